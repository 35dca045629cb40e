"""What the notes and the catalogue set side by side."""

from dataclasses import replace

import pytest

from asking import guide_of
from studyguide.collect.comparisons import cliques, comparisons, full_label, grids
from studyguide.collect.headed import is_across
from studyguide.collect.mentions import mentions
from studyguide.collect.names import Names
from studyguide.emit.comparisons import comparisons as pages_of
from studyguide.errors import Place
from studyguide.model import Block, Bullets, Comparison, Item, Paragraph, Role, Row, Section, Table, Term

HERE = Place("note.md", 1, 1)
SQS = Term("Amazon Simple Queue Service", "sqs", "service", "Amazon SQS", aliases=("SQS",))
SNS = Term("Amazon Simple Notification Service", "sns", "service", "Amazon SNS", aliases=("SNS",))
BUS = Term("Amazon EventBridge", "bus", "service", "EventBridge", is_not="Not SQS: it keeps nothing.")
TERMS = (SQS, SNS, BUS)


def table(text: str, first: int = 1) -> Table:
    """Return the table written as lines of cells parted by `|`."""
    lines = [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]
    rows = tuple(Row(Place("note.md", first + n, first + n), cells) for n, cells in enumerate(lines[1:], 1))
    return Table(Place("note.md", first, first + len(rows)), lines[0], rows)


def section(*blocks: Block, page: str = "c/m/index.md", role: Role = "", title: str = "A title") -> Section:
    return Section(page, "", "c", "m", 2, title, role, "", HERE, blocks)


def compare(*sections: Section, terms: tuple[Term, ...] = TERMS) -> list[Comparison]:
    return list(comparisons(terms, sections, mentions(terms, sections)))


def said(comparison: Comparison) -> dict[str, list[str]]:
    """Return the words of each row, the sources of a cell joined."""
    rows = zip(comparison.attributes, comparison.cells, strict=True)
    return {attribute: [" / ".join(c.text for c in cell) for cell in row] for attribute, row in rows}


ACROSS = "Feature | Amazon SQS | Amazon SNS (pub/sub)\nDelivery | pull | push\nKept | 14 days |"
DOWN = "Service | Delivery | Kept\nAmazon SQS | pull | 14 days\nAmazon SNS | push |"


@pytest.mark.parametrize("text", [ACROSS, DOWN], ids=["subjects_across", "subjects_down"])
def test_a_table_is_turned_so_that_subjects_are_columns(text: str) -> None:
    (found,) = compare(section(table(text)))
    assert (found.terms, found.subjects) == (("sqs", "sns"), ("Amazon SQS", "Amazon SNS"))
    assert said(found) == {"Delivery": ["pull", "push"], "Kept": ["14 days", ""]}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Step | What happens\n1 | it starts\n2 | it ends", id="steps"),
        pytest.param("Service | Note\nAmazon SQS | a queue\nMeatloaf | a dish\nSoup | a dish", id="one_subject"),
        pytest.param("A | B", id="no_rows"),
    ],
)
def test_other_tables_compare_nothing(text: str) -> None:
    assert compare(section(table(text))) == []


def test_an_attribute_column_makes_subjects_of_things_that_are_no_terms() -> None:
    (found,) = compare(section(table("Criterion | Civil law | Common law\nSource | codes | cases")))
    assert (found.subjects, found.terms) == (("Civil law", "Common law"), ("", ""))


