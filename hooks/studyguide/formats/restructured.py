"""reStructuredText to Markdown, line by line."""

import re
from collections.abc import Iterator, Sequence

from studyguide.text.listed import listed

_RULE = re.compile(r"(?P<sign>[=\-`:.'\"~^_*+#<>])(?P=sign){2,}[ \t]*")
_DIRECTIVE = re.compile(r"(?P<indent>[ \t]*)\.\.[ ]+(?P<name>[\w:-]+?)::[ \t]*(?P<value>.*)")
_OPTION = re.compile(r"[ \t]+:[\w -]+:.*")
_FIELD = re.compile(r":(?P<name>[^:`]{1,40}):(?:[ ]+(?P<value>.*))?")
_SIMPLE = re.compile(r"[ ]*=+(?:[ ]+=+)+[ ]*")
# #. an item whose number the program counts
_COUNTED = re.compile(r"^([ ]*)#\.[ ]+")
_NOTES = listed("note tip hint important warning caution danger attention error seealso admonition")
_CODE = listed("code code-block sourcecode literalinclude highlight parsed-literal prompt")
_FURNITURE = listed("author authors date version copyright status organization contact revision orphan license")
_SILENT = listed("role sectnum toctree contents index meta raw include only highlight default-role currentmodule")


def restructured(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file in reStructuredText as Markdown."""
    levels: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        over = bool(_RULE.fullmatch(line)) and at + 2 < len(lines) and lines[at + 2].rstrip() == line.rstrip()
        title = at + over
        under = _RULE.fullmatch(lines[title + 1]) if title + 1 < len(lines) else None
        if under and _titles(lines, title) and (over or not _SIMPLE.fullmatch(line)):
            style = under["sign"] + ("^" if over else "")
            if style not in levels:
                levels.append(style)
            yield title + 1, "#" * min(levels.index(style) + 1, 6) + f" {inline(lines[title].strip())}"
            at = title + 2
        elif directive := _DIRECTIVE.fullmatch(line):
            end = _block(lines, at + 1, len(directive["indent"]))
            yield from _directed(lines, at, end, directive["name"], directive["value"])
            at = end
        elif line.lstrip().startswith(".. ") or line.strip() == "..":
            end = _block(lines, at + 1, len(line) - len(line.lstrip()))
            if noted := re.match(r"\s*\.\. \[(?P<name>[\w#*]+)\][ ]+(?P<text>.*)", line):
                yield at + 1, f"[{noted['name'].strip('#') or '*'}] {inline(noted['text'])}"
                yield from ((number, inline(text.strip())) for number, text in _inside(lines, at + 1, end))
            at = end
        elif _SIMPLE.fullmatch(line):
            end = _simple_end(lines, at)
            yield from _simple(lines, at, end)
            at = end
        elif line.rstrip().endswith("::") and not line.startswith("::"):
            end = _block(lines, at + 1, len(line) - len(line.lstrip()))
            yield at + 1, inline(line.rstrip()[:-1])
            yield from _fence("", list(_inside(lines, at + 1, end)))
            at = max(end, at + 1)
        elif (field := _FIELD.fullmatch(line)) and field["name"].lower() in _FURNITURE:
            at += 1
        elif field and field["value"]:
            yield at + 1, f"- **{field['name']}:** {inline(field['value'])}"
            at += 1
        elif _defines(lines, at):
            # A term may stand right below the text of another.
            yield from [(at + 1, "")] if at and lines[at - 1].strip() else []
            yield at + 1, inline(line)
            at += 1
            yield at + 1, f": {inline(lines[at].strip())}"
            at += 1
        else:
            yield at + 1, inline(_COUNTED.sub(r"\g<1>1. ", line))
            at += 1


def _titles(lines: Sequence[str], at: int) -> bool:
    """Return whether the line is one that a row of signs may underline."""
    text = lines[at].strip()
    long = len(lines[at + 1].rstrip()) >= min(len(lines[at].rstrip()), 4)
    return bool(text) and long and not _RULE.fullmatch(text) and not lines[at].startswith((" ", "|", "+"))


def _block(lines: Sequence[str], at: int, column: int) -> int:
    """Return the index after the lines that are indented deeper than the column."""
    end = at
    for index in range(at, len(lines)):
        text = lines[index]
        if text.strip() and len(text) - len(text.lstrip()) <= column:
            break
        if text.strip():
            end = index + 1
    return end


def _inside(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the lines of a block without its indentation and its options."""
    while at < end and (_OPTION.fullmatch(lines[at]) or not lines[at].strip()):
        at += 1
    column = min((len(text) - len(text.lstrip()) for text in lines[at:end] if text.strip()), default=0)
    yield from ((index + 1, lines[index][column:]) for index in range(at, end))


def _directed(lines: Sequence[str], at: int, end: int, name: str, value: str) -> Iterator[tuple[int, str]]:
    inside = list(_inside(lines, at + 1, end))
    if name in _CODE:
        yield from _fence(value, inside)
    elif name in _NOTES:
        title = f" {inline(value)}" if value and name == "admonition" else ""
        yield at + 1, f"> [!{'note' if name in ('seealso', 'admonition') else name}]{title}"
        yield from [(at + 1, f"> {inline(value)}")] if value and not title else []
        yield from ((number, f"> {inline(text)}") for number, text in inside)
        yield end, ""
    elif name == "math":
        yield at + 1, f"$${value}"
        yield from ((number, text) for number, text in inside if text.strip())
        yield end, "$$"
    elif name in ("image", "figure"):
        yield at + 1, f"![]({value})"
        yield from ((number, inline(text)) for number, text in inside)
    elif name in ("list-table", "csv-table"):
        yield from [(at + 1, f"**{inline(value)}**"), (at + 1, "")] if value else []
        yield from _listed(inside) if name == "list-table" else _commas(inside)
    elif name not in _SILENT:
        yield from [(at + 1, f"**{inline(value)}**"), (at + 1, "")] if value else []
        yield from restructured_at(inside)


def restructured_at(inside: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a block of a directive, with the numbers they have in the file."""
    numbers = [number for number, _ in inside]
    yield from ((numbers[number - 1], text) for number, text in restructured([text for _, text in inside]))


def _fence(language: str, rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    if rows:
        yield rows[0][0], f"```{language.strip()}"
        yield from rows
        yield from [(rows[-1][0], "```"), (rows[-1][0], "")]


def _listed(inside: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the rows of a table that is written as a list of lists."""
    rows: list[tuple[int, list[str]]] = []
    for number, text in inside:
        if row := re.match(r"\*[ ]+-(?:[ ]+(?P<cell>.*))?$", text):
            rows.append((number, [row["cell"] or ""]))
        elif rows and (cell := re.match(r"[ ]+-(?:[ ]+(?P<cell>.*))?$", text)):
            rows[-1][1].append(cell["cell"] or "")
        elif rows and text.strip():
            rows[-1][1][-1] += f" {text.strip()}"
    yield from _pipes(rows)


def _commas(inside: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    yield from _pipes(
        [(number, [cell.strip(' "') for cell in text.split(",")]) for number, text in inside if text.strip()]
    )


def _pipes(rows: Sequence[tuple[int, list[str]]]) -> Iterator[tuple[int, str]]:
    for index, (number, cells) in enumerate(rows):
        yield number, "| " + " | ".join(inline(cell.strip()) for cell in cells) + " |"
        if index == 0:
            yield number, "|" + "---|" * len(cells)
    yield from [(rows[-1][0], "")] if rows else []


def _simple_end(lines: Sequence[str], at: int) -> int:
    """Return the index after the last border of a table with borders of `=`."""
    borders = [index for index in range(at, min(at + 400, len(lines))) if _SIMPLE.fullmatch(lines[index])]
    blank = next((index for index in borders[1:] if index + 1 == len(lines) or not lines[index + 1].strip()), None)
    return (blank if blank is not None else at) + 1


def _simple(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, str]]:
    columns = [found.start() for found in re.finditer(r"=+", lines[at])]
    rows: list[tuple[int, list[str]]] = []
    for index in range(at + 1, end):
        text = lines[index]
        if not text.strip() or _SIMPLE.fullmatch(text) or not text.strip("- "):
            continue
        cells = [text[start:stop].strip() for start, stop in zip(columns, [*columns[1:], None], strict=True)]
        if rows and not cells[0]:
            rows[-1] = (rows[-1][0], [" ".join(pair).strip() for pair in zip(rows[-1][1], cells, strict=True)])
        else:
            rows.append((index + 1, cells))
    yield from _pipes(rows)


def _defines(lines: Sequence[str], at: int) -> bool:
    """Return whether a term stands on the line and its indented text on the next."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    return (
        line[:1].isalnum()
        and len(line) <= 80
        and not line.rstrip().endswith((".", ":", ","))
        and (at == 0 or not lines[at - 1].strip() or lines[at - 1].startswith("  "))
        and below.startswith("  ")
        and not re.match(r"\s+(?:[-*+]|\d+[.)]|\.\.)\s", below)
    )


_FORMULA = re.compile(r":math:`([^`]+)`")
_ROLE = re.compile(r":[\w:+.-]+:`([^`<>]+?)(?:[ ]*<([^<>`]+)>)?`")
# text [1]_
_CITED = re.compile(r"(\[[\w#*]{1,20}\])_(?![\w_])")
_LITERAL = re.compile(r"``(.+?)``")
_LINK = re.compile(r"`([^`<>]+?)[ ]*<(https?://[^<>`]+)>`__?")
_REFERENCE = re.compile(r"(?<!`)`([^`]+)`__?|\b(\w+)_(?=[\s.,;:)]|$)")


def inline(text: str) -> str:
    """Return a line with its code, roles and links as Markdown writes them."""
    parts = _LITERAL.split(text)
    for index in range(0, len(parts), 2):
        part = _CITED.sub(r"\1", _FORMULA.sub(r"$\1$", parts[index]))
        part = _LINK.sub(r"[\1](\2)", _ROLE.sub(r"`\1`", part))
        parts[index] = _REFERENCE.sub(lambda found: found[1] or found[2], part)
    return "".join(f"`{part}`" if index % 2 else part for index, part in enumerate(parts))
