"""Where the notes name terms, measured against a plain scan of the real notes and labels made by hand."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from studyguide.build import guide
from studyguide.collect.mentions import by_section, everywhere, mentions, sentence
from studyguide.collect.names import Names
from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Edge,
    Flow,
    Guide,
    Item,
    Mention,
    Node,
    Option,
    Paragraph,
    Pile,
    Question,
    Role,
    Row,
    Section,
    Table,
    Term,
)
from studyguide.parse import parse
from studyguide.read import read
from studyguide.settings import catalogue
from studyguide.text.pieces import Piece

ROOT = Path(__file__).parents[1]
QUEUE = Term("Amazon SQS", "sqs", "service", aliases=("SQS",))
POD = Term("Pod", "pod", "defined")
TOKEN = Term("Token", "token", "defined")


def place(first: int, last: int = 0) -> Place:
    return Place("note.md", first, last or first)


def section(*blocks: Block, title: str = "A title", role: Role = "", module: str = "m") -> Section:
    return Section(f"c/{module}/p.md", "", "c", module, 2, title, role, "", place(1, 99), blocks)


def found(*sections: Section, terms: tuple[Term, ...] = (QUEUE,)) -> list[Mention]:
    return list(mentions(terms, sections))


# ---- where, and in which sentence ------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "line", "expected"),
    [
        pytest.param(
            Paragraph(place(3, 4), "One line.\nThe **SQS** queue waits. More."),
            4,
            "The SQS queue waits.",
            id="paragraph",
        ),
        pytest.param(Paragraph(place(3, 9), "Use SQS."), 3, "Use SQS.", id="lines_joined"),
        pytest.param(
            Bullets(place(3, 5), (Item(place(3), "x", items=(Item(place(5), "waits in SQS", "Order"),)),)),
            5,
            "Order: waits in SQS",
            id="nested_item",
        ),
        pytest.param(Definition(place(3), "SQS", "a queue. It waits."), 3, "SQS: a queue.", id="definition"),
        pytest.param(
            Table(place(3, 5), ("", "Service"), (Row(place(5), ("Queue", "SQS")),)),
            5,
            "Queue · Service: SQS",
            id="cell",
        ),
        pytest.param(
            Flow(
                place(3, 4), (Node("Web", place(3)), Node("SQS", place(4))), (Edge("Web", "SQS", place(4)),)
            ),
            4,
            "Web → SQS",
            id="flow_node",
        ),
        pytest.param(
            Question(place(3, 6), "q", "Which?", (Option(place(5), "A", "SQS", True),)), 5, "SQS", id="option"
        ),
        pytest.param(Code(place(3, 4), "# all\n# to SQS"), 4, "# to SQS", id="code"),
    ],
)
def test_a_mention_has_its_line_and_its_sentence(block: Block, line: int, expected: str) -> None:
    (mention,) = found(section(block))
    assert (mention.term, mention.alias, mention.place.first, mention.sentence) == (
        "sqs",
        "SQS",
        line,
        expected,
    )


def test_every_mention_of_a_section_is_found_in_reading_order() -> None:
    part = section(Paragraph(place(3), "SQS and SQS."), Paragraph(place(5), "Amazon SQS"), title="About SQS")
    assert [(m.alias, m.place.first) for m in found(part)] == [
        ("SQS", 1),
        ("SQS", 3),
        ("SQS", 3),
        ("Amazon SQS", 5),
    ]
    assert {url: len(group) for url, group in by_section(found(part)).items()} == {"c/m/p.md": 4}


def test_a_long_sentence_is_cut_around_the_name() -> None:
    text = "word " * 80 + "SQS" + " word" * 80
    shown = sentence(Piece("prose", text, place(1)), 400, 403)
    assert len(shown) < 260 and " SQS " in shown and shown.startswith("… ") and shown.endswith(" …")


def test_a_stop_before_a_small_letter_ends_no_sentence() -> None:
    text = "Use a queue, e.g. the SQS one, etc. and wait. Then go."
    assert sentence(Piece("prose", text, place(1)), 22, 25) == "Use a queue, e.g. the SQS one, etc. and wait."


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param(section(title="What SQS does"), True, id="title"),
        pytest.param(section(Definition(place(3), "SQS", "a queue")), True, id="definition"),
        pytest.param(section(Paragraph(place(3), "Amazon SQS is a queue.")), True, id="says_what_it_is"),
        pytest.param(section(Paragraph(place(3), "El SQS es una cola.")), True, id="says_it_in_spanish"),
        pytest.param(section(Paragraph(place(3), "Take SQS.")), False, id="names_it"),
        pytest.param(
            section(Definition(place(3), "Several queues such as SQS", "wait")), False, id="named_in_passing"
        ),
        pytest.param(section(title="SQS or not", role="traps"), False, id="traps"),
    ],
)
def test_a_section_explains_a_term_or_names_it(part: Section, expected: bool) -> None:
    assert [m.explains for m in found(part)] == [expected]


def test_a_term_of_a_third_of_many_sections_is_everywhere() -> None:
    parts = [replace(section(Paragraph(place(3), "SQS" if n % 3 else "")), page=f"{n}.md") for n in range(60)]
    assert everywhere(found(*parts), parts) == {"sqs"}
    assert everywhere(found(*parts[:30]), parts[:30]) == set()
    assert everywhere(found(*parts), [*parts, *parts, *parts]) == set()


def test_an_everyday_word_counts_in_the_modules_that_define_it_where_a_catalogue_names_the_rest() -> None:
    defining = section(Definition(place(3), "Token", "a piece of text"), module="one")
    using = section(Paragraph(place(3), "The token expires."), module="two")
    assert [m.section for m in found(defining, using, terms=(QUEUE, TOKEN))] == ["c/one/p.md"]
    assert [m.section for m in found(defining, using, terms=(TOKEN,))] == ["c/one/p.md", "c/two/p.md"]


def test_a_name_inside_a_longer_name_is_not_mentioned() -> None:
    terms = (
        Term("Amazon S3", "s3", "service", aliases=("S3",)),
        Term("Amazon S3 Glacier", "glacier", "service"),
    )
    assert [m.term for m in found(section(Paragraph(place(3), "Amazon S3 Glacier")), terms=terms)] == [
        "glacier"
    ]


def test_without_terms_nothing_is_mentioned() -> None:
    assert found(section(Paragraph(place(3), "SQS")), terms=()) == []


# ---- the real notes --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pile(seeds: Path) -> Pile:
    """Return the real notes with the guide's own catalogue."""
    text = (ROOT / "notes/services.yml").read_text(encoding="utf-8")
    found_ = read(seeds)
    return Pile(found_.notes, found_.settings, catalogue("services.yml", text)[0], ())


