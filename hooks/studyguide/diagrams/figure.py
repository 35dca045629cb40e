"""Picture to HTML: the drawing with its title and description, its links, and the list that says the same."""

import re
from collections.abc import Callable

from studyguide.model import Picture, Svg
from studyguide.text.html import plain_html
from studyguide.words import Words

SHRINK = 0.75  # letters may shrink to this before the drawing scrolls
FULL = '<svg viewBox="0 0 10 10"><path d="M1 4V1h3M6 1h3v3M9 6v3H6M4 9H1V6"/></svg>'
TOOLS = (
    ("out", "−", "Smaller"),
    ("fit", "↺", "Fit"),
    ("in", "+", "Larger"),
    ("large", FULL, "Full screen"),
)
"""What the script can do, the sign and the name of its button."""
NODE = re.compile(r'<g class="guide-d-node" data-node="(?P<id>\w+)">(?P<inside>.*?)</g>')

Address = Callable[[str], str]
"""The slug of a term → the address of its page as seen from this one, or an empty string."""


def nowhere(slug: str) -> str:
    """Return no address: nodes are not links."""
    return ""


def figure(picture: Picture, say: Words, address: Address = nowhere, mark: str = "") -> str:
    """Return the figure of a drawn picture, as HTML on lines of its own without blank ones.

    `mark` is more attributes of the figure, ready to be written.
    """
    if picture.same_as:
        same = plain_html(say("The same diagram as further up on this page"))
        return f'<p class="guide-diagram-same"{mark}><a href="#{picture.same_as}">{same}</a></p>'
    urls = {id_: url for id_, slug in picture.terms.items() if (url := address(slug))}
    drawings = [svg(picture, drawing, urls, css) for drawing, css in _drawings(picture)]
    label = plain_html(say("Diagram: {title}", title=picture.title))
    lines = [
        f'<figure class="guide-diagram" id="{picture.id}" data-guide="diagram"{mark}>',
        _tools(say),
        f'<div class="guide-diagram-view" tabindex="0" role="group" aria-label="{label}">',
        *drawings,
        "</div>",
    ]
    if picture.caption:
        lines.append(f"<figcaption>{plain_html(picture.caption)}</figcaption>")
    if picture.story:
        read = plain_html(say("Read as list"))
        lines.append(f'<details class="guide-diagram-list"><summary>{read}</summary><ul>')
        lines += [f"<li>{plain_html(line)}</li>" for line in picture.story]
        lines.append("</ul></details>")
    return "\n".join([*lines, "</figure>"])


def _tools(say: Words) -> str:
    """Return the buttons of a figure, which the script shows."""
    buttons = "".join(
        f'<button type="button" data-guide-do="{do}" aria-label="{name}" title="{name}">{sign}</button>'
        for do, sign, english in TOOLS
        for name in [plain_html(say(english))]
    )
    return f'<div class="guide-diagram-tools" hidden>{buttons}</div>'


def thumbnail(picture: Picture) -> str:
    """Return the drawing alone, to be shown small beside its title, which says what it is."""
    assert picture.wide is not None
    drawing = min(
        (d for d in (picture.wide, picture.narrow) if d), key=lambda d: abs(d.width / d.height - 1.6)
    )
    content = NODE.sub(lambda node: _linked(node, {}), drawing.content)
    return (
        f'<svg class="guide-d-svg" aria-hidden="true" viewBox="0 0 {drawing.width} {drawing.height}" '
        f'width="{drawing.width}" height="{drawing.height}">{content}</svg>'
    )


def _drawings(picture: Picture) -> list[tuple[Svg, str]]:
    if picture.wide and picture.narrow:
        return [(picture.wide, "guide-d-svg guide-d-wide"), (picture.narrow, "guide-d-svg guide-d-narrow")]
    return [(picture.wide, "guide-d-svg")] if picture.wide else []


def svg(picture: Picture, drawing: Svg, urls: dict[str, str], css: str) -> str:
    """Return the `<svg>` element; with links in it is a group, for an image has nothing to follow."""
    name = f"{picture.id}-{css.rpartition('-')[2]}"
    content = NODE.sub(lambda node: _linked(node, urls), drawing.content)
    role = "group" if urls else "img"
    return (
        f'<svg class="{css}" role="{role}" aria-labelledby="{name}-t" aria-describedby="{name}-d" '
        f'viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}" '
        f'style="min-width:{round(drawing.width * SHRINK)}px" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{name}-t">{plain_html(picture.title)}</title>'
        f'<desc id="{name}-d">{plain_html(picture.description)}</desc>{content}</svg>'
    )


def _linked(node: re.Match[str], urls: dict[str, str]) -> str:
    url = urls.get(node["id"])
    if not url:
        return f'<g class="guide-d-node">{node["inside"]}</g>'
    return f'<a class="guide-d-node guide-d-term" href="{plain_html(url)}">{node["inside"]}</a>'
