"""Parts to modules: which title opens one, its number and slug, and the level of every other title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studyguide.errors import Place
from studyguide.model import Block, FateKind, Module, Paragraph, Question
from studyguide.parse.duplicates import without_duplicates
from studyguide.parse.file_names import FileName, file_name
from studyguide.parse.headings import module_title
from studyguide.parse.levels import levelled
from studyguide.parse.source import Title
from studyguide.parse.titled import titled
from studyguide.text.slugs import slug, unique

Part = Block | Title

_COUNTED = re.compile(r"(?P<number>\d{1,3})(?:[.)]|[.)]?[ ]+[-–—:]?)[ ]*(?P<text>[^\W\d_].*)")
_BIG = 40
"""Lines from which what follows a finished module is a module of its own."""
_OPENING, _LABEL = 4, 40
"""Parts that the opening of a note holds, and characters of one that labels it."""
_REMARKS, _REMARK = 2, 200
"""Parts that may stand above the title of a note, and characters of each."""


@dataclass(frozen=True, slots=True)
class Split:
    """The modules of a note, and the lines that are shown in none of them, each with what became of it."""

    modules: tuple[Module, ...]
    settled: tuple[tuple[Place, FateKind, str], ...]


@dataclass(slots=True)
class _Run:
    """The parts from one module's title to the next."""

    title: str
    number: int | None
    first: int
    last: int
    parts: list[Part]


def modules(file: str, parts: Sequence[Part], last: int, front: str = "") -> Split:
    """Return the modules that the parts of a note make; `front` is the title of its front matter."""
    name = file_name(file)
    cuts = _cuts(parts)
    head = list(parts[: cuts[0]] if cuts else parts)
    settled: list[tuple[Place, FateKind, str]] = []
    runs = [_run(parts, cut, end, last) for cut, end in pairwise([*cuts, len(parts)])]
    whole = ""
    if runs and head and all(isinstance(part, Title) for part in head) and len(runs) == 1:
        # The title of the course above the title of its only module.
        runs[0].title = ": ".join([*(part.text for part in head if isinstance(part, Title)), runs[0].title])
        settled += [(part.place, "merged", "module-title") for part in head]
    elif len(runs) > 1 and head and all(map(_is_furniture, head)):
        whole = str(getattr(head[0], "text", ""))
        settled += [(part.place, "dropped", "page-title") for part in head]
        if isinstance(head[0], Title) and head[0].style != "plain":
            settled[0] = (head[0].place, "merged", "course-title")
    elif head or not runs:
        runs.insert(0, _opening(head, name, front, runs[0].first - 1 if runs else last))
    for run in runs:
        while run.parts and isinstance(first := run.parts[0], Title) and _repeats(run, first):
            settled.append((first.place, "merged", "duplicate"))
            run.parts.pop(0)
        run.parts, twice = without_duplicates(run.parts)
        settled += [(place, "merged", "duplicate") for place in twice]
    if len(runs) == 1 and runs[0].number is None and name.number is not None:
        # 06-wars.md with the title `6 The wars`
        runs[0].number = name.number
        counted = _COUNTED.fullmatch(runs[0].title)
        if counted and int(counted["number"]) == name.number:
            runs[0].title = counted["text"]
    named = bool(settled) and settled[0][2] == "course-title"
    course = _course(name, whole, named=named, several=len(runs) > 1)
    made = tuple(
        Module(
            course,
            run.number,
            run.title,
            own,
            Place(file, run.first, max(run.first, run.last)),
            _identified(titled(levelled(run.parts), run.title), f"{course}/{own}"),
            whole if slug(whole) == course else "",
        )
        for run, own in zip(runs, _slugs(name, runs), strict=True)
    )
    return Split(made, tuple(settled))


def _course(name: FileName, whole: str, *, named: bool, several: bool) -> str:
    """Return the slug of the course: its folder, or the note itself where it holds several modules.

    `whole` is the title above all of them; `named` says whether it is surely that of a course.
    """
    if name.folders:
        return slug(name.folders[0])
    if not several:
        return "notes"
    return slug(whole if named else (name.title and name.stem) or whole or name.stem)


def _slugs(name: FileName, runs: Sequence[_Run]) -> Sequence[str]:
    """Return the slug of each module: of its title, or of the name of the note where it is the only one."""
    if len(runs) > 1:
        return unique(slug(run.title) for run in runs)
    return [slug("-".join([*name.folders[1:], name.stem]) if name.title else runs[0].title, "notes")]


def _run(parts: Sequence[Part], start: int, end: int, last: int) -> _Run:
    """Return the module that the title at `start` opens."""
    title = parts[start]
    named = module_title(title.text if isinstance(title, Title) else "")
    stop = parts[end].place.first - 1 if end < len(parts) else last
    return _Run(named.text, named.number, title.place.first, stop, list(parts[start + 1 : end]))


def _opening(head: list[Part], name: FileName, front: str, last: int) -> _Run:
    """Return the module of what stands before the first title of a module, or of a note without one."""
    first = head[0] if head else None
    following = next((part for part in head[1:_OPENING] if not _is_label(part)), None)
    run = _Run(front or name.title or "Notes", None, 1, last, head)
    if first and not isinstance(first, Title) and not front:
        return _below_remark(head, last) or run
    if not isinstance(first, Title) or first.role or front:
        return run
    # The first title names the note if another one follows it at once, or if nothing else does.
    above = isinstance(following, Title) and (first.style != "hash" or following.depth > first.depth)
    named = re.search(rf"(?<!\w){re.escape(name.title)}(?!\w)", first.text, re.IGNORECASE)
    above = above or (first.style != "hash" and bool(named)) or slug(first.text) == slug(name.title)
    alone = sum(isinstance(part, Title) and _like(part, first) for part in head) == 1 and first.depth <= 1
    if not name.title or above or (first.style == "hash" and alone):
        title = module_title(first.text)
        return _Run(title.text, title.number, first.place.first, last, head[1:])
    return run


