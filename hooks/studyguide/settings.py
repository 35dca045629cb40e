"""YAML beside the notes to settings, terms and facts, each problem with its file and line."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

import yaml

from studyguide.errors import Finding, NoteError, Place
from studyguide.model import (
    Accepted,
    CourseSetting,
    Domain,
    Exam,
    Fact,
    FactKind,
    Former,
    Settings,
    Task,
    Term,
)
from studyguide.paths import WEB
from studyguide.slugs import slug, unique

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Reader:
    """A YAML file while it is read, with what was found wrong in it."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def place(self, node: yaml.Node) -> Place:
        line: int = node.start_mark.line + 1
        return Place(self.file, line, line)

    def error(self, node: yaml.Node, problem: str, hint: str = "") -> NoteError:
        return NoteError(self.place(node), problem, hint)

    def warn(self, node: yaml.Node, rule: str, problem: str, hint: str = "") -> None:
        self.findings.append(Finding(self.place(node), rule, problem, hint))

    def root(self, text: str) -> yaml.Node | None:
        """Return the document, or None where the file is empty."""
        try:
            node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            line = (error.problem_mark.line if error.problem_mark else 0) + 1
            problem = " ".join(part for part in (error.context, error.problem) if part)
            raise NoteError(
                Place(self.file, line, line),
                f"this is not YAML: {problem}",
                "Look for a missing quote, colon or space",
            ) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise NoteError(
                Place(self.file, 1, 1), f"this is not YAML: {str(error).splitlines()[0]}"
            ) from error
        return None if node is None or _empty(node) else node

    def mapping(self, node: yaml.Node, known: Iterable[str], what: str) -> dict[str, yaml.Node]:
        """Return the values by key; a key that is not known is a finding."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{what} must be `key: value` lines, this is {_kind(node)}")
        names = tuple(known)
        values: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            if key not in names:
                near = difflib.get_close_matches(key, names, 1)
                hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(names)}"
                self.warn(key_node, "unknown-key", f"{what} has no key {key!r}", hint)
            elif key in values:
                self.warn(key_node, "repeated-key", f"the key {key!r} is given twice", "The last one counts")
                values[key] = value
            elif not _empty(value):
                values[key] = value
        return values

    def items(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        """Return the entries of a list; nothing is an empty list."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(
                node, f"{what} must be a list, this is {_kind(node)}", "Start each entry with `- `"
            )
        return [item for item in node.value if not _empty(item)]

    def text(self, node: yaml.Node | None, what: str, default: str = "") -> str:
        """Return the words of a value."""
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{what} must be a text, this is {_kind(node)}")
        return str(node.value).strip()

    def web(self, node: yaml.Node | None, what: str) -> str:
        """Return an address of the web; anything else is a finding and left out."""
        link = self.text(node, what)
        if node is None or not link or WEB.fullmatch(link):
            return link
        self.warn(node, "link", f"{what} is {link!r}, which is no address", "Start it with https://")
        return ""

    def texts(self, node: yaml.Node | None, what: str) -> tuple[str, ...]:
        """Return the words of each entry; a single text is a list of one."""
        if isinstance(node, yaml.ScalarNode):
            return (self.text(node, what),)
        return tuple(self.text(item, what) for item in self.items(node, what))

    def number(self, node: yaml.Node | None, what: str, default: float, most: float) -> float:
        """Return a number from 0 to `most`."""
        if node is None:
            return default
        words = self.text(node, what)
        try:
            value = float(words.rstrip("% "))
        except ValueError:
            raise self.error(node, f"{what} must be a number, this is {words!r}") from None
        if not 0 <= value <= most:
            raise self.error(node, f"{what} must be from 0 to {most:g}, this is {words}")
        return value

    def needed(self, values: Mapping[str, yaml.Node], key: str, node: yaml.Node, what: str) -> str:
        """Return the words of a value that must be there."""
        if key not in values:
            raise self.error(node, f"{what} has no {key!r}", f"Add a line `{key}: …`")
        return self.text(values[key], f"the {key} of {what}")


