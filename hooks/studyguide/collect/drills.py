"""Comparison to the questions of a drill, made from its cells only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from studyguide.collect.cards.cells import cell_id, cell_text
from studyguide.kept import Sealed, kept_each, once
from studyguide.model import Comparison, Guide, Option, Question
from studyguide.text.inline import plain
from studyguide.words import Words, words

MOST = 16  # questions: a drill is done in one sitting
CHOICES = 5
RUNNING = 2  # times in a row that one subject may be the answer
ENGLISH = Words("en")


@dataclass(frozen=True, slots=True)
class Drilled:
    """A question of a drill and the subject that it is about."""

    question: Question
    subject: str
    section: str
    """`Section.url` of the section that the asked cell comes from."""


Drill = Sealed[tuple[Comparison, tuple[Drilled, ...]]]
"""A comparison with its questions, which are made of it: in keys it stands by the comparison alone."""


def _drilling(say: Words) -> Callable[[Sealed[Comparison]], tuple[Drilled, ...]]:
    return lambda comparison: drill(comparison.value, say)


@once
def drills(guide: Guide) -> dict[str, Drill]:
    """Return the comparisons of a guide that make questions, with these, by their slug."""
    sealed = tuple(map(Sealed, guide.comparisons))
    made = zip(sealed, kept_each(_drilling, words(guide.settings), sealed), strict=True)
    return {one.value.slug: Sealed((one.value, questions), one) for one, questions in made if questions}


def drill(comparison: Comparison, say: Words = ENGLISH) -> tuple[Drilled, ...]:
    """Return the questions of a comparison, its subjects mixed; none where nothing tells them apart."""
    rows = range(len(comparison.attributes))
    made = [drilled for row in rows for drilled in _row(comparison, row, say)]
    made = list(
        {drilled.question.id: drilled for drilled in made}.values()
    )  # a slug may be cut to that of another
    Random(comparison.slug).shuffle(made)
    return tuple(_mixed(made[:MOST]))


def _row(comparison: Comparison, row: int, say: Words) -> Iterator[Drilled]:
    """Yield a question per cell of a row: by turns which subject it belongs to, and what a subject has."""
    cells = {s: cell_text(comparison, row, s) for s in range(len(comparison.subjects))}
    told = {s: text for s, text in cells.items() if text}
    kinds = list(dict.fromkeys(map(_same, told.values())))
    if len(kinds) < 2:
        return
    for s in told:
        alone = sum(_same(text) == _same(told[s]) for text in told.values()) == 1
        which = alone and (row + s) % 2 == 0
        question = _which(comparison, row, s, told, say) if which else _what(comparison, row, s, told, say)
        yield Drilled(question, comparison.subjects[s], comparison.cells[row][s][0].section)


def _which(comparison: Comparison, row: int, right: int, told: dict[int, str], say: Words) -> Question:
    """Return the question which subject a cell belongs to; each option says what its own cell is."""
    subjects = _some(list(told), right, f"{comparison.slug}/{row}")
    faces = [
        (
            comparison.subjects[s],
            say("{subject}: {cell}", subject=comparison.subjects[s], cell=told[s]),
            s == right,
        )
        for s in subjects
    ]
    stem = say(
        "{attribute}: {cell}. Which one is it?", attribute=comparison.attributes[row], cell=told[right]
    )
    return _question(comparison, row, right, stem, faces)


def _what(comparison: Comparison, row: int, right: int, told: dict[int, str], say: Words) -> Question:
    """Return the question what a subject has in a row; each option says whose cell it is."""
    owners: dict[str, list[int]] = {}
    for s, text in told.items():
        owners.setdefault(_same(text), []).append(s)
    first = {kind: mine[0] for kind, mine in owners.items()}
    own = first[_same(told[right])]
    faces = []
    for s in _some(list(first.values()), own, f"{comparison.slug}/{row}/what"):
        names = say(", ").join(comparison.subjects[o] for o in owners[_same(told[s])])
        faces.append((told[s], say("That is {subject}.", subject=names), s == own))
    subject, attribute = comparison.subjects[right], comparison.attributes[row]
    stem = say("{subject}: what holds for “{attribute}”?", subject=subject, attribute=attribute)
    return _question(comparison, row, right, stem, faces)


def _question(
    comparison: Comparison, row: int, subject: int, stem: str, faces: Sequence[tuple[str, str, bool]]
) -> Question:
    place = comparison.cells[row][subject][0].place
    options = tuple(
        Option(place, letter, text, right, reason)
        for letter, (text, reason, right) in zip("ABCDEFGH", faces, strict=False)
    )
    return Question(place, cell_id(comparison, row, subject), stem, options)


def _some(all_: list[int], right: int, seed: str) -> list[int]:
    """Return the right one with as many others as a question offers, in an order that gives nothing away."""
    chance = Random(f"{seed}/{right}")
    others = [s for s in all_ if s != right]
    chance.shuffle(others)
    shown = [right, *others[: CHOICES - 1]]
    chance.shuffle(shown)
    return shown


def _mixed(made: Sequence[Drilled]) -> Iterator[Drilled]:
    """Yield the questions so that no subject is the answer three times in a row, as far as that can be."""
    rest = list(made)
    last: list[str] = []
    while rest:
        tired = last[-1] if len(last) >= RUNNING and len(set(last[-RUNNING:])) == 1 else None
        most = max({d.subject for d in rest}, key=lambda name: (sum(d.subject == name for d in rest), name))
        fits = [d for d in rest if d.subject != tired]
        pressed = [d for d in fits if d.subject == most] if _crowded(rest, most) else fits
        chosen = (pressed or fits or rest)[0]
        rest.remove(chosen)
        last.append(chosen.subject)
        yield chosen


def _crowded(rest: Sequence[Drilled], subject: str) -> bool:
    """Return whether a subject must be asked now so that its questions can be parted by the others'."""
    mine = sum(d.subject == subject for d in rest)
    return mine >= RUNNING * (len(rest) - mine) + RUNNING


def _same(text: str) -> str:
    return " ".join(plain(text).casefold().split())