ACROSS_HEADS: dict[str, tuple[str, bool]] = {
    "point": ("Point | Mitosis | Meiosis", True),
    "basis": ("Basis of comparison | Artery | Vein", True),
    "key_differences": ("Key differences | Stack | Queue", True),
    "empty": (" | Xylem | Phloem", True),
    "merkmal": ("Vergleichsmerkmal | Kauf | Miete", True),
    "kriterien": ("Kriterien | Vorsatz | Fahrlässigkeit", True),
    "critère": ("Critère de comparaison | Fordisme | Toyotisme", True),
    "rasgos": ("Rasgos | España | Portugal", True),
    "критерии": ("Критерии сравнения | Митоз | Мейоз", True),
    "项目": ("比较项目 | 有丝分裂 | 减数分裂", True),
    "names_that_are_said_too": ("Aspect | Function | Relation", True),
    "whose_feature": ("Feature of the dam | North | South", False),
    "values": ("Property | Value | Unit", False),
    "releases": ("Feature | Release | Owner", False),
    "defaults": ("Parameter | Type | Default", False),
    "examples": ("Category | Example | Use", False),
    "empty_with_examples": (" | Example | Use", False),
    "beispiele": ("Merkmal | Beispiel | Bedeutung", False),
    "time": ("Zeitpunkt | Ort | Ereignis", False),
    "kinds": ("Rechtsform | Haftung | Kapital", False),
    "scores": ("Item | Points | Max", False),
}


@pytest.mark.parametrize(("heads", "across"), ACROSS_HEADS.values(), ids=ACROSS_HEADS)
def test_the_heads_say_which_way_a_table_compares(heads: str, across: bool) -> None:
    assert is_across(table(f"{heads}\na | b | c").header) is across


def test_rows_that_are_terms_are_subjects_below_an_empty_head() -> None:
    (found,) = compare(section(table(" | Delivery | Kept\nAmazon SQS | pull | 14 days\nAmazon SNS | push | no")))
    assert found.terms == ("sqs", "sns")


def test_a_cheat_sheet_asks_a_row_of_all_columns_that_are_compared() -> None:
    made = guide_of("# Acids\n\nBoth carry genes.\n\n## Cheat sheet\n\n| Aspect | DNA | RNA |\n|---|---|---|\n| Sugar | deoxyribose | ribose |")
    assert [card.front for card in made.cards] == ["Sugar: DNA, RNA", "DNA: Sugar", "RNA: Sugar"]


def test_an_attribute_that_is_a_term_is_no_subject() -> None:
    latency = Term("Latency", "latency", "defined")
    (found,) = grids([section(table("Feature | SQS | SNS\nLatency | ms | ms\nSQS | x | y"))], Names((*TERMS, latency)))
    assert [subject.term for subject in found.subjects] == ["sqs", "sns"]


def test_tables_that_compare_the_same_things_are_merged_with_their_places() -> None:
    other = table("Point | SNS | SQS\nDelivery | pushed to all | pulled\nOrder | no | FIFO", first=20)
    (found,) = compare(section(table(ACROSS)), section(other, page="c/m/other.md"))
    assert said(found) == {
        "Delivery": ["pull / pulled", "push / pushed to all"],
        "Kept": ["14 days", ""],
        "Order": ["FIFO", "no"],
    }
    sources = [(cell.section, cell.place.first) for cell in found.cells[0][0]]
    assert sources == [("c/m/index.md", 2), ("c/m/other.md", 21)]


def test_a_table_about_more_adds_what_it_says_of_two() -> None:
    three = table("Feature | SQS | SNS | EventBridge\nFilter | no | yes | yes", first=30)
    two, all_three = compare(section(table(ACROSS)), section(three, page="c/m/other.md"))
    assert said(two)["Filter"] == ["no", "yes"]
    assert said(all_three)["Delivery"] == ["pull", "push", ""]


def test_a_set_of_the_catalogue_is_compared_without_a_table() -> None:
    a, b, c, d = (Term(x, x.lower(), "service", compared_with=tuple("ABCD".replace(x, ""))) for x in "ABCD")
    lone = Term("E", "e", "service", compared_with=("A",))
    found = compare(terms=(a, b, c, d, lone))
    assert [comparison.terms for comparison in found] == [("a", "b", "c", "d"), ("a", "e")]


