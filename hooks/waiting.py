"""Pages of the guide as files of MkDocs whose content waits compressed, so that memory holds little of a large pile."""

import zlib
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from studyguide.kept import digest
from studyguide.model import Made
from studyguide.packed import Packed, pack, unpacked


class Waiting(File):
    """A generated file whose content waits compressed."""

    later: ClassVar[list["Waiting"] | None] = None
    """Gathers the assets, to be written on all cores; without it, each is written as MkDocs comes to it."""
    parts: tuple[int, ...] = ()
    """`Page.parts`."""

    @property
    def content_bytes(self) -> bytes:
        """Return the content, or set it."""
        assert isinstance(self._content, bytes)
        return zlib.decompress(self._content)

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = pack(value)

    @property
    def content_string(self) -> str:
        """Return the content as text, or set it."""
        return self.content_bytes.decode()

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = pack(value)

    @property
    def key(self) -> str:
        """Return what names the content, made from it as it waits: to unpack it would take longer."""
        assert isinstance(self._content, bytes)
        return f"waiting {digest(self._content).hex()}"

    def copy_file(self, dirty: bool = False) -> None:
        """Write the content where it goes in the site, or gather it to be written."""
        if self.later is None:
            self.write()
        else:
            self.later.append(self)

    def write(self) -> None:
        """Write the content where it goes in the site."""
        assert isinstance(self._content, bytes)
        file = Path(self.abs_dest_path)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            out.writelines(unpacked(self._content))


def waiting(page: Made, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    """Return the file of a page that is made."""
    data = page.data if isinstance(page, Packed) else pack(page.text)
    file = Waiting.generated(config, page.path, content=data, inclusion=inclusion)
    file.parts = page.parts  # type: ignore[attr-defined]
    return file


def is_long(file: File) -> bool:
    """Return whether a page has parts that can be rendered apart."""
    return isinstance(file, Waiting) and bool(file.parts)


def parts_of(text: str, file: File) -> list[str]:
    """Return the Markdown of a page in the parts that can be rendered apart."""
    breaks = [len(text) - at for at in (file.parts if isinstance(file, Waiting) else ())]
    return [text[start:end].strip("\n") for start, end in pairwise([0, *breaks, len(text)])] if breaks else [text]
