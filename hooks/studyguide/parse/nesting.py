"""Which item stands below which: by indentation, and by the words where an export lost it.

Some exports write the first item of a list as `- a` and every other one, whatever its level, as ` - b`.
There the words decide: below an item that ends with a colon stand the items of one form that follow it,
and below a numbered item the bullets up to the next number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

DEPTH = 20
"""Deepest level of a list; items below it are shown at that level."""


@dataclass(slots=True)
class Draft:
    """An item while it is read."""

    start: int
    column: int
    ordered: bool
    number: int
    text: list[str]
    checked: bool | None
    end: int
    after_blank: bool = False
    below: list["Draft"] = field(default_factory=list)
    bracketed: bool = False
    """Whether its number stands in brackets, as those of a law do."""

    @property
    def colon(self) -> bool:
        """Return whether it only announces what follows."""
        return self.text[-1].rstrip("*_ ").endswith((":", "："))

    @property
    def named(self) -> bool:
        """Return whether it opens with a term in bold."""
        return self.text[0].startswith("**")

    @property
    def numbered_term(self) -> bool:
        """Return whether its bold term has a number: `**2. Type:**`."""
        return bool(re.match(r"\*\*\d{1,2}[.)] ", self.text[0]))


def count_on(drafts: Sequence[Draft]) -> bool:
    """Return whether the numbers of a list count on, or are all the same; in days and paragraphs they say something."""
    steps = {two.number - one.number for one, two in pairwise(drafts)}
    return steps <= {1} or steps == {0}


def nested(drafts: Sequence[Draft]) -> tuple[list[Draft], Draft | None]:
    """Return the items at the left, each with those below it, and the first one that lay too deep."""
    columns = sorted({draft.column for draft in drafts})
    if columns == [0, 1]:
        if _is_lost(drafts):
            return _by_words(drafts), None
        levels = _by_one_space(drafts)
    else:
        levels = _by_column(drafts, columns)
    return _tree(drafts, levels)


def _is_lost(drafts: Sequence[Draft]) -> bool:
    """Return whether just the first item of each run stands at the left: then the space says nothing."""
    return all((draft.column == 0) == (index == 0 or draft.after_blank) for index, draft in enumerate(drafts))


def _by_one_space(drafts: Sequence[Draft]) -> list[int]:
    """Return the levels where one space is one level; after a page break the first item lost its own."""
    levels: list[int] = []
    numbers: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        level = draft.column
        if draft.ordered and draft.number - 1 in numbers:
            # It counts on, so it stands where the number before it stands.
            level = numbers[draft.number - 1]
        elif draft.after_blank and level == 0 and levels[-1] == 1:
            above = drafts[index - 1]
            left = [other for other, at in zip(drafts, levels, strict=False) if at == 0]
            like_above = draft.named == above.named and draft.ordered == above.ordered
            like_left = any(draft.named == other.named and draft.ordered == other.ordered for other in left)
            level = 1 if like_above and not like_left else 0
        if draft.ordered:
            numbers[draft.number] = level
        levels.append(level)
    return levels


def _by_column(drafts: Sequence[Draft], columns: Sequence[int]) -> list[int]:
    """Return the column of each item, those that differ by one space made equal."""
    near: dict[int, int] = {}
    for column in columns:
        near[column] = column - 1 if near.get(column - 1) == column - 1 else column
    return [near[draft.column] for draft in drafts]


def _tree(drafts: Sequence[Draft], levels: Sequence[int]) -> tuple[list[Draft], Draft | None]:
    roots: list[Draft] = []
    path: list[tuple[float, Draft]] = []
    deep: Draft | None = None
    for index, (level, draft) in enumerate(zip(levels, drafts, strict=True)):
        while path and level < path[-1][0]:
            path.pop()
        if path and level == path[-1][0]:
            above = path[-1][1]
            if (
                above.ordered
                and not draft.ordered
                and not draft.after_blank
                and (above.below or _elder(roots, path) or _goes_on(drafts, levels, index, above))
            ):
                # Bullets between two numbers, at the column of the numbers.
                above.below.append(draft)
                path.append((level + 0.5, draft))
                continue
            path.pop()
        if len(path) >= DEPTH:
            deep = deep or draft
            path[DEPTH - 1][1].below.append(draft)
            continue
        (path[-1][1].below if path else roots).append(draft)
        path.append((level, draft))
    return roots, deep


def _elder(roots: Sequence[Draft], path: Sequence[tuple[float, Draft]]) -> bool:
    """Return whether a number before this one of its list has items below it."""
    row = path[-2][1].below if len(path) > 1 else roots
    return len(row) > 1 and row[-2].ordered and bool(row[-2].below)


def _goes_on(drafts: Sequence[Draft], levels: Sequence[int], index: int, above: Draft) -> bool:
    """Return whether the next number after the bullets follows on the number above them."""
    for draft, level in zip(drafts[index : index + 12], levels[index : index + 12], strict=True):
        if draft.ordered and level <= levels[index]:
            return draft.number == above.number + 1
    return False


def _by_words(drafts: Sequence[Draft]) -> list[Draft]:
    roots: list[Draft] = []
    number: Draft | None = None
    head: Draft | None = None
    if sum(draft.numbered_term for draft in drafts) >= 3:
        return _by_numbered_terms(drafts)
    for index, draft in enumerate(drafts):
        if draft.ordered:
            following = index + 1 < len(drafts) and not drafts[index + 1].ordered
            if head and not head.ordered and draft.number > 1 and not number:
                head.below.append(draft)
                continue
            if head and not number and draft.number == 1 and not head.below:
                # A numbered list below the item that announces it.
                head.below.append(draft)
                continue
            number = draft if following or number else None
            head = None
            roots.append(draft)
            continue
        if number and not draft.ordered:
            number.below.append(draft)
            continue
        if draft.colon:
            roots.append(draft)
            head = draft
        elif head and (not head.below or head.below[-1].named == draft.named or head.below[0].named):
            head.below.append(draft)
        else:
            head = None
            roots.append(draft)
    return roots


def _by_numbered_terms(drafts: Sequence[Draft]) -> list[Draft]:
    roots: list[Draft] = []
    for draft in drafts:
        if draft.numbered_term or not roots:
            roots.append(draft)
        else:
            roots[-1].below.append(draft)
    return roots
