"""Question to HTML that is whole without a script: options as a list, the answer in a fold.

A script makes a form of it, so the key and the reasons stand in it as data too.
"""

import json
import re

from studyguide.model import Option, Question
from studyguide.text.cuts import cut
from studyguide.text.html import html, html_paragraphs, plain_html
from studyguide.text.inline import plain
from studyguide.words import Words

ENGLISH = Words("en")
NOT_ID = re.compile(r"[^\w-]+")


def ask(block: Question, source: str = "", number: str = "", say: Words = ENGLISH, mark: str = "") -> str:
    """Return a question as an HTML block inside Markdown.

    Args:
        block: the question.
        source: Markdown that leads to the section that answers it.
        number: its number on the page.
        say: the words of the interface.
        mark: more attributes of the block, ready to be written.
    """
    right = [option.letter for option in block.options if option.right]
    key = plain_html(json.dumps(right, ensure_ascii=False, separators=(",", ":")))
    count = f'<span class="guide-number">{number}.</span> ' if number else ""
    lines = [
        f'<div class="guide-question" id="{anchor(block)}" data-question="{plain_html(block.id)}"'
        f' data-right="{key}"{mark} markdown="1">',
        f'<p class="guide-stem">{count}{stem_html(block)}</p>',
    ]
    if len(right) > 1:
        lines.append(f"""<p class="guide-hint">{say("Choose {n}.", n=len(right))}</p>""")
    if block.options:
        lines += ['<ol class="guide-options">', *map(_option, block.options), "</ol>"]
    return "\n".join([*lines, *_fold(block, source, say), "</div>"])


def anchor(block: Question) -> str:
    """Return the id of a question on its page."""
    return "question-" + NOT_ID.sub("-", block.id.replace("/", "--"))


def stem_html(block: Question) -> str:
    """Return the stem as text in one line."""
    return "<br><br>".join(html(part) for part in block.stem.split("\n\n") if part.strip())


def key_html(block: Question, say: Words) -> str:
    """Return the right answer in short: letters and words of the right options, or the free answer."""
    right = [f"<strong>{plain_html(o.letter)}</strong> {html(o.text)}" for o in block.options if o.right]
    return " · ".join(right) or html(block.answer) or say("The notes give no answer.")


def title(block: Question) -> str:
    """Return the stem in plain words, cut to a length that can be read at a glance."""
    text = " ".join(plain(block.stem).split())
    return text if len(text) <= 100 else cut(text, 100) + " …"


def _option(option: Option) -> str:
    letter = plain_html(option.letter)
    return (
        f'<li data-letter="{letter}"><span class="guide-letter">{letter}</span> '
        f'<span class="guide-option">{html(option.text)}</span></li>'
    )


def _fold(block: Question, source: str, say: Words) -> list[str]:
    lines = ['<details class="guide-answer" markdown="1">', f"<summary>{say('Answer')}</summary>"]
    if block.options:
        lines.append(f'<p class="guide-right">{key_html(block, say)}</p>')
    if not block.options or (block.answer and any(option.right for option in block.options)):
        told = html_paragraphs(block.answer) or say("The notes give no answer.")
        lines.append(f'<div class="guide-free">{told}</div>')
    reasons = [
        f'<li data-letter="{plain_html(o.letter)}"><strong>{plain_html(o.letter)}</strong> '
        f"<span>{html_paragraphs(o.reason)}</span></li>"
        for o in block.options
        if o.reason.strip()
    ]
    lines += ['<ul class="guide-reasons">', *reasons, "</ul>"] if reasons else []
    if block.explanation.strip():
        lines.append(f'<div class="guide-explanation">{html_paragraphs(block.explanation)}</div>')
    return [*lines, *(["", source, ""] if source else []), "</details>"]
