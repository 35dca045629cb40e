"""The guide as data: `guide.json`, in which each module is a line of its own, and `llms.txt`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from studyguide.emit.write import sections_of
from studyguide.errors import Place
from studyguide.model import Course, Guide, Module, Page

VERSION = 1


def data(guide: Guide) -> Iterator[Page]:
    """Yield `guide.json` and `llms.txt`."""
    whole: dict[str, str] = {
        "version": _json(VERSION),
        "title": _json(guide.settings.title),
        "summary": _json(guide.settings.summary),
        "courses": f"[{','.join(_course(guide, course) for course in guide.courses)}]",
        "terms": _list(guide.terms),
        "mentions": _list(guide.mentions),
        "comparisons": _list(guide.comparisons),
        "cards": _list(guide.cards),
        "facts": _list(guide.facts),
        "findings": _list(guide.findings),
    }
    yield Page("guide.json", f"{{{','.join(f'{_json(name)}:{text}' for name, text in whole.items())}}}\n")
    yield Page("llms.txt", llms(guide))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(values: Iterable[Any]) -> str:
    """Return a list as JSON, its values one after the other: as dictionaries they take much memory."""
    return f"[{','.join(_json(plain(value)) for value in values)}]"


def _course(guide: Guide, course: Course) -> str:
    """Return a course with each module on its own line, so that one can be read after the other."""
    modules = ",\n".join(_json(_module(guide, module)) for module in course.modules)
    return f'{{"slug":{_json(course.slug)},"title":{_json(course.title)},"modules":[\n{modules}\n]}}'


def _module(guide: Guide, module: Module) -> dict[str, Any]:
    return {
        "slug": module.slug,
        "number": module.number,
        "title": module.title,
        "place": str(module.place),
        "sections": plain(sections_of(guide, module)),
    }


def plain(value: Any) -> Any:
    """Return frozen types as dictionaries with a `type`, places as text."""
    if isinstance(value, Place):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        return {"type": kind.__name__} | {name: plain(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a frozen type."""
    return tuple(field.name for field in fields(kind))


def llms(guide: Guide) -> str:
    """Return the table of contents for language models, in the form of https://llmstxt.org."""
    out = [f"# {guide.settings.title}", ""]
    out += [f"> {guide.settings.summary}", ""] if guide.settings.summary else []
    for course in guide.courses:
        out += [f"## {course.title}", ""]
        out += [f"- [{m.title}]({course.slug}/{m.slug}/index.html)" for m in course.modules]
        out.append("")
    return "\n".join(out)
