"""What titles mean by the text below them: the terms, and the cards that ask for them."""

import pytest

from asking import guide_of
from studyguide.build import guide
from studyguide.model import Note, Pile, Settings, Term

FAMILY = """# Attacks

## Worm

A program that copies itself to other machines. It needs no user.

## Spraying

An attack that tries one password on many accounts.

## Rootkit

A type of program designed to hide from its victim.

## In practice

Keep systems up to date.
"""


def terms_of(text: str) -> dict[str, str]:
    """Return the summaries of the terms of a note by their names."""
    return {term.name: term.summary for term in guide_of(text).terms}


@pytest.mark.parametrize(
    ("text", "name", "summary"),
    (
        ("## Storage Networks (SAN)\n\nA SAN is a network for disks alone.\n", "Storage Networks", "A network for disks alone."),
        ("## NFC\n\nNear Field Communication (NFC) is a radio of short range.\n", "NFC", "A radio of short range."),
        ("## 🟢 Bluetooth\n\n![logo](a.png)\n\nBluetooth is a radio for devices nearby.\n", "Bluetooth", "A radio for devices nearby."),
        ("## 5.2.1 Data centers\n\nA data center is a building for:\n\n- servers\n- disks\n", "Data centers", "A building for: servers; disks."),
        ("## Acme RSS (Remote Storage Service)\n\nAcme RSS è un servizio di archiviazione.\n", "Acme RSS", "Un servizio di archiviazione."),
        ("## Mitochondrium\n\nDas Mitochondrium ist das Kraftwerk der Zelle.\n", "Mitochondrium", "Das Kraftwerk der Zelle."),
        ("## Маршрутизатор\n\nМаршрутизатор — это устройство между сетями.\n", "Маршрутизатор", "Устройство между сетями."),
        ("## 监督学习\n\n监督学习是指用带标签的数据训练模型的方法。\n", "监督学习", "用带标签的数据训练模型的方法。"),
        ("## Loops\n\n**Tree protocol (STP)** is a way to keep networks free of loops.\n", "Tree protocol", "A way to keep networks free of loops."),
        ("## Loops\n\n- The **root bridge** is the switch with the lowest number.\n", "Root bridge", "The switch with the lowest number."),
    ),
)  # fmt: skip
def test_a_sentence_says_what_a_title_or_a_bold_word_means(text: str, name: str, summary: str) -> None:
    assert terms_of(f"# Notes\n\n{text}")[name] == summary


def test_titles_beside_each_other_that_nouns_explain_are_terms_and_cards() -> None:
    guide = guide_of(FAMILY)
    assert {term.name for term in guide.terms} == {"Worm", "Spraying", "Rootkit"}
    assert {card.front: card.back for card in guide.cards}["Worm"].startswith("A program that copies itself")


@pytest.mark.parametrize(
    "text",
    (
        "## Morning\n\nIt was a day that nobody forgot.\n\n## Noon\n\nThis is what I saw.\n\n## Night\n\nA friend who lives near called.\n",
        "## Mixing\n\nThe dough is wet.\n\n## Baking\n\nThis takes an hour.\n\n## Keeping\n\nA box that closes is best.\n",
        "## Choosing a region\n\nChoosing a region means to think of prices.\n",
        "## Reflection\n\nThis module is a start.\n",
        "## Pricing\n\nPricing depends on the size.\n\n# Other\n\n## Pricing\n\nYou pay by the hour.\n",
        "## Causes\n\n**This** is a list. **I** is a letter. **Important** is the order.\n",
    ),
)  # fmt: skip
def test_titles_of_what_is_told_are_no_terms(text: str) -> None:
    assert terms_of(f"# Notes\n\n{text}") == {}


def test_a_title_that_other_sections_name_is_a_term_and_has_the_words_of_its_first_item() -> None:
    text = (
        "# Notes\n\n## SQS\n\n- Keeps messages until they are read\n\n## Orders\n\nThe shop writes to SQS.\n\n"
        "## Bills\n\nA bill waits in SQS.\n\n## Fan-out\n\nA topic writes to SQS too.\n"
    )
    assert terms_of(text) == {"SQS": "Keeps messages until they are read."}


def test_the_long_form_of_a_glossary_is_another_name() -> None:
    text = "# Notes\n\n| Term | Meaning |\n|---|---|\n| LAN | Local Area Network |\n| S3 | Simple Storage Service |\n| EC2 | Elastic Compute Cloud |\n"
    assert {term.name: term.aliases for term in guide_of(text).terms} == {
        "LAN": ("Local Area Network",),
        "S3": ("Simple Storage Service",),
        "EC2": ("Elastic Compute Cloud",),
    }


def test_a_short_form_of_two_things_joins_them_not() -> None:
    text = (
        "# Notes\n\n**Spanning Tree Protocol (STP)** is a protocol against loops.\n\n## Key terms\n\n"
        "| Term | Meaning |\n|---|---|\n| STP | Shielded Twisted Pair |\n| PoE | Power over Ethernet |\n"
    )
    found = {term.name: term.aliases for term in guide_of(text).terms}
    assert found == {"Spanning Tree Protocol": ("STP",), "PoE": ("Power over Ethernet",), "Shielded Twisted Pair": ()}


@pytest.mark.parametrize("catalogue", ((), (Term("Queue", "queue", "concept"),)))
def test_a_title_that_nothing_explains_is_a_term_where_no_catalogue_lists_them(catalogue: tuple[Term, ...]) -> None:
    text = "# Notes\n\n## Dead letters\n\nRead them in the morning.\n\n" + "".join(
        f"## {day}\n\nTen dead letters came.\n\n" for day in ("Monday", "Tuesday", "Friday")
    )
    found = guide(Pile((Note("course/01.md", text),), Settings(), catalogue, ()))
    assert [term.name for term in found.terms if term.kind == "defined"] == ([] if catalogue else ["Dead letters"])
