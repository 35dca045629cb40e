"""The pages of terms and comparisons, and the links that lead from the notes to them and back."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from studyguide.build import guide as guide_of
from studyguide.emit.comparisons import comparisons
from studyguide.emit.doors import doors
from studyguide.emit.modules import modules
from studyguide.emit.named import linking, named_here
from studyguide.emit.term_pages import title
from studyguide.emit.terms import terms
from studyguide.errors import Place
from studyguide.markdown import inline
from studyguide.model import Guide, Mention, Note, Pile, Section, Settings, Term
from studyguide.read import read
from studyguide.words import words

ROOT = Path(__file__).parents[1]

GUIDE = "title: Queues\nlanguage: en\nlabels: {terms: Services}\n"
SERVICES = """
- name: Simple Queue Service
  short: SQS
  category: Messages
  aliases: [Acme SQS]
  former: [{name: Old Queue, until: 2020-01}]
  summary: Keeps messages until they are read.
  is_not: A broadcast.
  link: https://example.org/sqs
  compared_with: [Simple Notification Service]
- {name: Simple Notification Service, short: SNS, category: Messages, summary: Pushes to all.}
- {name: Lonely Service, summary: Nobody names it.}
"""
FACTS = """
- {id: size, about: SQS, attribute: largest message, value: 1 MiB, kind: changed,
   former: [256 KB], checked: 2026-11-20}
"""
ONE = """# Module 1: Messages

## What SQS is

SQS is a queue. SQS keeps `SQS` and [SQS](https://example.org) apart. A quorum decides.

- **Quorum:** the votes needed to decide.
- **Sidecar:** a helper beside a program.

```flow
title: The way of a message
Sender -> SQS -> Receiver
```

| Feature | SQS | SNS |
| --- | --- | --- |
| Reads | one | all |
| Kept | 14 days | |
| Price | low | low |

The number of readers decides.

### How it is decided

The quorum counts.

### Who counts it

A quorum counts itself.

### When it counts

The quorum counts at noon.

### Case study: Acme

- **Before:** letters.
- **Services:** SQS

## Cheat sheet

- **SQS:** pull.

## Exam traps

- **SQS or SNS:** one reader or all.
"""
TWO = """# Module 2: Deciding

## Quorum again

A quorum, again: SNS & co.

Q: Which keeps messages?

- [x] SQS
- [ ] SNS
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    course = tmp_path / "course"
    course.mkdir()
    (course / "01-one.md").write_text(ONE, encoding="utf-8")
    (course / "02-two.md").write_text(TWO, encoding="utf-8")
    for name, text in (("guide", GUIDE), ("services", SERVICES), ("facts", FACTS)):
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def guide(folder: Path) -> Guide:
    return guide_of(read(folder))


@pytest.fixture
def pages(guide: Guide) -> dict[str, str]:
    made = (*terms(guide), *comparisons(guide), *modules(guide))
    return {page.path: page.text if isinstance(page.text, str) else "" for page in made}


def without_folds(text: str) -> str:
    return re.split(r"^\?\?\? guide-named", text, flags=re.M)[0]


# ---- the page of a term ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("# Simple Queue Service (SQS)", id="name"),
        pytest.param("Keeps messages until they are read.", id="sentence"),
        pytest.param("**Also called:** SQS, Acme SQS", id="other_names"),
        pytest.param("**Formerly:** Old Queue (until 2020-01)", id="former_name_with_date"),
        pytest.param("[Messages](categories.md#messages)", id="category"),
        pytest.param("**Easily confused:** A broadcast.", id="what_it_is_not"),
        pytest.param("[example.org/sqs](<https://example.org/sqs>)", id="documentation"),
        pytest.param("**Largest message:** 1 MiB", id="fact"),
        pytest.param("↻ has changed", id="mark_of_a_fact_in_words"),
        pytest.param("Older texts say: 256 KB.", id="what_older_texts_say"),
        pytest.param("[What SQS is](../course/one/index.md#what-sqs-is)", id="explained_in"),
        pytest.param("<mark>SQS</mark> is a queue.", id="sentence_around_the_name"),
        pytest.param("../comparisons/sqs-or-sns.md", id="compared_with"),
        pytest.param("<strong>SQS or SNS:</strong> one reader or all.", id="exam_trap"),
        pytest.param("    - <strong>SQS:</strong> pull.", id="cheat_sheet_line"),
        pytest.param("[The way of a message](../course/one/index.md#what-sqs-is)", id="flow"),
        pytest.param("Sender → SQS → Receiver", id="way_of_the_flow"),
        pytest.param("[Case study: Acme]", id="case_study"),
        pytest.param("[Which keeps messages?](../course/two/practice.md#question-", id="question"),
        pytest.param("## Mentioned in", id="mentions"),
    ],
)
def test_the_page_of_a_term_says(pages: dict[str, str], expected: str) -> None:
    assert expected in pages["services/sqs.md"]


