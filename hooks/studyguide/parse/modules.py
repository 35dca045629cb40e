"""Blocks to modules: which title opens one, its number, its course, its slug."""

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from studyguide.errors import Place
from studyguide.model import Block, Heading, Module, Question
from studyguide.parse.headings import module_title
from studyguide.slugs import slug, unique

# Export 3f1c0a9be0b34e7f8a1d2c3b4a5f6e7d.md
_HEX = re.compile(r"[ _-]+[0-9a-f]{32}$")
_ORDER = re.compile(r"^(?P<number>\d{1,3})(?:[._ )-]+)(?=\S)")


@dataclass(frozen=True, slots=True)
class FileName:
    """What the name of a note says: `06-storage.md` is number 6, `storage`."""

    folders: tuple[str, ...]
    number: int | None
    stem: str

    @property
    def title(self) -> str:
        """Return the name as a title."""
        words = re.sub(r"[_-]+", " ", self.stem).strip()
        return words[:1].upper() + words[1:]


def file_name(file: str) -> FileName:
    """Return the name of the note taken apart."""
    path = PurePosixPath(file)
    stem = _HEX.sub("", path.stem)
    order = _ORDER.match(stem)
    rest = stem[order.end() :] if order else stem
    return FileName(tuple(path.parts[:-1]), int(order["number"]) if order else None, rest)


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one module before its headings are levelled."""

    title: str
    number: int | None
    place: Place
    blocks: tuple[Block, ...]


def modules(file: str, blocks: tuple[Block, ...], last: int) -> tuple[Module, ...]:
    """Return the modules that the blocks of a note make."""
    name = file_name(file)
    parts = _parts(file, blocks, last)
    several = len(parts) > 1
    flat = slug(name.stem) if several else "notes"
    course = slug(name.folders[0]) if name.folders else flat
    own = slug("-".join([*name.folders[1:], name.stem]), "notes")
    slugs = unique(slug(part.title or name.title) if several else own for part in parts)
    return tuple(
        Module(
            course,
            part.number if part.number is not None or several else name.number,
            part.title or name.title,
            slug_,
            part.place,
            _identified(part.blocks, f"{course}/{slug_}"),
        )
        for part, slug_ in zip(parts, slugs, strict=True)
    )


def _parts(file: str, blocks: tuple[Block, ...], last: int) -> list[Part]:
    cuts = [index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    if not cuts or cuts[0] > 0:
        cuts = [-1, *cuts]
    parts: list[Part] = []
    for cut, following in zip(cuts, [*cuts[1:], len(blocks)], strict=True):
        heading = blocks[cut] if cut >= 0 else None
        inner = blocks[cut + 1 : following]
        if heading is None and not inner and len(cuts) > 1:
            continue
        first = heading.place.first if heading else 1
        end = blocks[following].place.first - 1 if following < len(blocks) else max(last, first)
        named = module_title(heading.text) if isinstance(heading, Heading) else None
        parts.append(
            Part(
                named.text if named else "",
                named.number if named else None,
                Place(file, first, max(end, first)),
                inner,
            )
        )
    return parts


def _identified(blocks: tuple[Block, ...], base: str) -> tuple[Block, ...]:
    questions = [block for block in blocks if isinstance(block, Question)]
    own = iter(unique(f"{base}/{slug(block.id, f'q{number}')}" for number, block in enumerate(questions, 1)))
    return tuple(replace(block, id=next(own)) if isinstance(block, Question) else block for block in blocks)
