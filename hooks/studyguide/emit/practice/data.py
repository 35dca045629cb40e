"""What the scripts of practice read: questions, cards, an index of both, and the words they say."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from studyguide.ask import stem_html
from studyguide.emit.practice.asked import Asked, domain_of
from studyguide.emit.practice.frame import SETTING, kept_as, text_html
from studyguide.emit.practice.pages import practice_path
from studyguide.emit.write import module_title
from studyguide.model import Card, Guide, Section
from studyguide.pages import Page
from studyguide.paths import address
from studyguide.text.html import html, html_paragraphs
from studyguide.text.inline import plain
from studyguide.words import Words
from studyguide.words.scripts import SCRIPTS

MOST_QUESTIONS = 65
MINUTES_EACH = 90 / 65


def data(guide: Guide, found: Sequence[Asked], say: Words) -> Iterator[Page]:
    """Yield the data files of practice."""
    if not found and not guide.cards:
        return
    modules = _modules(guide)
    at = {module["id"]: index for index, module in enumerate(modules)}
    exam = guide.settings.exam
    domains = [{"id": d.id, "title": d.title, "weight": d.weight} for d in exam.domains] if exam else []
    frame = {"modules": modules, "domains": domains}
    choices = sum(1 for one in found if one.question.options)
    length = min(exam.questions if exam else MOST_QUESTIONS, choices)
    whole = exam.questions / exam.minutes if exam and exam.minutes else 1 / MINUTES_EACH
    minutes = round(length / whole)
    sections = {section.url: section for section in guide.sections}
    words = {key: say(text) for key, text in SCRIPTS.items()}
    yield _script(SETTING, "guidePractice", {"key": kept_as(guide), "words": words})
    questions = [_question(one, at) for one in found]
    yield _script(
        "guide-questions.js",
        "guideQuestions",
        {**frame, "exam": {"questions": length, "minutes": minutes}, "questions": questions},
    )
    cards = [_card(guide, card, at, sections) for card in guide.cards]
    yield _script("guide-cards.js", "guideCards", {**frame, "cards": cards})
    items = {
        **frame,
        "cards": _index(cards, modules),
        "questions": _index(questions, modules),
    }
    yield _script("guide-items.js", "guideItems", items)


def _index(
    rows: Sequence[dict[str, Any]], modules: Sequence[dict[str, str]]
) -> list[tuple[int, int, list[str]]]:
    """Return the ids of rows by module and domain, with `~` for the id of the module at their start."""
    groups: dict[tuple[int, int], list[str]] = {}
    for row in rows:
        base = modules[row["m"]]["id"]
        name = "~" + row["id"][len(base) :] if row["id"].startswith(base + "/") else row["id"]
        groups.setdefault((row["m"], row["d"]), []).append(name)
    return [(m, d, names) for (m, d), names in groups.items()]


def _script(name: str, variable: str, value: object) -> Page:
    """Return a script that holds a value: unlike JSON it can be read by a page that is opened from disk."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Page(f"assets/{name}", f"globalThis.{variable}={text};\n")


def _modules(guide: Guide) -> list[dict[str, str]]:
    return [
        {
            "id": f"{course.slug}/{module.slug}",
            "title": plain(module_title(module)),
            "url": address(f"{course.slug}/{module.slug}/index.md"),
            "practice": address(practice_path(course.slug, module.slug)),
        }
        for course in guide.courses
        for module in course.modules
    ]


def _question(one: Asked, at: dict[str, int]) -> dict[str, Any]:
    block = one.question
    return {
        "id": block.id,
        "m": at[one.module],
        "d": one.domain,
        "stem": stem_html(block),
        "options": [[o.letter, html(o.text), int(o.right), html_paragraphs(o.reason)] for o in block.options],
        "answer": html_paragraphs(block.answer),
        "why": html_paragraphs(block.explanation),
        "from": [address(one.answered_in.url), text_html(one.answered_in.title)] if one.answered_in else None,
    }


def _card(guide: Guide, card: Card, at: dict[str, int], sections: dict[str, Section]) -> dict[str, Any]:
    section = sections[card.section]
    return {
        "id": card.id,
        "kind": card.kind,
        "m": at[card.module],
        "d": domain_of(guide.settings.exam, card.task),
        "front": html_paragraphs(card.front),
        "back": html_paragraphs(card.back),
        "url": address(card.section),
        "title": text_html(section.title),
    }
