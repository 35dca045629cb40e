"""What the scripts of practice read: questions, cards, an index of both, and the words they say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from json import JSONEncoder
from typing import Any

from studyguide.ask import stem_html
from studyguide.emit.practice.asked import Asked, domain_of
from studyguide.emit.practice.frame import SETTING, kept_as, text_html
from studyguide.emit.practice.pages import practice_path
from studyguide.emit.write import module_title
from studyguide.model import Card, Guide, Section
from studyguide.pages import Long, Made, Page
from studyguide.paths import address
from studyguide.text.html import html, html_paragraphs
from studyguide.text.inline import plain
from studyguide.words import Words
from studyguide.words.scripts import SCRIPTS

MOST_QUESTIONS = 65
MINUTES_EACH = 90 / 65

_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def data(guide: Guide, found: Sequence[Asked], say: Words) -> Iterator[Made]:
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
    asked = {**frame, "exam": {"questions": length, "minutes": minutes}}
    yield _rows("guide-questions.js", "guideQuestions", asked, "questions", partial(map, partial(_question, at), found))
    card = partial(_card, guide, at, sections)
    yield _rows("guide-cards.js", "guideCards", frame, "cards", partial(map, card, guide.cards))
    items = {
        **frame,
        "cards": _index(((c.id, c.module, domain_of(exam, c.task)) for c in guide.cards), at),
        "questions": _index(((one.question.id, one.module, one.domain) for one in found), at),
    }
    yield _script("guide-items.js", "guideItems", items)


def _index(items: Iterable[tuple[str, str, int]], at: dict[str, int]) -> list[tuple[int, int, list[str]]]:
    """Return ids by module and domain, with `~` for the id of the module at their start."""
    groups: dict[tuple[int, int], list[str]] = {}
    for id_, module, domain in items:
        name = "~" + id_[len(module) :] if id_.startswith(module + "/") else id_
        groups.setdefault((at[module], domain), []).append(name)
    return [(m, d, names) for (m, d), names in groups.items()]


def _script(name: str, variable: str, value: object) -> Page:
    """Return a script that holds a value: unlike JSON it can be read by a page that is opened from disk."""
    return Page(f"assets/{name}", f"globalThis.{variable}={_json(value)};\n")


def _rows(
    name: str, variable: str, frame: dict[str, Any], key: str, rows: Callable[[], Iterable[dict[str, Any]]]
) -> Long:
    """Return a script that holds a frame with a list in it, which is made row by row."""

    def texts() -> Iterator[str]:
        yield f'globalThis.{variable}={_json(frame)[:-1]},"{key}":['
        yield from (f"{',' * bool(number)}{_json(row)}" for number, row in enumerate(rows()))
        yield "]};\n"

    return Long(f"assets/{name}", (), texts)


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


def _question(at: dict[str, int], one: Asked) -> dict[str, Any]:
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


def _card(guide: Guide, at: dict[str, int], sections: dict[str, Section], card: Card) -> dict[str, Any]:
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
