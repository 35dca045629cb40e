"""`services.yml` to terms."""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

import yaml

from studyguide.errors import Finding
from studyguide.model import Former, Term
from studyguide.settings.reader import Reader, kind_of
from studyguide.text.slugs import slug, unique

_TERM = (
    "name",
    "short",
    "kind",
    "category",
    "aliases",
    "former",
    "misspelt",
    "ambiguous",
    "summary",
    "is_not",
    "link",
    "compared_with",
)
_KINDS = ("service", "feature", "concept")


@lru_cache(maxsize=1)  # a served guide reads it again at every save
def catalogue(file: str, text: str) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """Return the terms of `services.yml`, each with a slug of its own."""
    read = Reader(file)
    terms: dict[str, Term] = {}
    nodes: dict[str, yaml.Node] = {}
    for node in read.items(read.root(text), "the catalogue"):
        values = read.mapping(node, _TERM, "a term")
        name = read.needed(values, "name", node, "a term")
        if name in terms:
            read.warn(node, "repeated-term", f"{name!r} stands in the catalogue twice", "Merge the entries")
            continue
        terms[name] = _term(read, name, values)
        nodes[name] = values.get("compared_with", node)
    _check_compared(read, terms.values(), nodes)
    slugs = unique(term.slug for term in terms.values())
    made = tuple(replace(term, slug=own) for term, own in zip(terms.values(), slugs, strict=True))
    return made, tuple(read.findings)


def _term(read: Reader, name: str, values: Mapping[str, yaml.Node]) -> Term:
    kind = read.text(values.get("kind"), "the kind of a term", "service")
    if kind not in _KINDS:
        read.warn(
            values["kind"],
            "term-kind",
            f"the kind {kind!r} is not known",
            f"Use one of {', '.join(_KINDS)}",
        )
        kind = "concept"
    short = read.text(values.get("short"), f"the short name of {name}")
    link = read.web(values.get("link"), f"the link of {name}")
    return Term(
        name,
        slug(short or name),
        kind,
        short,
        read.text(values.get("category"), f"the category of {name}"),
        read.texts(values.get("aliases"), f"the aliases of {name}"),
        tuple(
            _former(read, item)
            for item in read.items(values.get("former"), f"the former names of {name}")
        ),
        read.texts(values.get("misspelt"), f"the misspellings of {name}"),
        _ambiguous(read, values.get("ambiguous"), name),
        read.text(values.get("summary"), f"the summary of {name}"),
        read.text(values.get("is_not"), f"is_not of {name}"),
        link,
        read.texts(values.get("compared_with"), f"compared_with of {name}"),
    )


def _check_compared(read: Reader, terms: Collection[Term], nodes: Mapping[str, yaml.Node]) -> None:
    """Warn of each name that a term is compared with and the catalogue does not have."""
    names = {word for term in terms for word in (term.name, term.short, *term.aliases) if word}
    for term in terms:
        for other in term.compared_with:
            if other not in names:
                near = difflib.get_close_matches(other, names, 1)
                hint = f"Did you mean {near[0]!r}?" if near else "Add it to the catalogue or remove it here"
                read.warn(
                    nodes[term.name],
                    "unknown-term",
                    f"{term.name} is compared with {other!r}, which is not in the catalogue",
                    hint,
                )


def _former(read: Reader, node: yaml.Node) -> Former:
    if isinstance(node, yaml.ScalarNode):
        return Former(read.text(node, "a former name"), place=read.place(node))
    values = read.mapping(node, ("name", "until"), "a former name")
    name = read.needed(values, "name", node, "a former name")
    return Former(name, read.text(values.get("until"), "until"), read.place(node))


def _ambiguous(read: Reader, node: yaml.Node | None, name: str) -> dict[str, tuple[str, ...]]:
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise read.error(node, f"ambiguous of {name} must be `alias: [words]` lines, this is {kind_of(node)}")
    return {read.text(key, "an alias"): read.texts(value, "the words") for key, value in node.value}
