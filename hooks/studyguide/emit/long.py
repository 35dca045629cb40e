"""Pages as long as the guide: made, rendered and kept part by part."""

from collections.abc import Iterable

from studyguide.markdown import document
from studyguide.model import Guide
from studyguide.packed import Packed, level_for, packed_page


def parted(guide: Guide, path: str, nav: tuple[str, ...], parts: Iterable[Iterable[str]]) -> Packed:
    """Return the parts of a long page as one page that says where they begin.

    Each heading in them needs an id of its own: a part does not know which ids the others have.
    """
    texts = (text for part in parts if (text := document(part)) != "\n")
    return packed_page(path, nav, texts, level_for(guide.notes))
