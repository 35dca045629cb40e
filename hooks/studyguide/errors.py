"""Places in notes, and the two kinds of problem: errors and findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A run of lines in a note."""

    file: str
    """Path relative to the notes folder, with `/`."""
    first: int
    """First line, counted from 1."""
    last: int
    """Last line, included."""

    def __str__(self) -> str:
        """Return `file:first` or `file:first-last`."""
        if self.first == self.last:
            return f"{self.file}:{self.first}"
        return f"{self.file}:{self.first}-{self.last}"

    def to(self, other: "Place") -> "Place":
        """Return the run from here to the end of the other place of the same file."""
        return Place(self.file, min(self.first, other.first), max(self.last, other.last))


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A problem that does not stop the build: look here."""

    place: Place
    rule: str
    """Name of the rule, as in the documentation: `table-ragged`, `flow-unclear`, …"""
    problem: str
    hint: str = ""
    other: Place | None = None
    """The second place, where two places disagree."""

    def __str__(self) -> str:
        """Return `place: problem. hint.`"""
        return sentence(self.place, self.problem, self.hint)


class NoteError(Exception):
    """The build cannot go on: what is wrong, where, and what to do."""

    def __init__(self, place: Place | str, problem: str, hint: str = "") -> None:
        """Keep the place, a problem in lower case without full stop, and a cure."""
        super().__init__(sentence(place, problem, hint))
        self.place = place
        self.problem = problem
        self.hint = hint

    def __reduce__(self) -> tuple[type["NoteError"], tuple[Place | str, str, str]]:
        """Tell another process what to make the error from: its text alone would not do."""
        return type(self), (self.place, self.problem, self.hint)


class LostLineError(NoteError):
    """A line of a note has no fate, or two: a fault of ours."""


def sentence(place: Place | str, problem: str, hint: str) -> str:
    """Return `place: problem. hint.`"""
    cure = f" {hint}" + ("" if hint.endswith("?") else ".") if hint else ""
    return f"{place}: {problem}.{cure}"
