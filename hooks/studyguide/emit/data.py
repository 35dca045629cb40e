"""The guide as data: `guide.json` and `llms.txt`."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from studyguide.emit.write import sections_of
from studyguide.errors import Place
from studyguide.model import Guide, Module, Page

VERSION = 1


def data(guide: Guide) -> Iterator[Page]:
    """Yield `guide.json` and `llms.txt`."""
    whole = {
        "version": VERSION,
        "title": guide.settings.title,
        "summary": guide.settings.summary,
        "courses": [
            {"slug": c.slug, "title": c.title, "modules": [_module(guide, m) for m in c.modules]}
            for c in guide.courses
        ],
        "terms": plain(guide.terms),
        "mentions": plain(guide.mentions),
        "comparisons": plain(guide.comparisons),
        "cards": plain(guide.cards),
        "facts": plain(guide.facts),
        "findings": plain(guide.findings),
    }
    yield Page("guide.json", json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n")
    yield Page("llms.txt", llms(guide))


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
        return {"type": type(value).__name__} | {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def llms(guide: Guide) -> str:
    """Return the table of contents for language models, in the form of https://llmstxt.org."""
    out = [f"# {guide.settings.title}", ""]
    out += [f"> {guide.settings.summary}", ""] if guide.settings.summary else []
    for course in guide.courses:
        out += [f"## {course.title}", ""]
        out += [f"- [{m.title}]({course.slug}/{m.slug}/index.html)" for m in course.modules]
        out.append("")
    return "\n".join(out)
