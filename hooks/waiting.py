"""Pages of the guide as files of MkDocs whose texts wait outside of memory, so that it holds little of a large pile."""

from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from studyguide.pages import Page
from studyguide.spool import Spooled, spooled

HEAVY = 1_000_000  # bytes of Markdown


class Waiting(File):
    """A generated file whose content is read when it is asked for."""

    later: ClassVar[list["Waiting"] | None] = None
    """Gathers the assets, to be written on all cores; without it, each is written as MkDocs comes to it."""
    made: Spooled
    """The page or the asset."""

    @property
    def content_bytes(self) -> bytes:
        """Return the content, or set it."""
        return b"".join(self.made.data)

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self.made = spooled(Page(self.made.path, value), self.made.spool)

    @property
    def content_string(self) -> str:
        """Return the content as text, or set it."""
        return self.content_bytes.decode()

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.made = spooled(Page(self.made.path, value), self.made.spool)

    def copy_file(self, dirty: bool = False) -> None:
        """Write the content where it goes in the site, or gather it to be written."""
        if self.later is None:
            self.write()
        else:
            self.later.append(self)

    def write(self) -> None:
        """Write the content where it goes in the site."""
        file = Path(self.abs_dest_path)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            out.writelines(self.made.data)


def waiting(made: Spooled, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    """Return the file of a page that is made."""
    file = Waiting.generated(config, made.path, content="", inclusion=inclusion)
    file.made = made  # type: ignore[attr-defined]
    return file


def has_parts(file: File) -> bool:
    """Return whether a page has parts that can be rendered by themselves."""
    return isinstance(file, Waiting) and bool(file.made.parts)


def is_heavy(file: File) -> bool:
    """Return whether a page is so long that what rendering it takes should go with a process of its own."""
    return isinstance(file, Waiting) and file.made.length > HEAVY


def parts_of(text: str, parts: tuple[int, ...]) -> list[str]:
    """Return the Markdown of a page in the parts that can be rendered apart; `parts` are those of the page."""
    breaks = [len(text) - at for at in parts]
    return [text[start:end].strip("\n") for start, end in pairwise([0, *breaks, len(text)])] if breaks else [text]
