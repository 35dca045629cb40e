"""What the source of a Mermaid chart says in words."""

import pytest

from studyguide.text.charts import spoken

SAID: dict[str, tuple[str, str]] = {
    "boxes": ("A[Court] --> B(Appeal)", "Court → Appeal"),
    "a_label_on_an_arrow": ("A[Vote] -->|no| B{Again?}", "Vote → no: Again?"),
    "a_label_in_an_arrow": ("A -- by post --> B[Office]", "A → by post: Office"),
    "a_direction_alone": ("flowchart LR", ""),
    "an_end": ("end", ""),
    "the_name_of_a_part": ("subgraph Site A", "Site A"),
    "a_message": ("Ana->>Bob: Hello (no A seen)", "Ana → Bob: Hello (no A seen)"),
    "a_name": ("participant S as The server", "The server"),
    "a_state": ("Idle --> Busy: starts", "Idle → Busy: starts"),
    "a_break": ("A[Is it<br/>well-known?]", "Is it well-known?"),
}


@pytest.mark.parametrize(("line", "said"), SAID.values(), ids=SAID)
def test_a_line_says_what_a_reader_sees(line: str, said: str) -> None:
    assert spoken(line) == said


def test_a_node_is_called_by_its_label_wherever_it_stands_and_no_line_is_lost() -> None:
    source = "graph TD\nA[Start] --> B\n\nB[End A] --> A\nA & B --> C"
    assert spoken(source).split("\n") == ["", "Start → End A", "", "End A → Start", "Start & End A → C"]
