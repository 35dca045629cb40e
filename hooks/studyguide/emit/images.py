"""Pictures of the notes: their files, and the figure that shows one."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from studyguide.markdown import inline, markdown
from studyguide.model import Guide, Image
from studyguide.pages import Page
from studyguide.paths import leads_out, relative
from studyguide.receipts import comment, data_at
from studyguide.text.html import html, plain_html
from studyguide.text.inline import plain


def images(guide: Guide) -> Iterator[Page]:
    """Yield the file of each picture that a page shows."""
    for file in {file.path: file for file in guide.images.values()}.values():
        yield Page(file.path, file.content)


def image(guide: Guide, page: str, block: Image) -> str:
    """Return the Markdown of a picture: its figure, or what the note says of it where there is no file.

    A picture that lies elsewhere is not loaded: its words lead there.
    """
    file = guide.images.get(block)
    if not file:
        if leads_out(block.source):
            return f"[{inline(block.alt or _file_name(block.source))}](<{block.source}>){comment(block.place)}"
        return markdown(block, end=comment)
    path = plain_html(relative(file.path, page))
    size = f' width="{file.width}" height="{file.height}"' if file.width and file.height else ""
    caption = f"<figcaption>{html(block.alt)}</figcaption>" if plain(block.alt).strip() else ""
    shown = f'<img src="{path}" alt="{plain_html(plain(block.alt))}"{size} loading="lazy">'
    return f'<figure class="guide-picture"{data_at(block.place)}><a href="{path}">{shown}</a>{caption}</figure>'


def _file_name(source: str) -> str:
    """Return what a picture on the web without words is called: an address inside a link would be a second one."""
    parts = urlsplit(source)
    return unquote(posixpath.basename(parts.path.rstrip("/"))) or parts.netloc or parts.scheme