@pytest.fixture(scope="module")
def real(pile: Pile) -> Guide:
    return guide(pile)


def friends() -> dict[tuple[str, str, int], set[str]]:
    """Return the words that name no service, by slug of the service, note and line: labelled by hand."""
    data = json.loads((ROOT / "tests/data/false-friends.json").read_text(encoding="utf-8"))
    out: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for slug, words in data.items():
        for word, places in words.items():
            for one in places.split():
                note, line = one.split(":")
                out[slug, note, int(line)].add(word.casefold())
    return out


FRIENDS = friends()


def plain_scan(pile: Pile, read_lines: set[tuple[str, int]]) -> dict[tuple[str, str, int], set[str]]:
    """Return the words on each line that could name each term: one expression per name, the longest first."""
    named = sorted(
        ((name, term.slug) for term in pile.catalogue for name in names_of(term)),
        key=lambda row: -len(row[0]),
    )
    wanted = [(expression(name), name.split()[0][:3].casefold(), slug) for name, slug in named]
    out: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for note in pile.notes:
        for number, line in enumerate(note.text.split("\n"), 1):
            if (note.file, number) in read_lines:
                text = re.sub(r"[*`]", "", line)
                for pattern, start, slug in wanted:
                    if start in text.casefold():
                        for match in pattern.finditer(text):
                            out[slug, note.file[:3], number].add(match.group().casefold())
                            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return out


