"""Pages as long as the guide: made, rendered and kept part by part."""

from collections.abc import Callable, Iterable, Iterator

from studyguide.markdown import document
from studyguide.pages import Long


def parted(path: str, nav: tuple[str, ...], parts: Callable[[], Iterable[Iterable[str]]]) -> Long:
    """Return the parts of a long page as one page that says where they begin.

    Each heading in them needs an id of its own: a part does not know which ids the others have.
    """

    def texts() -> Iterator[str]:
        made = (text for part in parts() if (text := document(part)) != "\n")
        return (f"\n{text}" if number else text for number, text in enumerate(made))

    return Long(path, nav, texts)
