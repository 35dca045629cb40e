"""YAML with the file and line of every problem in it."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import yaml

from studyguide.errors import Finding, NoteError, Place
from studyguide.paths import WEB
from studyguide.text.writable import writable

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Reader:
    """A YAML file while it is read, with what was found wrong in it."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def place(self, node: yaml.Node) -> Place:
        """Return the line on which a node starts."""
        line: int = node.start_mark.line + 1
        return Place(self.file, line, line)

    def error(self, node: yaml.Node, problem: str, hint: str = "") -> NoteError:
        """Return an error at a node, to be raised."""
        return NoteError(self.place(node), problem, hint)

    def warn(self, node: yaml.Node, rule: str, problem: str, hint: str = "") -> None:
        """Add a finding at a node."""
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
        return None if node is None or is_empty(node) else node

    def mapping(self, node: yaml.Node, known: Iterable[str], what: str) -> dict[str, yaml.Node]:
        """Return the values by key; a key that is not known is a finding."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{what} must be `key: value` lines, this is {kind_of(node)}")
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
            elif not is_empty(value):
                values[key] = value
        return values

    def items(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        """Return the entries of a list; nothing is an empty list."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(
                node, f"{what} must be a list, this is {kind_of(node)}", "Start each entry with `- `"
            )
        return [item for item in node.value if not is_empty(item)]

    def text(self, node: yaml.Node | None, what: str, default: str = "") -> str:
        """Return the words of a value."""
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{what} must be a text, this is {kind_of(node)}")
        return writable(str(node.value)).strip()

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


def is_empty(node: yaml.Node) -> bool:
    """Return whether nothing is given."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def kind_of(node: yaml.Node) -> str:
    """Return what a node is, in words."""
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return f"the text {node.value!r}"
