"""Small guides made by hand, for the tests of practice."""

from studyguide.build import guide
from studyguide.errors import Place
from studyguide.model import Cell, Comparison, Guide, Note, Option, Pile, Question, Settings

PLACE = Place("course/module.md", 1, 2)


def guide_of(*notes: str, settings: Settings | None = None) -> Guide:
    """Return the guide of notes of one course, `01.md`, `02.md`, …"""
    made = tuple(Note(f"course/{number:02}-part{number}.md", text) for number, text in enumerate(notes, 1))
    return guide(Pile(made, settings or Settings(), (), ()))


def options(right: str, *texts: str, reason: str = "Because.") -> tuple[Option, ...]:
    """Return options A, B, … of which those in `right` are."""
    return tuple(
        Option(PLACE, letter, text, letter in right, reason)
        for letter, text in zip("ABCDEFG", texts, strict=False)
    )


def question(stem: str = "Which?", right: str = "A", *texts: str, **more: str) -> Question:
    """Return a question with a reason for every option."""
    fields = {"id": "course/module/q1"} | more
    return Question(PLACE, stem=stem, options=options(right, *(texts or ("one", "two", "three"))), **fields)


def comparison() -> Comparison:
    """Return three subjects by three attributes, one of them alike and one with a gap."""
    rows = (
        ("Delivery", ("pulled", "pushed", "routed")),
        ("Order", ("kept", "", "not kept")),
        ("Place", ("Region", "Region", "Region")),
    )
    cells = tuple(
        tuple(((Cell(text, PLACE, "course/part1/index.md"),) if text else ()) for text in texts)
        for _, texts in rows
    )
    subjects = ("Queue", "Topic", "Bus")
    return Comparison(
        "queue-topic-bus", "Queue, topic, bus", subjects, ("", "", ""), tuple(r[0] for r in rows), cells
    )
