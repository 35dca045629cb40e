"""Where blocks come from: places on pages, the lines behind them, and what is said twice."""

import json
import random
from pathlib import Path

import pytest

from receipting import Unit, faults, original, placed_on, units
from rendering import html_of
from studyguide.build import guide as guide_of
from studyguide.collect.echoes import echoes
from studyguide.emit.comparisons import comparisons
from studyguide.emit.modules import modules
from studyguide.emit.receipts import receipts
from studyguide.emit.terms import terms
from studyguide.errors import Place
from studyguide.model import Guide, Note, Pile, Settings
from studyguide.receipts import at, comment, data_at, key, placed

PLACE = Place("a.md", 4, 6)
MARK, HERE = comment(PLACE), data_at(PLACE)


@pytest.mark.parametrize(
    ("html", "made"),
    [
        pytest.param(f"<p>Text.{MARK}</p>", f"<p{HERE}>Text.</p>", id="paragraph"),
        pytest.param(f'<p class="a">A <b>b</b>{MARK}</p>', f'<p class="a"{HERE}>A <b>b</b></p>', id="more"),
        pytest.param(
            f"<li>One{MARK}<ul>\n<li>Two</li></ul></li>", f"<li{HERE}>One<ul>\n<li>Two</li></ul></li>", id="item"
        ),
        pytest.param(f"<li>\n<p>One{MARK}</p></li>", f"<li>\n<p{HERE}>One</p></li>", id="item_of_paragraphs"),
        pytest.param(f"<tr>\n<td>One{MARK}</td>", f"<tr{HERE}>\n<td>One</td>", id="row"),
        pytest.param(f'{MARK}\n<div class="x">', f'<div class="x"{HERE}>', id="code"),
        pytest.param(f"<p>One</p>\n{MARK}\n<hr>", "<p>One</p>\n\n<hr>", id="nothing_around_it"),
        pytest.param(f"<pre>&lt;!--@{at(PLACE)}--&gt;</pre>", f"<pre>&lt;!--@{at(PLACE)}--&gt;</pre>", id="text"),
    ],
)
def test_a_place_becomes_an_attribute_of_what_is_around_it(html: str, made: str) -> None:
    assert placed(html) == made


def test_the_name_of_a_note_does_not_depend_on_others() -> None:
    assert key("a.md") == key("a.md") != key("b.md")
    assert at(Place("a.md", 3, 3)) == f"{key('a.md')}:3"


NOTE = """# Module 1: Cells

The cell is the smallest unit of life that can grow and divide on its own.

- **Membrane:** the layer around the cell.
    - lets water through

  It is thin.
- **Nucleus:** keeps the DNA.

| Part | Does |
| --- | --- |
| Ribosome | builds proteins |

```text
code
```
"""


def guide(*notes: tuple[str, str], settings: Settings | None = None) -> Guide:
    return guide_of(Pile(tuple(Note(*row) for row in notes), settings or Settings(language="en"), (), ()))


def test_every_block_of_a_page_names_its_place() -> None:
    page = next(iter(modules(guide(("cells.md", NOTE)))))
    assert isinstance(page.text, str)
    html = placed(html_of(page.text.split("---\n", 2)[-1]))
    assert "<!--@" not in html
    for run, opening in (("3", "<p"), ("5", "<li"), ("6", "<li"), ("9", "<li"), ("13", "<tr"), ("15-17", "<div")):
        assert any(
            f'data-at="{key("cells.md")}:{run}"' in tag for tag in html.split(">") if opening in tag
        ), run


def test_a_row_that_a_page_cut_names_all_of_its_lines() -> None:
    text = "# Module 1: A\n\nPart\tDoes\nWall\tkeeps a plant upright\n\n\tand dry\nRoot\tdrinks\n"
    page = next(iter(modules(guide(("a.md", text)))))
    for run in ("4-6", "7"):
        assert f"<!--@{key('a.md')}:{run}-->" in str(page.text)


def test_an_item_after_one_of_several_paragraphs_is_an_item() -> None:
    text = "# Module 1: A\n\n- **One:** first.\n\n  More of it.\n- **Two:** second.\n"
    page = next(iter(modules(guide(("a.md", text)))))
    assert isinstance(page.text, str)
    assert html_of(page.text.split("---\n", 2)[-1]).partition("guide-source")[0].count("<li>") == 2


def test_a_line_more_in_a_note_does_not_change_the_pages_that_only_quote_it() -> None:
    term = "# Module 1: Cells\n\n## Parts\n\n**Nucleus:** the part of a cell that keeps the DNA.\n\n"
    term += "".join(f"## Part {n}\n\nThe Nucleus is told of again, in words {n}.\n\n" for n in range(5))
    before, after = (
        {page.path: page.text for page in (*terms(made), *comparisons(made))}
        for made in (guide(("cells.md", term)), guide(("cells.md", term.replace("\n\n## Parts", "\n\n\n## Parts"))))
    )
    assert any("<!--@" in str(text) for text in before.values())
    assert before == after