def names_of(term: Term) -> set[str]:
    former = [old.name for old in term.former]
    return {term.name, term.short, *term.aliases, *former, *term.misspelt, *term.ambiguous} - {""}


def expression(name: str) -> re.Pattern[str]:
    body = re.sub(r"(?:\\ |\\-|-)+", "[ -]+", re.escape(name)).replace(r"\&", "(?:&|and)")
    capitals = " " not in name and all(c.isupper() for c in name if c.isalpha())
    return re.compile(rf"(?<!\w){body}s?(?!\w)", 0 if capitals else re.I)


@pytest.mark.slow
def test_every_mention_of_the_real_notes_is_found(pile: Pile, real: Guide) -> None:
    fates = chain.from_iterable(parse(note).fates for note in pile.notes)
    placed = {(fate.file, fate.line) for fate in fates if fate.kind == "placed"}
    scanned = plain_scan(pile, placed)
    found_: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for mention in real.mentions:
        for line in range(mention.place.first, mention.place.last + 1):
            found_[mention.place.file[:3], line].append(mention)
    missed = [
        (slug, note, line, word)
        for (slug, note, line), words in scanned.items()
        for word in words - FRIENDS.get((slug, note, line), set())
        if not any(
            m.term == slug or (len(m.alias) > len(word) and word in m.alias.casefold())
            for m in found_[note, line]
        )
    ]
    assert sum(map(len, scanned.values())) > 4500
    assert missed == []


@pytest.mark.slow
def test_a_mention_of_the_real_notes_is_a_mention(pile: Pile, real: Guide) -> None:
    listed = {term.slug for term in pile.catalogue}
    named = [m for m in real.mentions if m.term in listed]
    wrong = [
        m
        for m in named
        for line in range(m.place.first, m.place.last + 1)
        if m.alias.casefold() in FRIENDS.get((m.term, m.place.file[:3], line), ())
    ]
    assert sum(map(len, FRIENDS.values())) >= 200
    assert len(wrong) <= 0.01 * len(named), [(m.term, m.alias, str(m.place)) for m in wrong]


@pytest.mark.slow
def test_labels_of_ambiguous_words_agree(pile: Pile, real: Guide, labels: Path) -> None:
    """Words that are a service on some lines and none on others are told apart on the labelled lines."""
    meant = Names(pile.catalogue)
    by_line: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for mention in real.mentions:
        for line in range(mention.place.first, mention.place.last + 1):
            by_line[mention.place.file[:3], line].append(mention)
    right = wrong = 0
    for entry in json.loads((labels / "services.json").read_text(encoding="utf-8")):
        label = entry.get("ambiguous")
        slug = meant.meant(entry["canonical"]) or meant.meant(entry["short"])
        for kind in ("is_service", "is_not_service") if label and slug else ():
            for one in label[kind]:
                note, line = one.split(":")
                here = [m for m in by_line[note, int(line)] if m.term == slug]
                words = [m for m in here if m.alias.casefold() == label["word"].casefold()]
                good = bool(here) if kind == "is_service" else not words
                right, wrong = right + good, wrong + (not good)
    assert right > 150
    assert wrong <= 0.05 * right, wrong


@pytest.mark.slow
def test_what_is_never_meant_is_never_mentioned(pile: Pile, real: Guide, labels: Path) -> None:
    never = json.loads((labels / "services-never-meant.json").read_text(encoding="utf-8"))
    lines = {line for entry in never for line in entry["is_not"]}
    known = Names(pile.catalogue)
    never_meant = ("AWS Lake Formation", "AWS Data Pipeline", "AWS Network Firewall", "AWS Firewall Manager")
    services = {known.meant(name) for name in never_meant} - {""}
    assert services
    named = [m for m in real.mentions if m.term in services and m.place.file.startswith("001")]
    assert [m for m in named if m.place.first in lines] == []