def _empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _kind(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return f"the text {node.value!r}"


_GUIDE = (
    *("title", "summary", "language", "labels", "courses", "exam", "accepted", "sheet_pages"),
    *("repo_url", "site_url"),
)


def settings(file: str, text: str, folders: Iterable[str]) -> tuple[Settings, tuple[Finding, ...]]:
    """Return what `guide.yml` says; `folders` are the folders and files that a course may name."""
    read = _Reader(file)
    root = read.root(text)
    if root is None:
        return Settings(), ()
    values = read.mapping(root, _GUIDE, "the guide")
    labels: dict[str, str] = {}
    if "labels" in values:
        node = values["labels"]
        if not isinstance(node, yaml.MappingNode):
            raise read.error(node, f"labels must be `key: value` lines, this is {_kind(node)}")
        labels = {read.text(key, "a label"): read.text(value, "a label") for key, value in node.value}
    made = Settings(
        read.text(values.get("title"), "the title", Settings().title),
        read.text(values.get("summary"), "the summary"),
        read.text(values.get("language"), "the language"),
        labels,
        _courses(read, values.get("courses"), tuple(folders)),
        _exam(read, values["exam"]) if "exam" in values else None,
        tuple(_accepted(read, node) for node in read.items(values.get("accepted"), "accepted")),
        int(read.number(values.get("sheet_pages"), "sheet_pages", Settings().sheet_pages, 20)),
        read.web(values.get("repo_url"), "repo_url"),
        read.web(values.get("site_url"), "site_url"),
    )
    return made, tuple(read.findings)


def _courses(read: _Reader, node: yaml.Node | None, folders: tuple[str, ...]) -> tuple[CourseSetting, ...]:
    made: dict[str, CourseSetting] = {}
    for entry in read.items(node, "courses"):
        if isinstance(entry, yaml.ScalarNode):
            course = CourseSetting(read.text(entry, "a course"))
        else:
            values = read.mapping(entry, ("folder", "title", "summary"), "a course")
            course = CourseSetting(
                read.needed(values, "folder", entry, "a course").strip("/"),
                read.text(values.get("title"), "the title of a course"),
                read.text(values.get("summary"), "the summary of a course"),
            )
        if course.folder in made:
            read.warn(
                entry, "repeated-course", f"the course {course.folder!r} is listed twice", "Remove one entry"
            )
            continue
        if course.folder not in folders:
            near = difflib.get_close_matches(course.folder, folders, 1)
            read.warn(
                entry,
                "missing-course",
                f"there is no folder {course.folder!r} with notes in it",
                f"Did you mean {near[0]!r}?" if near else "Add the folder or remove the entry",
            )
            continue
        made[course.folder] = course
    return tuple(made.values())


def _exam(read: _Reader, node: yaml.Node) -> Exam:
    values = read.mapping(node, ("name", "code", "questions", "minutes", "domains"), "the exam")
    domains: list[Domain] = []
    seen: set[str] = set()
    for entry in read.items(values.get("domains"), "domains"):
        inner = read.mapping(entry, ("id", "title", "weight", "tasks"), "a domain")
        tasks: list[Task] = []
        for task_node in read.items(inner.get("tasks"), "tasks"):
            task = read.mapping(task_node, ("id", "title"), "a task")
            tasks.append(
                Task(
                    read.needed(task, "id", task_node, "a task"),
                    read.needed(task, "title", task_node, "a task"),
                )
            )
        domain = Domain(
            read.needed(inner, "id", entry, "a domain"),
            read.needed(inner, "title", entry, "a domain"),
            read.number(inner.get("weight"), "the weight of a domain", 0, 100),
            tuple(tasks),
        )
        for id_ in (domain.id, *(task.id for task in tasks)):
            if id_ in seen:
                read.warn(
                    entry, "repeated-task", f"the id {id_!r} stands twice in the exam", "Give each its own id"
                )
            seen.add(id_)
        domains.append(domain)
    total = sum(domain.weight for domain in domains)
    if domains and total and round(total) != 100:
        read.warn(
            node, "exam-weights", f"the weights of the domains add up to {total:g}", "They should make 100"
        )
    return Exam(
        read.needed(values, "name", node, "the exam"),
        read.text(values.get("code"), "the code of the exam"),
        int(read.number(values.get("questions"), "the number of questions", Exam("").questions, 1000)),
        int(read.number(values.get("minutes"), "the minutes of the exam", Exam("").minutes, 6000)),
        tuple(domains),
    )


def _accepted(read: _Reader, node: yaml.Node) -> Accepted:
    values = read.mapping(node, ("rule", "place", "reason"), "an accepted finding")
    return Accepted(
        read.needed(values, "rule", node, "an accepted finding"),
        read.text(values.get("place"), "the place of an accepted finding"),
        read.needed(values, "reason", node, "an accepted finding"),
    )


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


def catalogue(file: str, text: str) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """Return the terms of `services.yml`, each with a slug of its own."""
    read = _Reader(file)
    root = read.root(text)
    terms: dict[str, Term] = {}
    nodes: dict[str, yaml.Node] = {}
    for node in read.items(root, "the catalogue"):
        values = read.mapping(node, _TERM, "a term")
        name = read.needed(values, "name", node, "a term")
        if name in terms:
            read.warn(node, "repeated-term", f"{name!r} stands in the catalogue twice", "Merge the entries")
            continue
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
        nodes[name] = values.get("compared_with", node)
        terms[name] = Term(
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
    names = {word for term in terms.values() for word in (term.name, term.short, *term.aliases) if word}
    for term in terms.values():
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
    slugs = unique(term.slug for term in terms.values())
    made = tuple(replace(term, slug=own) for term, own in zip(terms.values(), slugs, strict=True))
    return made, tuple(read.findings)


def _former(read: _Reader, node: yaml.Node) -> Former:
    if isinstance(node, yaml.ScalarNode):
        return Former(read.text(node, "a former name"))
    values = read.mapping(node, ("name", "until"), "a former name")
    return Former(read.needed(values, "name", node, "a former name"), read.text(values.get("until"), "until"))


def _ambiguous(read: _Reader, node: yaml.Node | None, name: str) -> dict[str, tuple[str, ...]]:
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise read.error(node, f"ambiguous of {name} must be `alias: [words]` lines, this is {_kind(node)}")
    return {read.text(key, "an alias"): read.texts(value, "the words") for key, value in node.value}


_FACT = (
    "id",
    "about",
    "attribute",
    "value",
    "former",
    "kind",
    "since",
    "checked",
    "sure",
    "exam",
    "note",
    "link",
)
_SURE = ("certain", "likely", "verify")


def facts(file: str, text: str) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return the facts of `facts.yml`."""
    read = _Reader(file)
    made: dict[str, Fact] = {}
    for node in read.items(read.root(text), "the facts"):
        values = read.mapping(node, _FACT, "a fact")
        id_ = read.needed(values, "id", node, "a fact")
        if id_ in made:
            read.warn(node, "repeated-fact", f"the id {id_!r} is used twice", "Give each fact its own id")
            continue
        sure = read.text(values.get("sure"), f"sure of {id_}", "certain")
        if sure not in _SURE:
            read.warn(values["sure"], "fact-sure", f"{sure!r} is not known", f"Use one of {', '.join(_SURE)}")
        made[id_] = Fact(
            id_,
            read.needed(values, "about", node, f"the fact {id_}"),
            read.text(values.get("attribute"), f"the attribute of {id_}"),
            read.needed(values, "value", node, f"the fact {id_}"),
            read.texts(values.get("former"), f"the former values of {id_}"),
            _fact_kind(read, values.get("kind"), id_),
            read.needed(values, "checked", node, f"the fact {id_}"),
            read.text(values.get("since"), f"since of {id_}"),
            sure,
            read.text(values.get("exam"), f"exam of {id_}"),
            read.text(values.get("note"), f"the note of {id_}"),
            read.web(values.get("link"), f"the link of {id_}"),
        )
    return tuple(made.values()), tuple(read.findings)


def _fact_kind(read: _Reader, node: yaml.Node | None, id_: str) -> FactKind:
    words = read.text(node, f"the kind of {id_}", "changed")
    for kind in get_args(FactKind):
        if kind == words:
            return kind  # type: ignore[no-any-return]  # get_args forgets that these are the literals
    assert node is not None
    raise read.error(node, f"the kind {words!r} is not known", f"Use one of {', '.join(get_args(FactKind))}")
