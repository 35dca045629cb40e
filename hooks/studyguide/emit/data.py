"""The guide as data: `guide.json`, in which each module and each entry of a list is a line, and `llms.txt`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cache, partial
from json import JSONEncoder
from operator import attrgetter
from typing import Any

from studyguide.collect.sections import Part, by_module
from studyguide.errors import Place
from studyguide.kept import Sealed, kept_in_turn
from studyguide.model import Guide, Module
from studyguide.pages import Long, Made, Page

VERSION = 1
NO_SECTIONS: Part = Sealed(())


def data(guide: Guide) -> Iterator[Made]:
    """Yield `guide.json` and `llms.txt`."""
    yield Long("guide.json", (), partial(_whole, guide))
    yield Page("llms.txt", llms(guide))


def _whole(guide: Guide) -> Iterator[str]:
    """Yield the guide as JSON, part by part; each module and each entry of a list is a line of its own."""
    yield f'{{"version":{VERSION},"title":{_json(guide.settings.title)},"summary":{_json(guide.settings.summary)}'
    yield ',"courses":['
    told = _told(guide)
    for number, course in enumerate(guide.courses):
        yield f'{"," * bool(number)}{{"slug":{_json(course.slug)},"title":{_json(course.title)},"modules":['
        yield from _lines(_module(module, next(told)) for module in course.modules)
        yield "\n]}"
    yield "]"
    lists = (
        ("terms", guide.terms),
        ("mentions", guide.mentions),
        ("comparisons", guide.comparisons),
        ("cards", guide.cards),
        ("facts", guide.facts),
        ("findings", guide.findings),
    )
    for name, values in lists:
        yield f',"{name}":['
        yield from _lines(map(_json, values))
        yield "\n]"
    yield "}\n"


def _lines(entries: Iterable[str]) -> Iterator[str]:
    """Yield the entries of a list, each on a line of its own."""
    for number, entry in enumerate(entries):
        yield f"{',' * bool(number)}\n{entry}"


def _told(guide: Guide) -> Iterator[str]:
    """Yield the sections of each module as JSON."""
    parts = {(part.value[0].course, part.value[0].module): part for part in by_module(guide.sections)}
    modules = (module for course in guide.courses for module in course.modules)
    return kept_in_turn(_telling, None, (parts.get((m.course, m.slug), NO_SECTIONS) for m in modules))


def _telling(nothing: None) -> Callable[[Part], str]:
    return lambda part: _json(part.value)


def _module(module: Module, sections: str) -> str:
    """Return a module as JSON, with its sections that are JSON already."""
    told = {"slug": module.slug, "number": module.number, "title": module.title, "place": str(module.place)}
    return f'{_json(told)[:-1]},"sections":{sections}}}'


def _plain(value: Any) -> Any:
    """Return what stands in JSON for a frozen type: a dictionary with its `type`; for a place its text."""
    if isinstance(value, Place):
        return str(value)
    kind: Any = type(value)
    names, values = _fields(kind)
    return dict(zip(names, values(value), strict=True))


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Return the names that stand in JSON for a frozen type, and what reads their values."""
    names = [field.name for field in fields(kind)]
    return ("type", *names), attrgetter("__class__.__name__", *names)


# Frozen types hold no circles to look for.
_json = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain).encode


def llms(guide: Guide) -> str:
    """Return the table of contents for language models, in the form of https://llmstxt.org."""
    out = [f"# {guide.settings.title}", ""]
    out += [f"> {guide.settings.summary}", ""] if guide.settings.summary else []
    for course in guide.courses:
        out += [f"## {course.title}", ""]
        out += [f"- [{m.title}]({course.slug}/{m.slug}/index.html)" for m in course.modules]
        out.append("")
    return "\n".join(out)