def test_a_term_that_no_note_names_has_a_page_that_says_so(pages: dict[str, str]) -> None:
    assert "Your notes do not name it." in pages["services/lonely-service.md"]


@pytest.mark.parametrize(
    ("name", "short", "expected"),
    [
        ("Simple Queue Service", "SQS", "Simple Queue Service (SQS)"),
        ("Acme SQS", "SQS", "Acme SQS"),
        ("Quorum", "", "Quorum"),
    ],
)
def test_the_title_of_a_term_has_both_names(name: str, short: str, expected: str) -> None:
    assert title(Term(name, "x", "service", short)) == expected


# ---- the index -------------------------------------------------------------------------------


def test_the_index_has_all_its_ways(pages: dict[str, str]) -> None:
    ways = ("index", "categories", "modules", "matrix", "glossary", "cases")
    assert [way for way in ways if f"services/{way}.md" in pages] == list(ways)
    assert "# Services" in pages["services/index.md"]


def test_a_long_way_that_is_parted_by_names_lists_them_beside_it(pages: dict[str, str]) -> None:
    told = {way: "toc" in pages[f"services/{way}.md"].split("---")[1] for way in ("index", "modules", "cases", "glossary")}
    assert told == {"index": True, "modules": False, "cases": False, "glossary": True}


def test_a_name_that_is_the_definition_is_not_told_twice() -> None:
    note = "# Aid\n\nAbbrevs: AED - automated external defibrillator; PEA - pulseless activity\n\nAn AED helps.\n"
    found = guide_of(Pile((Note("aid/1.md", note),), Settings(), (), ()))
    shown = {page.path: str(page.text) for page in terms(found)}
    for path in ("terms/index.md", "terms/glossary.md"):
        assert shown[path].casefold().count("automated external defibrillator") == 1, path


def test_a_former_name_leads_to_the_present_one(pages: dict[str, str]) -> None:
    assert "- Old Queue → [Simple Queue Service (SQS)](sqs.md)" in pages["services/index.md"].replace(
        "[SQS]", "[Simple Queue Service (SQS)]"
    )


def test_a_word_that_few_sections_name_stands_in_the_glossary_alone(
    pages: dict[str, str], guide: Guide
) -> None:
    assert guide.addresses["quorum"] == "services/quorum.md"
    assert guide.addresses["sidecar"] == "services/glossary.md#sidecar"
    assert '<span id="sidecar"></span>**Sidecar**' in pages["services/glossary.md"]
    assert "[Quorum](quorum.md)" in pages["services/glossary.md"]


def test_every_section_stands_in_the_index_by_module(pages: dict[str, str], guide: Guide) -> None:
    for section in guide.sections:
        assert f"](../{section.url})" in pages["services/modules.md"]


def test_the_matrix_leads_to_the_section_that_explains(pages: dict[str, str]) -> None:
    row = next(line for line in pages["services/matrix.md"].splitlines() if line.startswith("| [SQS]"))
    assert "●\u202f[" in row and "](../course/one/index.md#what-sqs-is)" in row


def test_previews_are_a_script_by_address(pages: dict[str, str]) -> None:
    text = pages["assets/guide-terms-data.js"]
    data = json.loads(text.removeprefix("window.guideTerms=").rstrip(";\n"))
    assert data["terms"]["services/sqs.html"] == [
        "Simple Queue Service (SQS)",
        "Keeps messages until they are read.",
    ]
    assert data["terms"]["services/glossary.html#sidecar"][0] == "Sidecar"


