"""Questions for learning systems, in GIFT.

file     ::= category question…
category ::= "$CATEGORY: " COURSE "/" MODULE
question ::= "// [id:" ID "]" NEWLINE "::" NAME "::[html]" STEM "{" answer… ["####" EXPLANATION] "}"
answer   ::= ("=" | "~" ["%" SHARE "%"]) TEXT ["#" REASON]
"""

import re
from collections.abc import Iterator

from studyguide.ask import stem_html, title
from studyguide.emit.practice.asked import Asked, asked, asked_by_module
from studyguide.emit.write import module_title
from studyguide.model import Guide, Option, Question
from studyguide.pages import Page
from studyguide.text.html import html, html_paragraphs
from studyguide.text.inline import plain

SIGNS = re.compile(r"([\\~=#{}:])")


def exports(guide: Guide) -> Iterator[Page]:
    """Yield `questions.gift`: a category per module."""
    found = asked_by_module(asked(guide))
    parts: list[str] = []
    for course in guide.courses:
        for module in course.modules:
            mine = found.get(f"{course.slug}/{module.slug}", ())
            written = [gift for one in mine if (gift := question(one))]
            if written:
                names = (
                    plain(t).replace("/", "//")
                    for t in (guide.settings.title, course.title, module_title(module))
                )
                parts += [f"$CATEGORY: {'/'.join(names)}", *written]
    if parts:
        yield Page("questions.gift", "\n\n".join(parts) + "\n")


def question(one: Asked) -> str:
    """Return a question in GIFT; nothing where it has no answer to be checked against."""
    block = one.question
    answers = _answers(block)
    if not answers:
        return ""
    why = [f"####{escaped(html_paragraphs(block.explanation))}"] if block.explanation.strip() else []
    lines = [f"// [id:{block.id}]", f"::{escaped(title(block))}::[html]{escaped(stem_html(block))}{{"]
    return "\n".join([*lines, *answers, *why, "}"])


def _answers(block: Question) -> list[str]:
    right = [option for option in block.options if option.right]
    if block.options and right:
        return [_option(option, len(right), len(block.options) - len(right)) for option in block.options]
    return [f"={escaped(plain(block.answer))}"] if block.answer.strip() and not block.options else []


def _option(option: Option, right: int, wrong: int) -> str:
    """Return an option; of several right ones each is worth its share, and wrong ones take as much away."""
    reason = f"#{escaped(html_paragraphs(option.reason))}" if option.reason.strip() else ""
    if right == 1:
        mark = "=" if option.right else "~"
    else:
        mark = f"~%{_share(100 / right if option.right else -100 / wrong)}%"
    return f"{mark}{escaped(html(option.text))}{reason}"


def _share(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")


def escaped(text: str) -> str:
    """Return text with the signs of GIFT escaped, on one line."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))
