"""Fences to code, diagrams and flows.

fence ::= ("```" | "~~~") [LANGUAGE] NEWLINE line* ("```" | "~~~")
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from studyguide.clean.lines import FENCE
from studyguide.model import Code, Diagram
from studyguide.parse.flows import flow_fence, ladder_in
from studyguide.parse.source import Found, Source

_TITLE = re.compile(r"""title=(?:"([^"]*)"|'([^']*)'|(\S+))""")

_QUERIES = frozenset({"dataview", "dataviewjs", "tasks", "query", "button", "excalidraw", "toc", "table-of-contents"})
"""Fences in which a vault computes something."""

_LANGUAGES = frozenset(
    [
        "text",
        "bash",
        "sh",
        "shell",
        "zsh",
        "console",
        "powershell",
        "cmd",
        "python",
        "py",
        "sql",
        "json",
        "yaml",
        "yml",
        "xml",
        "html",
        "css",
        "javascript",
        "js",
        "typescript",
        "ts",
        "java",
        "kotlin",
        "scala",
        "c",
        "cpp",
        "c++",
        "c#",
        "csharp",
        "go",
        "rust",
        "ruby",
        "php",
        "perl",
        "r",
        "matlab",
        "julia",
        "swift",
        "dart",
        "lua",
        "haskell",
        "latex",
        "tex",
        "markdown",
        "toml",
        "ini",
        "csv",
        "dockerfile",
        "docker",
        "hcl",
        "terraform",
        "graphql",
        "http",
        "makefile",
        "nginx",
        "asm",
        "assembly",
        "vhdl",
        "verilog",
        "prolog",
        "lisp",
        "scheme",
        "ocaml",
        "pseudocode",
    ]
)
_AS_WRITTEN = {"c++": "cpp", "c#": "csharp", "plain text": "text", "plaintext": "text", "output": "text"}


def label_of(text: str) -> str:
    """Return the language that a line names and nothing else, or an empty string."""
    word = re.sub(r"^[^\w]+", "", text.strip()).rstrip(" :").lower()
    name = _AS_WRITTEN.get(word, word)
    return name if name in _LANGUAGES and text.strip()[:1] != "#" else ""


def labelled(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the fences with the language on a line of its own above them, by the index of that line."""
    found: dict[int, Found] = {}
    for index, line in enumerate(source.lines):
        if line.code or line.blank or len(line.text) > 30 or index in taken or not label_of(line.text):
            continue
        following = source.skip(index + 1)
        if following - index > 3 or following == len(source.lines) or not source.lines[following].code:
            continue
        made = fence(source, following)
        if made and isinstance(code := made.blocks[0], Code) and not code.language:
            place = source.place(index, made.end)
            blocks = (replace(code, language=label_of(line.text), place=place), *made.blocks[1:])
            found[index] = Found(blocks, made.end, ((line.number, "language-label"),), findings=made.findings)
    return found


def fence(source: Source, at: int) -> Found | None:
    """Return the code, the diagram or the flow in the fence that opens here."""
    if not source.lines[at].code:
        return None
    opening = FENCE.fullmatch(source.text(at).rstrip())
    if not opening:
        return None
    mark = opening["mark"]
    end = at + 1
    while end < len(source.lines) and source.lines[end].code:
        closing = source.text(end).strip()
        if len(closing) >= len(mark) and not closing.strip(mark[0]):
            break
        end += 1
    inner = [source.text(index) for index in range(at + 1, end)]
    place = source.place(at, min(end + 1, len(source.lines)))
    info = opening["info"].strip()
    language = info.split()[0].strip("{}.").lower() if info.split() else ""
    if language in _QUERIES:
        numbers = [line.number for line in source.lines[at : end + 1] if not line.blank]
        return Found((), end + 1, dropped=tuple((number, "vault-property") for number in numbers))
    if language == "flow":
        return flow_fence(source, at, end)
    if not language and inner and (label := label_of(inner[0])):
        inner, language = inner[1:], label
    text = "\n".join(_unindented(inner, len(opening["indent"]))).strip("\n")
    if language == "mermaid":
        named = _TITLE.search(info)
        title = next((part for part in named.groups() if part), "") if named else ""
        return Found((Diagram(place, text, title),), end + 1)
    code = Code(place, text, language)
    drawing = ladder_in(source, at + 1, end) if language in ("", "text", "txt", "plain") else None
    return Found((code, drawing) if drawing else (code,), end + 1)


def _unindented(lines: list[str], columns: int) -> list[str]:
    return [line[columns:] if not line[:columns].strip() else line for line in lines]