def test_without_a_catalogue_the_index_is_made_of_defined_terms(tmp_path: Path) -> None:
    parts = "- **Núcleo:** la parte que guarda el ADN.\n- **Membrana:** la capa que la rodea.\n"
    more = "".join(f"\n## Más {n}\n\nEl núcleo manda.\n" for n in range(3))
    notes = f"# Célula\n\n## Partes\n\n{parts}{more}\n## Fin\n\nLa membrana cierra.\n"
    (tmp_path / "bio.md").write_text(notes, encoding="utf-8")
    found = guide_of(read(tmp_path))
    made = {page.path for page in terms(found)}
    assert {"terms/index.md", "terms/glossary.md", "terms/núcleo.md"} <= made
    assert found.addresses["membrana"] == "terms/glossary.md#membrana"
    glossary = next(page.text for page in terms(found) if page.path == "terms/glossary.md")
    assert "[Partes](../" in glossary and "[Fin](../" in glossary


def test_the_door_to_the_index_follows_its_label(guide: Guide) -> None:
    found = doors(words(guide.settings), guide.courses, {"services/index.md", "index.md"})
    assert [(door.name, door.title, door.path) for door in found if door.name == "terms"] == [
        ("terms", "Services", "services/index.md")
    ]


def test_a_course_of_the_same_name_keeps_its_folder(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms/a.md").write_text("# A\n\n- **Quorum:** the votes needed.\n", encoding="utf-8")
    assert guide_of(read(tmp_path)).addresses["quorum"].startswith("terms-index/")


def test_notes_that_define_nothing_have_no_index(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nNothing.\n", encoding="utf-8")
    found = guide_of(read(tmp_path))
    assert [page.path for page in (*terms(found), *comparisons(found))] == []


# ---- links -----------------------------------------------------------------------------------


def test_the_first_mention_of_a_section_leads_to_the_term_once(pages: dict[str, str]) -> None:
    text = without_folds(pages["course/one/index.md"])
    part = text[text.index("## What SQS is") : text.index("### Case study")]
    assert part.count("](../../services/sqs.md){ .guide-term }") == 1
    assert "[SQS](../../services/sqs.md){ .guide-term } is a queue. SQS keeps" in part


def test_nothing_is_linked_in_headings_links_code_flows_and_questions(pages: dict[str, str]) -> None:
    text = pages["course/one/index.md"] + pages["course/two/index.md"]
    assert "## What SQS is" in text
    assert "<code>SQS</code>" in text
    assert "[SQS](<https://example.org>)" in text
    drawn = [line for line in text.splitlines() if "data-guide-flow" in line or "<svg" in line]
    asked = text[text.index("guide-question") :] if "guide-question" in text else ""
    assert not any(".guide-term" in line for line in drawn)
    assert ".guide-term" not in without_folds(asked)


def test_every_section_that_names_a_term_is_linked_from_it_and_back(
    pages: dict[str, str], guide: Guide
) -> None:
    for url, mentions in guide.named.items():
        page = url.split("#")[0]
        for slug in {m.term for m in mentions}:
            target = guide.addresses[slug]
            assert f"](../{url})" in pages[target.split("#")[0]]
            if page in pages:
                assert f"](../../{target})" in pages[page]


def test_a_name_is_not_found_inside_an_escaped_sign() -> None:
    term = Term("amp", "amp", "defined")
    mention = Mention("amp", "amp", "c/m/p.md", Place("a.md", 1, 1), "")
    part = Section("c/m/p.md", "", "c", "m", 2, "T", "", "", Place("a.md", 1, 1), ())
    small = Guide(*([()] * 0), **_empty(), named={"c/m/p.md": (mention,)}, addresses={"amp": "terms/amp.md"})
    assert term.slug == "amp"
    assert linking(small, part, part.page)("a & b, 1 amp") == (
        "a &amp; b, 1 [amp](../../terms/amp.md){ .guide-term }"
    )


def test_of_two_names_at_one_place_the_longer_is_linked() -> None:
    place = Place("a.md", 1, 1)
    named = (Mention("s", "S3", "c/m/p.md", place, ""), Mention("g", "S3 Glacier", "c/m/p.md", place, ""))
    part = Section("c/m/p.md", "", "c", "m", 2, "T", "", "", place, ())
    addresses = {"s": "terms/s.md", "g": "terms/g.md"}
    small = Guide(*([()] * 0), **_empty(), named={"c/m/p.md": named}, addresses=addresses)
    assert linking(small, part, part.page)("S3 Glacier, S3 and S3 again") == (
        "[S3 Glacier](../../terms/g.md){ .guide-term }, [S3](../../terms/s.md){ .guide-term } and S3 again"
    )


def test_what_stands_everywhere_is_linked_where_it_is_explained(guide: Guide) -> None:
    common = replace(guide, everywhere=frozenset({"sqs"}))
    by_title = {section.title: section for section in guide.sections}
    telling, naming = by_title["What SQS is"], by_title["Case study: Acme"]
    assert ".guide-term" in linking(common, telling, telling.page)("SQS")
    assert linking(guide, naming, naming.page)("SQS") != "SQS"
    assert linking(common, naming, naming.page)("SQS") == "SQS"


def test_a_section_without_mentions_is_written_as_it_is(guide: Guide) -> None:
    part = Section("c/m/p.md", "", "c", "m", 2, "T", "", "", Place("a.md", 1, 1), ())
    assert linking(guide, part, part.page) is inline
    assert named_here(guide, words(guide.settings), [part], part.page) == ""


def _empty() -> dict[str, object]:
    from studyguide.model import Settings

    names = (
        "courses",
        "sections",
        "terms",
        "mentions",
        "comparisons",
        "cards",
        "facts",
        "findings",
        "fates",
        "notes",
    )
    return {"settings": Settings(), **dict.fromkeys(names, ())}


# ---- comparisons -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(
            "| [SQS](../services/sqs.md) | [SNS](../services/sns.md) |", id="subjects_lead_to_their_pages"
        ),
        pytest.param(
            "| **In one sentence** | Keeps messages until they are read. | Pushes to all. |", id="sentences"
        ),
        pytest.param('title="differs">≠</span>', id="difference_marked_by_a_sign"),
        pytest.param('title="same">=</span>', id="agreement_marked_by_a_sign"),
        pytest.param('<span class="guide-gap">not in your notes</span>', id="gap"),
        pytest.param("**What decides:** <strong>SQS or SNS:</strong> one reader or all.", id="decider"),
        pytest.param(
            '1. <span id="source-1"></span>[What SQS is](../course/one/index.md#what-sqs-is)',
            id="source",
        ),
    ],
)
def test_the_page_of_a_comparison_says(pages: dict[str, str], expected: str) -> None:
    text = pages["comparisons/sqs-or-sns.md"].replace("Simple Queue Service (SQS)", "SQS")
    assert expected in text.replace("Simple Notification Service (SNS)", "SNS")