def test_groups_in_which_each_is_paired_with_each() -> None:
    pairs = {"a": {"b", "c"}, "b": {"a", "c"}, "c": {"a", "b", "d"}, "d": {"c"}}
    assert cliques(pairs) == [("a", "b", "c"), ("c", "d")]
    assert cliques({}) == []


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        pytest.param(
            section(Bullets(HERE, (Item(HERE, "one reader or all", "SQS or SNS"),)), role="traps", page="t.md"),
            "**SQS or SNS:** one reader or all",
            id="traps",
        ),
        pytest.param(
            section(Paragraph(HERE, "Nothing said here.")),
            "**Delivery:** Amazon SQS: pull; Amazon SNS: push",
            id="first_row_that_tells_them_apart",
        ),
    ],
)
def test_the_decider_comes_from_the_traps_or_the_first_difference(beside: Section, expected: str) -> None:
    found = compare(section(table(ACROSS)), beside)
    assert found[0].decider == expected


def test_the_decider_goes_on_until_it_has_told_all_apart() -> None:
    traps = (
        Item(HERE, "one reader or all.", "SQS or SNS"),
        Item(HERE, "pulled or pushed", "SNS or SQS"),
        Item(HERE, "all or some", "SNS or EventBridge"),
    )
    three = table("Feature | SQS | SNS | EventBridge\nDelivery | pull | push | rules")
    found = compare(section(three), section(Bullets(HERE, traps), role="traps", page="t.md"))
    assert found[0].decider == "**SQS or SNS:** one reader or all; **SNS or EventBridge:** all or some."


def test_a_decider_that_names_what_it_tells_apart_needs_no_opening() -> None:
    traps = Bullets(HERE, (Item(HERE, "pulled is SQS; pushed is SNS", "SQS or SNS"),))
    found = compare(section(table(ACROSS)), section(traps, role="traps", page="t.md"))
    assert found[0].decider == "pulled is SQS; pushed is SNS"


def test_where_nothing_tells_a_few_terms_apart_their_sentences_do() -> None:
    one, other = (
        Term(name, name, "service", summary=f"Does {name}.", is_not="Not C.", compared_with=("a", "b")) for name in "ab"
    )
    assert compare(terms=(one, other))[0].decider == "**a:** Does a. **b:** Does b."
    assert compare(terms=(one, replace(other, summary="")))[0].decider == ""


def test_the_decider_comes_from_beside_the_table() -> None:
    words = Paragraph(HERE, "What decides is who asks.")
    assert compare(section(words, table(ACROSS)))[0].decider == "What decides is who asks."


def test_what_is_still_asked_decides_nothing() -> None:
    asked = Paragraph(HERE, "??? difference between them")
    assert compare(section(table(ACROSS), asked)) == compare(section(table(ACROSS)))


def test_the_decider_comes_from_the_catalogue() -> None:
    found = compare(section(table("Feature | SQS | EventBridge\nFilter | no | yes")))
    assert found[0].decider == "**EventBridge:** Not SQS: it keeps nothing."


@pytest.mark.parametrize(
    ("name", "short", "expected"),
    [
        ("Network Load Balancer", "NLB", "Network Load Balancer (NLB)"),
        ("Amazon EMR", "EMR", "Amazon EMR"),
        ("Amazon Simple Queue Service", "Amazon SQS", "Amazon SQS"),
        ("Subnet", "", "Subnet"),
    ],
)
def test_an_abbreviation_is_shown_with_what_it_stands_for(name: str, short: str, expected: str) -> None:
    assert full_label(Term(name, "x", "service", short)) == expected


LIKENED: dict[str, tuple[str, list[str]]] = {
    "several_things_of_a_few": ("| Class | MOA | SE |\n|---|---|---|\n| Penicillins | wall | rash |\n| Macrolides | 50S | QT |", ["Penicillins · Macrolides"]),
    "one_thing_of_each": ("| Act | Story |\n|---|---|\n| First | he swears |\n| Second | he waits |", []),
    "a_name_with_a_digit": ("| Age | Years | Traits |\n|---|---|---|\n| Baroque | 1600-1750 | fugue |\n| 20th c. | 1900- | atonal |", ["Baroque · 20th c."]),
    "samples": ("| Sample | Color | Shape |\n|---|---|---|\n| A | red | round |\n| B | blue | long |", []),
    "a_list_of_many": ("| Port | Name | Safe |\n|---|---|---|\n" + "\n".join(f"| Port x{n} | p{n} | no |" for n in range(9)), []),
    "hardly_filled": ("| Account | Debit | Credit |\n|---|---|---|\n| Cash | 5 | |\n| Stock | | 5 |", []),
    "words_without_a_header": ("| laut | loud | x |\n|---|---|---|\n| leise | quiet | y |\n| schnell | fast | z |", []),
}


