"""The markup of Confluence and Jira to Markdown, piece by piece: a line is cut where its macros open and close."""

import re
from collections.abc import Iterator, Sequence

_MACRO = re.compile(
    r"(?P<all>(?<!\\)\{(?P<name>code|noformat|info|note|tip|warning|panel|quote|expand)(?::(?P<says>[^{}]*))?\})"
)
_TITLE = re.compile(r"h(?P<depth>[1-6])\.[ \t]+(?P<text>\S.*)")
_ITEM = re.compile(r"[ \t]*(?P<marks>[*#-]{1,6})[ \t]+(?P<text>\S.*)")
_QUOTED = re.compile(r"bq\.[ \t]+(?P<text>\S.*)")
_RULE = re.compile(r"-{3,}[ \t]*")
_SILENT = re.compile(
    r"\{/?(?:toc|children|section|column|div|anchor|excerpt|include|recently-updated|attachments|pagetree|gallery|"
    r"table-\w+|latex|math|html|style|csv|chart|gliffy|drawio|livesearch|contributors|index|markdown)(?::[^{}]*)?\}",
    re.IGNORECASE,
)
_FENCES = {"code": "code", "noformat": "noformat"}
_LONGEST_ROW = 12  # lines
CONFLUENCE = re.compile(
    r"h[1-6]\.[ \t]+\S.*|\|\|.*\|\|[ \t]*|\{(?:code|noformat|info|note|tip|warning|panel|expand|toc)(?::[^{}]*)?\}.*"
)
"""What betrays it."""


