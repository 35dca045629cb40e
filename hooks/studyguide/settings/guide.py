"""`guide.yml` to settings."""

import difflib
from collections.abc import Iterable

import yaml

from studyguide.errors import Finding
from studyguide.model import Accepted, CourseSetting, Domain, Exam, Settings, Task
from studyguide.settings.reader import Reader, kind_of

_GUIDE = (
    *("title", "summary", "language", "labels", "courses", "exam", "accepted", "sheet_pages"),
    *("repo_url", "site_url", "date"),
)


def settings(file: str, text: str, folders: Iterable[str]) -> tuple[Settings, tuple[Finding, ...]]:
    """Return what `guide.yml` says; `folders` are the folders and files that a course may name."""
    read = Reader(file)
    root = read.root(text)
    if root is None:
        return Settings(), ()
    values = read.mapping(root, _GUIDE, "the guide")
    labels: dict[str, str] = {}
    if "labels" in values:
        node = values["labels"]
        if not isinstance(node, yaml.MappingNode):
            raise read.error(node, f"labels must be `key: value` lines, this is {kind_of(node)}")
        labels = {read.text(key, "a label"): read.text(value, "a label") for key, value in node.value}
    made = Settings(
        read.text(values.get("title"), "the title", Settings().title),
        read.text(values.get("summary"), "the summary"),
        read.text(values.get("language"), "the language").replace("_", "-"),
        labels,
        _courses(read, values.get("courses"), tuple(folders)),
        _exam(read, values["exam"]) if "exam" in values else None,
        tuple(_accepted(read, node) for node in read.items(values.get("accepted"), "accepted")),
        max(1, int(read.number(values.get("sheet_pages"), "sheet_pages", Settings().sheet_pages, 20))),
        read.web(values.get("repo_url"), "repo_url"),
        read.web(values.get("site_url"), "site_url"),
        read.text(values.get("date"), "the date"),
    )
    return made, tuple(read.findings)


def _courses(read: Reader, node: yaml.Node | None, folders: tuple[str, ...]) -> tuple[CourseSetting, ...]:
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


def _exam(read: Reader, node: yaml.Node) -> Exam:
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


def _accepted(read: Reader, node: yaml.Node) -> Accepted:
    values = read.mapping(node, ("rule", "place", "reason"), "an accepted finding")
    return Accepted(
        read.needed(values, "rule", node, "an accepted finding"),
        read.text(values.get("place"), "the place of an accepted finding"),
        read.needed(values, "reason", node, "an accepted finding"),
    )
