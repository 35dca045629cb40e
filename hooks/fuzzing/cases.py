"""Seed and number to a pile of strange notes: soups of tokens, mutants of real notes, nests, broken bytes.

The same seed, number and sources make the same bytes, whatever the machine.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

Files = dict[str, bytes]
"""The files of a folder of notes by their paths."""
NOTES = 16  # notes of a pile: enough that they meet each other, few enough that the fault of one is found soon
DIAGRAMS = 0.01  # share of Mermaid fences: most are wrong, and then Mermaid itself takes its time to say so
DEEPEST = 300  # levels of a nest

# Marks of Markdown and of its extensions, of our own constructs, of HTML; attacks; odd signs; words.
TOKENS: tuple[str, ...] = (
    *("\n", "\n", "\n\n", "\n\n", " ", " ", "    ", "\t", "\r\n", "\r", "\\", "\\\n", "  \n"),
    *("# ", "## ", "###### ", "#", "\n# Module 3: ", "\n===\n", "\n---\n", "***", "___", "- ", "* ", "+ ", "1. "),
    *("12) ", "a) ", "B. ", "> ", ">> ", "- [ ] ", "- [x] ", "• ", "`", "``", "```", "\n```\n", "\n~~~\n", "*"),
    *("**", "_", "__", "~~", "==", "^", "$", "$$", "\\(", "\\)", "|", " | ", "\n| a | b |\n| --- | --- |\n", "||"),
    *("[", "]", "(", ")", "](", "![", "[^1]", "\n[^1]: ", "[x]: ", "[[", "]]", "{", "}", "{: #id .c }", "{{ x }}"),
    *("{% raw %}", "!!! note \"", "??? tip", "\n=== \"tab\"\n", ":::", "\n: ", "*[HTML]: ", "<!--", "-->", "<![CDATA["),
    *("<b>", "</b>", "<div markdown>", "<table><tr><td>", "</td>", "<details><summary>", "</details>", "<br>", "<p"),
    *("<script>pwn()</script>", "<img src=x onerror=pwn()>", "javascript:pwn()", "\" onclick=\"pwn()", "</article>"),
    *("<svg onload=pwn()>", "data:text/html,pwn", "&lt;", "&#60;script&#62;", "&amp;", "&", "<?php", "%3Cscript%3E"),
    *("\nQ: ", "\nA: ", "\nA) ", "\nAnswer: B\n", "\nExplanation: ", "\nId: ", "\nAnswered in: ", "\nAnswers\n1. B\n"),
    *("\n```flow\n", " -> ", " → ", " --> ", "<->", "\ngroup X\n  ", "\ntitle: "),
    *("## Cheat sheet\n", "## Exam traps\n", "### Case study: ", "## Practice questions\n", "Term: ", "**Term:** "),
    *("\0", "\x01", "\x02", "\x03", "\x02wzxhzdk:0\x03", "\x02klzzwxh:0001\x03", "\x0b", "\x0c", "\x1b[0m", "\x7f"),
    *("\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\u2066", "\ufeff", "\ufffd", "\ufdd0"),
    *("\ufdd00\ufdd1", "\uffff", "\U000e0001", "\U0001f9d1\u200d\U0001f4bb", "e\u0301", "ß", "İ", "ﬁ", "Ａ", "½", "٣"),
    *("学习", "العربية", "हिन्दी", "ไทย", "Ü", "naïve", "Ã©", "â€™", "…", "–", "«", "™", "I", "ı"),
    *("0", "1", "15 minutes", "72 %", "5 TB", "$0.023", "1e309", "9" * 40, "-1", "1,024", "24/7", "2024-02-30"),
    *("queue", "Queue", "the queue", "API", "S3", "VPC", "SQS", "and", "not", "never", "is", "a", "Yes", "No"),
    *("https://example.org/a_(b)", "http://[", "https://x\u202ey", "mailto:a@b", "//evil.example", "../../x.md", "#"),
    *("a.md", "x" * 300, "word " * 40, "(opens in a new tab)", "[MUSIC PLAYING]", "Page 3 of 10", "Speaker: ", "?"),
)  # fmt: skip
NESTS: tuple[tuple[str, str, str], ...] = (
    ("[", "x", "]"), ("[", "x", "](y)"), ("![", "x", "](y)"), ("(", "x", ")"), ("**", "x", "**"), ("*a ", "x", " b*"),
    ("> ", "x", ""), ("- ", "x", ""), ("1. ", "x", ""), ("<b>", "x", "</b>"), ("<div>\n", "x", "\n</div>"),
    ("<details><summary>s</summary>\n\n", "x", "\n\n</details>"), ("`", "x", "`"), ("a -> (", "x", ")"), ("{", "x", "}"),
    ("_", "x", "_"), ("<table><tr><td>", "x", "</td></tr></table>"), ("\n```\n", "x", "\n```\n"), ("$", "x^2", "$"),
)  # fmt: skip
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "latin-1",
    "shift_jis",
    "koi8-r",
    "utf-7",
)
NAMES = (
    "a",
    "Ä ö",
    "-",
    "..",
    "...x",
    "%2e%2e",
    "con",
    "index",
    "assets",
    "search",
    "x.y",
    "'\"<b>",
    "\u202egnp",
    "1",
    "01-02",
)
KEYS = (
    *(
        "title",
        "summary",
        "language",
        "labels",
        "courses",
        "exam",
        "accepted",
        "sheet_pages",
        "repo_url",
        "site_url",
    ),
    *(
        "folder",
        "name",
        "code",
        "questions",
        "minutes",
        "domains",
        "tasks",
        "id",
        "weight",
        "rule",
        "place",
        "reason",
    ),
    *(
        "kind",
        "short",
        "category",
        "aliases",
        "former",
        "until",
        "misspelt",
        "ambiguous",
        "is_not",
        "link",
        "sure",
    ),
    *("compared_with", "about", "attribute", "value", "since", "checked", "note", "terms", "facts", "x"),
)
LINES = tuple[str, ...]


def sources(folders: Sequence[Path]) -> tuple[LINES, ...]:
    """Return the lines of the real notes and data files that mutants are made of."""
    files = (f for folder in folders for f in sorted(folder.rglob("*")) if f.suffix in (".md", ".txt", ".yml"))
    return tuple(tuple(f.read_text(encoding="utf-8", errors="replace").split("\n")) for f in files)


def pile(seed: int, number: int, real: Sequence[LINES]) -> Files:
    """Return the files of one pile."""
    chance = random.Random(f"{seed} {number}")
    files: Files = {}
    for place in range(NOTES):
        make = _diagram if chance.random() < DIAGRAMS else chance.choice(KINDS)
        text = make(chance, real)
        folder = f"{chance.choice(NAMES).strip('.') or 'n'}/" if chance.random() < 0.7 else ""
        suffix = chance.choice((".md", ".md", ".md", ".txt", ".markdown"))
        files[f"{folder}{place} {chance.choice(NAMES)}{suffix}"] = _bytes(chance, text)
    if chance.random() < 0.3:
        name = chance.choice(("guide.yml", "services.yml", "facts.yml"))
        files[name] = _settings(chance, real).encode("utf-8", "surrogatepass")
    return files


def _soup(chance: random.Random, real: Sequence[LINES]) -> str:
    return "".join(chance.choices(TOKENS, k=_some(chance, 60)))


def _words(chance: random.Random, real: Sequence[LINES]) -> str:
    """Return tokens with the words of real notes between them, so that more of it reads as notes."""
    words = " ".join(_excerpt(chance, real, 12)).split() or ["word"]
    parts: list[str] = []
    for _ in range(_some(chance, 60)):
        parts += [*chance.choices(words, k=chance.randint(0, 4)), chance.choice(TOKENS)]
    return " ".join(parts) if chance.random() < 0.5 else "".join(parts)


def _mutant(chance: random.Random, real: Sequence[LINES]) -> str:
    lines = _excerpt(chance, real, 25)
    for _ in range(_some(chance, 25)):
        chance.choice(MUTATIONS)(chance, lines, real)
        if not lines:
            lines.append("x")
    return "\n".join(lines)


def _splice(chance: random.Random, real: Sequence[LINES]) -> str:
    lines = [line for _ in range(chance.randint(2, 8)) for line in _excerpt(chance, real, 10)]
    if chance.random() < 0.3:
        chance.shuffle(lines)
    return "\n".join(lines)


def _nest(chance: random.Random, real: Sequence[LINES]) -> str:
    opens, core, closes = chance.choice(NESTS)
    depth = chance.choice((3, 10, 30, DEEPEST))
    closing = depth if chance.random() < 0.7 else chance.randint(0, depth)
    if chance.random() < 0.5:
        return opens * depth + core + closes * closing
    by = chance.choice(("  ", " ", "    ", "\t"))
    return "\n".join(f"{by * level}{opens}{core} {level}" for level in range(min(depth, 60)))


def _diagram(chance: random.Random, real: Sequence[LINES]) -> str:
    opening = chance.choice(("graph TD", "flowchart LR", "sequenceDiagram", "mindmap", "pie", "stateDiagram-v2", ""))
    return f"```mermaid\n{opening}\nA[{chance.choice(TOKENS)}] --> B\n{_soup(chance, real)}\n```\n"


KINDS: tuple[Callable[[random.Random, Sequence[LINES]], str], ...] = (
    *(_soup, _soup, _words, _words, _mutant, _mutant, _mutant, _splice, _nest),
)


def _excerpt(chance: random.Random, real: Sequence[LINES], most: int) -> list[str]:
    lines = chance.choice(real) if real else ("# A", "", "Words of a note.")
    start = chance.randrange(len(lines))
    return list(lines[start : start + _some(chance, most)])


def _some(chance: random.Random, most: int) -> int:
    """Return a number from 1 on, small ones as often as large ones."""
    return int(most ** chance.random())


def _drop(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    del lines[chance.randrange(len(lines))]


def _double(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = [lines[at]] * chance.choice((1, 1, 2, 9))


def _swap(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _token(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    at = chance.randrange(len(lines))
    line = lines[at]
    column = chance.choice((0, len(line), chance.randint(0, len(line))))
    lines[at] = line[:column] + chance.choice(TOKENS) + line[column:]


def _cut(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    at = chance.randrange(len(lines))
    start = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:start] + lines[at][start + chance.choice((1, 1, 3, 20, 1000)) :]


def _join(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    at = chance.randrange(len(lines))
    lines[at : at + 2] = [chance.choice(("", " ")).join(lines[at : at + 2])]


def _move(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    by = chance.choice((" ", "  ", "    ", "\t", "> ", "- ", ""))
    start = chance.randrange(len(lines))
    for at in range(start, min(len(lines), start + chance.randint(1, 12))):
        lines[at] = by + (lines[at] if by else lines[at].lstrip())


def _blank(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    lines.insert(chance.randint(0, len(lines)), "")


def _graft(chance: random.Random, lines: list[str], real: Sequence[LINES]) -> None:
    at = chance.randint(0, len(lines))
    lines[at:at] = _excerpt(chance, real, 6)


MUTATIONS: tuple[Callable[[random.Random, list[str], Sequence[LINES]], None], ...] = (
    *(_drop, _double, _swap, _token, _token, _token, _cut, _join, _move, _blank, _graft),
)


def _bytes(chance: random.Random, text: str) -> bytes:
    """Return text as bytes: mostly as UTF-8, else in another encoding, with other line ends, or damaged."""
    if chance.random() < 0.8:
        return text.encode("utf-8", "surrogatepass")
    text = text.replace("\n", chance.choice(("\n", "\r\n", "\r", "\u2028")))
    raw = bytearray(text.encode(chance.choice(ENCODINGS), "replace"))
    for _ in range(chance.choice((0, 0, 1, 5))):
        at = chance.randint(0, len(raw))
        raw[at : at + chance.randint(0, 2)] = bytes(chance.choices(range(256), k=chance.randint(0, 3)))
    return bytes(raw[: chance.randint(0, len(raw))] if chance.random() < 0.2 else raw)


def _settings(chance: random.Random, real: Sequence[LINES]) -> str:
    """Return a data file: any value at all, or a mutant of real lines."""
    if chance.random() < 0.4:
        data = [lines for lines in real if any(line.startswith(("- name:", "title:", "- id:")) for line in lines)]
        return _mutant(chance, data or real)
    return json.dumps(_value(chance, 4)) if chance.random() < 0.7 else _soup(chance, real)


def _value(chance: random.Random, deep: int) -> object:
    kind = chance.random() if deep else 0.0
    if kind < 0.3:
        return chance.choice((None, True, 0, -1, 1e308, 65, "", "1", *chance.choices(TOKENS, k=4)))
    if kind < 0.6:
        return [_value(chance, deep - 1) for _ in range(chance.randint(0, 4))]
    return {chance.choice(KEYS): _value(chance, deep - 1) for _ in range(chance.randint(0, 8))}


def written(files: Mapping[str, bytes], folder: Path) -> Iterator[Path]:
    """Write the files into a folder; yield where each one is."""
    for name, raw in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        yield path