# ---- the lines behind a page -------------------------------------------------------------------


def test_the_script_of_a_note_holds_its_lines_and_where_its_repository_has_them() -> None:
    linked = Settings(language="en", repo_url="https://github.com/me/notes/tree/main/all")
    (page,) = receipts(guide(("a/cells </script>.md", NOTE), settings=linked))
    assert page.path == f"receipts/{key('a/cells </script>.md')}.js"
    assert "<" not in str(page.text)
    assert "https://github.com/me/notes/blob/main/all/a/cells%20%3C/script%3E.md?plain=1#L" in str(page.text)
    (page,) = receipts(guide(("cells.md", NOTE)))
    assert '"link"' not in str(page.text)


def test_the_script_tells_what_is_said_elsewhere_and_each_section_once() -> None:
    notes = tuple((f"{n}.md", f"# Module {n}: T\n\n{SAID}\n\n{OTHER}\n") for n in (1, 2))
    told = json.loads(str(next(iter(receipts(guide(*notes)))).text).partition(",")[2].rstrip(");\n"))
    assert told["also"] == {"3": [[0, "3"]], "5": [[0, "5"]]}
    assert told["elsewhere"] == [["2.md", "notes/t-2/index.html", "T"]]


# ---- also said in ------------------------------------------------------------------------------

SAID = "A queue keeps each message until a worker has taken it and told that the work is done."
OTHER = "A topic sends every message at once to all of those who have asked to hear of it."


def _echoes(*notes: str) -> dict[tuple[str, int], list[tuple[str, int]]]:
    made = guide(*((f"{index}.md", f"# Module {index}: T\n\n{text}\n") for index, text in enumerate(notes, 1)))
    found = echoes(made.sections, made.notes, [fate for fated in made.fates for fate in fated.others])
    return {
        (place.file, place.first): [(e.place.file, e.place.first) for e in said] for place, said in found.items()
    }


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(SAID, True, id="the_same_words"),
        pytest.param(f"Other words before. {SAID} Other words after.", True, id="among_others"),
        pytest.param(SAID.replace("told", "said"), True, id="nearly_the_same"),
        pytest.param(f"- **Queue:** {SAID[0].lower()}{SAID[1:]}", True, id="as_an_item"),
        pytest.param(SAID.replace("has taken", "has not taken"), False, id="denied"),
        pytest.param(SAID.replace("each message", "message 7"), False, id="a_number_more"),
        pytest.param("A topic sends every message at once to all who have asked to hear of it.", False, id="other"),
        pytest.param("A queue keeps messages.", False, id="too_short"),
    ],
)
def test_what_two_notes_say_alike_is_told(other: str, same: bool) -> None:
    expected = {("1.md", 3): [("2.md", 3)], ("2.md", 3): [("1.md", 3)]} if same else {}
    assert _echoes(SAID, other) == expected


def test_what_was_left_out_as_a_duplicate_is_told_with_what_was_kept() -> None:
    assert _echoes(f"{SAID}\n\n## Again\n\nSome other words stand here.\n\n{SAID}") == {
        ("1.md", 3): [("1.md", 9)],
        ("1.md", 9): [("1.md", 3)],
    }


# ---- the built sites ---------------------------------------------------------------------------

SAMPLE = 200


def _sample(site: Path) -> list[Unit]:
    return random.Random(8).sample(units(site), SAMPLE)


@pytest.mark.slow
def test_receipts_of_the_guide_lead_to_the_lines_that_say_it(site: Path) -> None:
    assert faults(site, _sample(site)) == []


@pytest.mark.slow
def test_receipts_of_the_real_notes_lead_to_the_lines_that_say_it(seeds_site: Path) -> None:
    assert faults(seeds_site, _sample(seeds_site)) == []


@pytest.mark.slow
def test_receipts_that_lead_to_other_lines_are_found_wrong(site: Path) -> None:
    sample = _sample(site)
    wrong = faults(site, sample, shifted=2)
    assert len({fault[2] for fault in wrong}) > 0.97 * len({unit.at for unit in sample})


@pytest.mark.slow
def test_every_place_on_a_page_is_one_of_a_note_of_the_site(site: Path) -> None:
    pages = [page for folder in ("services", "comparisons", "cloud-practitioner") for page in site.glob(f"{folder}/**/*.html")]
    named = {one.at for page in pages[::7] for one in placed_on(page)}
    assert len(named) > 500
    assert any("+" in where for where in named)
    assert all(original(site, where).strip() for where in named)
