"""What the pages show as pictures: flows and diagrams as drawn, and the image files of the notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Svg:
    """What stands inside an `<svg>` element, without its title, and its size in px."""

    content: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A flow or a diagram as drawn, or why it was not."""

    id: str
    """The id of its figure: the same wherever the same is drawn."""
    title: str
    """What a reader hears first; made of the first and the last node where the author gave none."""
    caption: str = ""
    """The author's title, shown below the drawing."""
    description: str = ""
    """Its arrows as a sentence."""
    story: tuple[str, ...] = ()
    """The same as a list of lines."""
    wide: Svg | None = None
    narrow: Svg | None = None
    """Another layout for phones, where the wide one is too wide for them."""
    names: tuple[tuple[str, str], ...] = ()
    """The id of each node in the drawing, and its name."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """The id of each node that names a term, and the slug of the term."""
    same_as: str = ""
    """The id of a figure further up the same page that shows the same."""
    fault: str = ""
    """What Mermaid says of a source that is wrong; without it, what is not drawn is left to the browser."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture of the notes as the site holds it."""

    path: str
    """Relative to the site: `pictures/…`."""
    content: bytes
    width: int
    height: int
    """In px; 0 where the file does not say."""