def confluence(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a page of Confluence as Markdown."""
    inside: list[str] = []
    number = 0
    headed = False
    while number < len(lines):
        line = lines[number]
        number += 1
        fenced = bool(inside) and inside[-1] in _FENCES
        if not fenced and line.startswith("|") and not _MACRO.search(line):
            end = _end_of_row(lines, number)
            cells = _cells(" ".join(part.strip() for part in lines[number - 1 : end]))
            above = [] if headed else _head(cells, named=line.startswith("||"))
            own = [] if above and line.startswith("||") else [cells]
            yield from ((number, f"| {' | '.join(row)} |") for row in (*above, *own))
            yield from ((below, None) for below in range(number + 1, end + 1))
            headed, number = True, end
            continue
        headed = False
        for piece, macro in _pieces(line, inside):
            if macro is not None:
                yield from ((number, made) for made in _turned(macro, inside))
            elif inside and inside[-1] in _FENCES:
                yield number, piece
            elif (text := _SILENT.sub("", piece)).strip() or not piece:
                yield number, _line(text)


def _pieces(line: str, inside: Sequence[str]) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield the texts of a line and the macros between them; in code none is one but its own end."""
    at = 0
    fence = inside[-1] if inside and inside[-1] in _FENCES else ""
    for macro in _MACRO.finditer(line):
        if fence and macro["name"] != fence:
            continue
        if line[at : macro.start()].strip():
            yield line[at : macro.start()], None
        yield "", macro
        fence = "" if fence else _FENCES.get(macro["name"], "")
        at = macro.end()
    if line[at:].strip() or not at:
        yield line[at:], None


def _turned(macro: re.Match[str], inside: list[str]) -> Iterator[str]:
    """Yield the line that a macro becomes where it opens or closes."""
    name = macro["name"]
    parts: list[str] = (macro["says"] or "").split("|")
    says = {part.rpartition("=")[0].strip(): part.rpartition("=")[2].strip() for part in parts}
    if name in inside:
        # What was left open inside of it ends with it.
        del inside[inside.index(name) :]
        yield "```" if name in _FENCES else "</details>" if name == "expand" else ":::"
        yield ""
        return
    inside.append(name)
    title = says.get("title", says.get("", "") if name in ("expand", "panel") else "")
    if name in _FENCES:
        language = says.get("language") or says.get("", "") if name == "code" else ""
        yield from (f"**{title}**", "") if title else ()
        yield f"```{'' if language == 'none' else language}"
    elif name == "expand":
        yield f"<details><summary>{inline(title) or '…'}</summary>"
    else:
        yield f"::: {'note' if name == 'panel' else name} {inline(title)}".rstrip()


def _line(line: str) -> str:
    if title := _TITLE.fullmatch(line.strip()):
        return f"{'#' * int(title['depth'])} {inline(title['text'])}"
    if _RULE.fullmatch(line):
        return line
    if item := _ITEM.fullmatch(line):
        mark = "1." if item["marks"].endswith("#") else "-"
        return "   " * (len(item["marks"]) - 1) + f"{mark} {inline(item['text'])}"
    if quoted := _QUOTED.fullmatch(line):
        return f"> {inline(quoted['text'])}"
    return inline(line.strip())


def _end_of_row(lines: Sequence[str], number: int) -> int:
    """Return the number of the line that ends the row of a table."""
    near = range(number, min(len(lines), number + _LONGEST_ROW) + 1)
    end = next((at for at in near if lines[at - 1].rstrip().endswith("|")), number)
    blank = any(not lines[at - 1].strip() or lines[at - 1].startswith("|") for at in range(number + 1, end + 1))
    return number if blank else end


def _cells(line: str) -> list[str]:
    line = _LINK.sub(lambda found: _linked(found) if "://" in found["target"] else found["words"].strip(), line)
    return [cell.strip() for cell in re.split(r"(?<!\\)\|{1,2}", _trimmed(inline(line.strip())))]


def _trimmed(row: str) -> str:
    """Return a row without the signs at its edges."""
    opened = row.removeprefix("||") if row.startswith("||") else row.removeprefix("|")
    return opened.removesuffix("||") if opened.endswith("||") else opened.removesuffix("|")


def _head(cells: Sequence[str], *, named: bool) -> list[Sequence[str]]:
    """Return the first rows of a table: what its columns are called, if that is said, and the rule below."""
    return [cells if named else [""] * len(cells), ["---"] * len(cells)]


_CODE = re.compile(r"\{\{(.+?)\}\}")
_COLOR = re.compile(r"\{color(?::[^{}]*)?\}")
_STATUS = re.compile(r"\{status:(?:[^{}]*\|)?title=(?P<title>[^{}|]*)[^{}]*\}")
_BOLD = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])")
_IMAGE = re.compile(r"(?<![\w!])!(?P<source>[^\s!|]+\.\w{3,5})(?:\|[^!\n]*)?!")
_LINK = re.compile(r"\[(?P<words>[^\[\]|\n]+)\|(?P<target>[^\[\]|\n]+)(?:\|[^\[\]\n]*)?\]")
_ADDRESS = re.compile(r"\[(?P<target>https?://[^\[\]|\s]+)\]")
_RAISED = re.compile(r"(?<=\w)(?:\{\^\}|\^)(?P<text>[\w+-]{1,6})\^")
_LOWERED = re.compile(r"(?<=\w)~(?P<text>[\w+-]{1,6})~")
_ESCAPED = re.compile(r"\\([{}\[\]|!])")


def inline(text: str) -> str:
    """Return a line with its emphasis and links as Markdown writes them."""
    if "{" in text:
        text = _CODE.sub(r"`\1`", _STATUS.sub(r"\g<title>", _COLOR.sub("", text)))
    if "[" in text:
        text = _LINK.sub(_linked, _ADDRESS.sub(r"<\g<target>>", text))
    if "!" in text:
        text = _IMAGE.sub(r"![](\g<source>)", text)
    text = _LOWERED.sub(r"<sub>\g<text></sub>", _RAISED.sub(r"<sup>\g<text></sup>", text))
    text = text.replace("(/)", "✓").replace("(!)", "⚠️").replace("\\\\", "<br>")
    return _ESCAPED.sub(r"\1", _BOLD.sub(r"**\1**", text))


def _linked(found: re.Match[str]) -> str:
    words, target = found["words"].strip(), found["target"].strip()
    if re.match(r"(?:https?|mailto):", target):
        return f"[{words}]({target})"
    # A place on the page, a file, or another page.
    return words if target.startswith(("#", "^", "~")) else f"[[{target}|{words}]]"
