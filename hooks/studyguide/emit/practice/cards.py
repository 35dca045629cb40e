"""The page that reviews cards, and a page per module that lists them."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from studyguide.emit.matter import matter
from studyguide.emit.practice.asked import cards_by_module
from studyguide.emit.practice.frame import ASKING, folder, mount, text_html
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading
from studyguide.model import Card, Course, Guide, Module
from studyguide.pages import Page
from studyguide.paths import address, relative
from studyguide.text.html import html_paragraphs
from studyguide.text.inline import plain
from studyguide.words import Words
from studyguide.words.scripts import SCRIPTS

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


def cards(guide: Guide, say: Words) -> Iterator[Page]:
    """Yield the page of the day's cards and a list of cards per module."""
    if not guide.cards:
        return
    path = f"{folder(guide.courses)}/cards.md"
    listed: list[tuple[Course, Module, Sequence[Card]]] = []
    for course in guide.courses:
        for module in course.modules:
            mine = cards_by_module(guide.cards).get(f"{course.slug}/{module.slug}", ())
            listed += [(course, module, mine)] if mine else []
    items = "".join(_listed(relative(cards_path(c.slug, m.slug), path), m, mine) for c, m, mine in listed)
    told = say("The review of cards needs JavaScript. Each module has a list of its cards:")
    without = f"<p>{text_html(told)}</p><ul>{items}</ul>"
    intro = say("A few minutes a day: each card comes back just before you would forget it.")
    parts = [matter(intro, "cards", scripts=REVIEW), heading(1, say("Cards")), escape(intro)]
    parts.append(mount("practice-cards", inner=without))
    yield Page(path, document(parts), nav=(say("Practice"), say("Cards")))
    for course, module, mine in listed:
        yield _module(course, module, mine, path, say)


def _listed(link: str, module: Module, mine: Sequence[Card]) -> str:
    return f'<li><a href="{address(link)}">{text_html(module_title(module))}</a> ({len(mine)})</li>'


def _module(course: Course, module: Module, mine: Sequence[Card], review: str, say: Words) -> Page:
    path = cards_path(course.slug, module.slug)
    title = module_title(module)
    study = address(relative(review, path)) + f"?module={quote(f'{course.slug}/{module.slug}', safe='')}"
    primary = '<a class="md-button md-button--primary guide-button"'
    ways = (
        f'<p class="guide-actions">{primary} href="{study}">{text_html(say("Study these cards"))}</a> '
        f'<a class="md-button guide-button" href="{module.slug}.apkg">{text_html(say("Anki deck"))}</a></p>'
    )
    rows = "\n".join(_fold(card, say) for card in mine)
    listed = f'<div class="guide-cards-list">\n{rows}\n</div>'
    parts = [
        matter(say("{name}: {told}", name=plain(title), told=say("Cards")), "cards"),
        heading(1, say("{title}: cards", title=title)),
        escape(say("Say the answer, then open the card.")),
        ways,
        listed,
    ]
    return Page(path, document(parts), nav=(course.title, title, say("Cards")))


def _fold(card: Card, say: Words) -> str:
    kind = text_html(say(SCRIPTS[f"kind.{card.kind}"]))
    front = html_paragraphs(card.front).replace("<p>", "").replace("</p>", " ")
    return (
        f'<details class="guide-unfold"><summary><span class="guide-asks">{kind}</span> {front}</summary>'
        f"<div>{html_paragraphs(card.back)}</div></details>"
    )
