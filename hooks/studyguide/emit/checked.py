"""A checked fact as pages show it: its kind with a sign, and the note beside a text that it speaks of."""

from collections.abc import Callable, Iterator

from studyguide.model import Fact, Hit
from studyguide.paths import address, leads_out, relative
from studyguide.text.html import html, plain_html
from studyguide.text.inline import plain
from studyguide.text.slugs import slug
from studyguide.words import Words

KINDS: dict[str, tuple[str, str]] = {
    "changed": ("\u21bb", "has changed"),
    "wrong": ("\u2717", "often told wrong"),
    "renamed": ("\u270e", "renamed"),
    "closed": ("\u2298", "closed to new customers"),
    "retired": ("\u2020", "retired"),
    "simplified": ("\u2248", "simplified"),
}
"""The mark of a checked fact, and what it means."""
Write = Callable[[str], str]
"""How plain text is written: as HTML, or where the HTML stands within Markdown, as that."""


def kind(say: Words, fact: Fact, write: Write = plain_html) -> str:
    """Return the mark of a fact with its meaning, and since when: `↻ has changed, since 2024-11`."""
    sign, meaning = KINDS[fact.kind]
    told = [say(meaning), *([say("since {date}", date=fact.since)] if fact.since else [])]
    text = write(f"{sign} {say(', ').join(told)}")
    return f'<span class="guide-fact guide-fact--{fact.kind}">{text}</span>'


def source(fact: Fact, text: str, write: Write = plain_html) -> str:
    """Return a text as a link to where a fact was checked."""
    shown = write(text)
    return f'<a href="{plain_html(fact.link)}">{shown}</a>' if leads_out(fact.link) else shown


def anchor(hit: Hit) -> str:
    """Return the id of the note on its page, which is one of a single note file."""
    return f"fact-{slug(hit.fact.id)}-{hit.place.first}"


def sign(say: Words, hit: Hit, page: str, spelled: bool = False) -> str:
    """Return the sign at the end of a text, which leads to the note; spelled, it says what holds."""
    mark, meaning = KINDS[hit.fact.kind]
    name = plain_html(say("Checked fact: {meaning}", meaning=say(meaning)))
    link = plain_html(address(relative(f"{hit.section.partition('#')[0]}#{anchor(hit)}", page)))
    now = f' data-guide-now="{plain_html(plain(hit.fact.value))}"' if spelled else ""
    return f'<sup class="guide-beside"{now}><a href="{link}" aria-label="{name}">{mark}</a></sup>'


def note(say: Words, hit: Hit, settled: bool = False, anchored: bool = True) -> str:
    """Return what holds, what is said here or in older texts, what an exam may expect, when it was checked.

    It is in a fold where the text says what holds, or the note-taker lets it stand. `anchored` says whether signs
    lead to it.
    """
    title = (
        f"{kind(say, hit.fact)} {plain_html(plain(hit.fact.about))}: {plain_html(plain(hit.fact.attribute))}"
    )
    rows = "".join(f"<div><dt>{plain_html(name)}</dt><dd>{text}</dd></div>" for name, text in _rows(say, hit))
    id_ = f' id="{anchor(hit)}"' if anchored else ""
    told = f"<dl{id_}>{rows}</dl>"
    if hit.said and not settled:
        return f'<div class="guide-checked" role="note"><p>{title}</p>{told}</div>'
    return f'<details class="guide-checked"><summary>{title}</summary>{told}</details>'


def _rows(say: Words, hit: Hit) -> Iterator[tuple[str, str]]:
    fact = hit.fact
    yield (
        say("What holds"),
        f"<strong>{html(fact.value)}</strong>" + (f". {html(fact.note)}" if fact.note else ""),
    )
    if hit.said:
        yield say("The note says"), plain_html(say("“{told}”", told=hit.said))
    elif fact.former:
        yield say("Older texts say"), plain_html(say(", ").join(fact.former))
    if fact.exam:
        yield say("In the exam"), html(fact.exam)
    yield say("Checked"), source(fact, fact.checked)