def _below_remark(head: Sequence[Part], last: int) -> _Run | None:
    """Return the module of a note that its only title of the first level names, below a remark or two."""
    titles = [part for part in head if isinstance(part, Title)]
    if not titles or titles[0].role or sum(_like(title, titles[0]) for title in titles) > 1:
        return None
    at = head.index(titles[0])
    short = at <= _REMARKS and all(len(str(getattr(part, "text", ""))) <= _REMARK for part in head[:at])
    if not short or (titles[0].style, titles[0].depth) != ("hash", 1):
        return None
    title = module_title(titles[0].text)
    return _Run(title.text, title.number, 1, last, [*head[:at], *head[at + 1 :]])


def _is_label(part: Part) -> bool:
    """Return whether a part is what stands below the name of a note: the number of the lecture, the day."""
    text = part.text if isinstance(part, Paragraph) else ""
    form = re.match(r"[^\W\d_]+[ ]?:", text) or text.endswith((".", ":", "?", "!", ";"))
    return 0 < len(text) <= _LABEL and bool(re.search(r"\d", text)) and not form


def _like(one: Title, other: Title) -> bool:
    return (one.style, one.depth) == (other.style, other.depth)


def _cuts(parts: Sequence[Part]) -> list[int]:
    """Return the indexes of the titles that open modules."""
    titles = [(index, part) for index, part in enumerate(parts) if isinstance(part, Title)]
    cuts = [index for index, title in titles if title.style == "module" and not title.role]
    cuts = [index for index in cuts if not (index - 1 in cuts and _same(parts[index - 1], parts[index]))]
    if len(cuts) == 1 and any(not isinstance(part, Title) for part in parts[: cuts[0]]):
        # One numbered title in the middle is a section.
        cuts = []
    if cuts:
        return sorted({*cuts, *_wrappers(titles), *_after_finished(parts, cuts)})
    tops = [index for index, title in titles if title.style == "hash" and title.depth == 1 and not title.role]
    if not tops or (titles[0][0] != tops[0]):
        return []
    if len(tops) == 1:
        return tops if tops[0] == 0 else []
    sizes = [
        parts[following - 1].place.last - parts[top].place.first for top, following in pairwise([*tops, len(parts)])
    ]
    # Level 1 for every small title is a habit; then the first one names the note only if it stands alone.
    if sum(sizes) / len(sizes) >= 12:
        return tops
    return []


def _repeats(run: _Run, title: Title) -> bool:
    """Return whether a module's title stands again directly below it."""
    return title.style == "module" and title.number == run.number


def _same(one: Part, other: Part) -> bool:
    return isinstance(one, Title) and isinstance(other, Title) and one.number == other.number


def _wrappers(titles: Sequence[tuple[int, Title]]) -> list[int]:
    """Return toggles that hold a toggle for each module and nothing else: a part of its own."""
    found = []
    for (index, title), (below, following) in pairwise(titles):
        if (
            title.style == "toggle"
            and following.style == "toggle"
            and below == index + 1
            and title.number is None
            and following.number is not None
        ):
            found.append(index)
    return found


def _after_finished(parts: Sequence[Part], cuts: list[int]) -> list[int]:
    """Return titles of modules that have no number, where each module ends with its questions.

    Such a title follows a module's questions, is no number or role of it, and heads a good deal of text.
    """
    spans = list(pairwise([*cuts, len(parts)]))
    ends = [_last_role(parts, start, end) for start, end in spans]
    if len(spans) < 4 or sum(index is not None for index in ends) * 3 < len(spans):
        return []
    found = []
    for (_, end), questions in zip(spans, ends, strict=True):
        if questions is None:
            continue
        for index in range(questions + 1, end):
            part = parts[index]
            if isinstance(part, Title) and part.style in ("plain", "caps") and not part.role:
                size = parts[end - 1].place.last - part.place.first
                below = sum(isinstance(other, Title) for other in parts[index:end])
                questions_below = any(isinstance(other, Question) for other in parts[index:end])
                if size >= _BIG and below >= 4 and not questions_below:
                    found.append(index)
                break
    return found


def _last_role(parts: Sequence[Part], start: int, end: int) -> int | None:
    last = None
    for index in range(start, end):
        part = parts[index]
        if isinstance(part, Title) and part.role == "questions":
            last = index
    return last


def _is_furniture(part: Part) -> bool:
    """Return whether what stands before the first module only names the export: a title, a word or two."""
    text = getattr(part, "text", "")
    return isinstance(part, Title) or (
        type(part).__name__ == "Paragraph" and len(text) <= 90 and not text.rstrip().endswith((".", "!", "?", ":"))
    )


def _identified(blocks: tuple[Block, ...], base: str) -> tuple[Block, ...]:
    questions = [block for block in blocks if isinstance(block, Question)]
    own = iter(unique(f"{base}/{slug(block.id, f'q{number}')}" for number, block in enumerate(questions, 1)))
    return tuple(replace(block, id=next(own)) if isinstance(block, Question) else block for block in blocks)