@pytest.mark.parametrize(("table", "titles"), LIKENED.values(), ids=LIKENED)
def test_a_table_that_says_several_things_of_a_few_compares_them(table: str, titles: list[str]) -> None:
    made = guide_of(f"# Notes\n\nText.\n\n## Kinds\n\n{table}\n")
    assert [comparison.title for comparison in made.comparisons] == titles


def test_many_subjects_are_called_by_their_section_behind_its_module_where_it_has_one_word() -> None:
    rows = "\n".join(f"| Kind x{n} | a{n} | b{n} |" for n in range(5))
    table = f"| Kind | Use | Price |\n|---|---|---|\n{rows}\n"
    for title, called in (("Overview", "Notes: Overview"), ("All the kinds", "All the kinds")):
        (made,) = guide_of(f"# Notes\n\nText.\n\n## {title}\n\n{table}").comparisons
        assert made.title == called


def test_no_line_of_a_title_begins_with_a_dot() -> None:
    guide = guide_of("# Notes\n\n## Kinds\n\n| | Rome | Athens |\n|---|---|---|\n| Founded | 753 | 1400 |\n| Rule | kings | archons |\n")
    pages = {page.path: str(page.text) for page in pages_of(guide)}
    for path in ("comparisons/index.md", "comparisons/rome-or-athens.md"):
        assert "Rome\u00a0· Athens" in pages[path], path


@pytest.mark.parametrize(("count", "hidden"), [(3, False), (4, True)])
def test_a_comparison_of_many_has_the_room_of_the_menus(count: int, hidden: bool) -> None:
    names = ("Rome", "Athens", "Sparta", "Thebes")[:count]
    rows = (("", *names), ("---",) * (count + 1), ("Founded", *"abcd"[:count]), ("Rule", *"efgh"[:count]))
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    made = {page.path: str(page.text) for page in pages_of(guide_of(f"# Notes\n\n## Kinds\n\n{table}\n"))}
    (page,) = (text for path, text in made.items() if path not in ("comparisons/index.md",) and path.endswith(".md"))
    front = page.split("---")[1]
    assert ("navigation" in front and "toc" in front) is hidden


def test_comparisons_of_no_category_have_no_heading_of_their_own() -> None:
    guide = guide_of("# Notes\n\n## Kinds\n\n| | Rome | Athens |\n|---|---|---|\n| Founded | 753 | 1400 |\n| Rule | kings | archons |\n")
    index = next(str(page.text) for page in pages_of(guide) if page.path == "comparisons/index.md")
    assert "Rome" in index
    assert "## Other" not in index


@pytest.mark.parametrize("corner", ["", "?", "/", "-"])
def test_a_corner_without_a_word_stands_above_attributes(corner: str) -> None:
    rows = "| Tool | stone | bronze |\n| House | cave | village |\n| Food | found | grown |\n"
    note = f"# Ages\n\n## Old and new\n\n| {corner} | Old age | New age |\n| --- | --- | --- |\n{rows}"
    (made,) = guide_of(note).comparisons
    assert made.subjects == ("Old age", "New age")


def test_a_number_in_brackets_tells_one_of_several_from_the_others() -> None:
    found = compare(section(table("Name | Size | Price\nAmazon SQS (Type 1) | small | low\nAmazon SNS | large | high")))
    assert [comparison.subjects for comparison in found] == [("Amazon SQS (Type 1)", "Amazon SNS")]


def test_a_row_of_code_alone_says_nothing_of_its_first_cell() -> None:
    text = "Volume | Bind mount | Memory\nby the engine | a path | RAM\n{}"
    kinds = section(table(text.format("`volume create` | `-v here` | `--tmpfs`")))
    assert not list(grids([kinds], Names(())))
    told = section(table(text.format("`volume create` | -v here | a flag")))
    assert list(grids([told], Names(())))