def test_the_chooser_has_what_the_notes_say_of_each(pages: dict[str, str]) -> None:
    text = pages["assets/guide-compare-data.js"]
    data = json.loads(text.removeprefix("window.guideCompare=").rstrip(";\n"))
    said = {t["address"]: t["cells"] for t in data["terms"]}
    reads = str(data["attributes"].index("Reads"))
    assert said["services/sqs.html"][reads] == [["one", "course/one/index.html#what-sqs-is", "What SQS is"]]
    assert str(data["attributes"].index("Kept")) not in said["services/sns.html"]


# ---- the guide's own notes -------------------------------------------------------------------


@pytest.mark.slow
def test_every_section_of_the_guide_is_reached_from_its_terms_and_leads_back(site: Path) -> None:
    """In the built site the page of a term links to each section that names it, and its page back."""
    found = guide_of(read(ROOT / "notes"))
    texts: dict[str, str] = {}

    def links(path: str) -> str:
        if path not in texts:
            texts[path] = (site / path).read_text(encoding="utf-8")
        return texts[path]

    def html(path: str) -> str:
        page, hash_, anchor = path.partition("#")
        return page.removesuffix(".md") + ".html" + hash_ + anchor

    lost = []
    for url, mentions in found.named.items():
        for slug in {m.term for m in mentions}:
            target = found.addresses[slug]
            if f'href="../{html(url)}"' not in links(html(target).split("#")[0]):
                lost.append(f"{target} does not lead to {url}")
            page = html(url).split("#")[0]
            if f'href="../../{html(target)}"' not in links(page):
                lost.append(f"{url} does not lead to {target}")
    assert lost == []
