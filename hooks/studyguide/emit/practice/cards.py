"""The page that reviews cards, and a page per module that lists them."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from studyguide.emit.practice.frame import ASKING, folder, mount, text_html, with_scripts
from studyguide.emit.write import module_title
from studyguide.html import html_paragraphs
from studyguide.markdown import document, escape, heading
from studyguide.model import Card, Course, Guide, Module, Page
from studyguide.paths import address, relative
from studyguide.words import Words

REVIEW = (
    *ASKING,
    "guide-plan.js",
    "guide-questions.js",
    "guide-cards.js",
    "guide-review.js",
    "guide-practice.js",
)


def cards_path(course: str, module: str) -> str:
    """Return the path of the page that lists the cards of a module."""
    return f"{course}/{module}/cards.md"


def cards(guide: Guide, said: Words) -> Iterator[Page]:
    """Yield the page of the day's cards and a list of cards per module."""
    if not guide.cards:
        return
    path = f"{folder(guide.courses)}/cards.md"
    listed: list[tuple[Course, Module, list[Card]]] = []
    for course in guide.courses:
        for module in course.modules:
            mine = [card for card in guide.cards if card.module == f"{course.slug}/{module.slug}"]
            listed += [(course, module, mine)] if mine else []
    items = "".join(_listed(relative(cards_path(c.slug, m.slug), path), m, mine) for c, m, mine in listed)
    without = f"<p>{text_html(said['cardsWithout'])}</p><ul>{items}</ul>"
    parts = [heading(1, said["cards"]), escape(said["cardsIntro"]), mount("cards", inner=without)]
    yield Page(path, with_scripts(document(parts), REVIEW), nav=(said["practice"], said["cards"]))
    for course, module, mine in listed:
        yield _module(course, module, mine, path, said)


def _listed(link: str, module: Module, mine: Sequence[Card]) -> str:
    return f'<li><a href="{address(link)}">{text_html(module_title(module))}</a> ({len(mine)})</li>'


def _module(course: Course, module: Module, mine: Sequence[Card], review: str, said: Words) -> Page:
    path = cards_path(course.slug, module.slug)
    title = module_title(module)
    study = address(relative(review, path)) + f"#module={quote(f'{course.slug}/{module.slug}', safe='')}"
    ways = (
        f'<p class="guide-actions"><a class="md-button md-button--primary guide-button" href="{study}">'
        f'{text_html(said["studyThese"])}</a> <a class="md-button guide-button" href="{module.slug}.apkg">'
        f"{text_html(said['deck'])}</a></p>"
    )
    rows = "\n".join(_fold(card, said) for card in mine)
    listed = f'<div class="guide-cards-list">\n{rows}\n</div>'
    parts = [
        heading(1, said["cardsOf"].format(title=title)),
        escape(said["cardsModuleIntro"]),
        ways,
        listed,
    ]
    return Page(path, document(parts), nav=(course.title, title, said["cards"]))


def _fold(card: Card, said: Words) -> str:
    kind = text_html(said[f"kind.{card.kind}"])
    front = html_paragraphs(card.front).replace("<p>", "").replace("</p>", " ")
    return (
        f'<details class="guide-fold"><summary><span class="guide-kind">{kind}</span> {front}</summary>'
        f"<div>{html_paragraphs(card.back)}</div></details>"
    )
