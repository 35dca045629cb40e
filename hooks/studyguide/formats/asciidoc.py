"""AsciiDoc to Markdown, line by line."""

import re
from collections.abc import Iterator, Sequence

_TITLE = re.compile(r"(?P<marks>={1,6})[ ]+(?P<text>\S.*)")
_ATTRIBUTE = re.compile(r":!?[\w-]+!?:.*|//(?!/).*|ifdef::.*|endif::.*|include::.*|<<<|\+|toc::.*")
_BLOCK = re.compile(r"\[(?:source,[ ]*(?P<language>[\w+#-]+))?[^\[\]]*\]")
_KIND = re.compile(r"\[(?P<kind>NOTE|TIP|WARNING|IMPORTANT|CAUTION)\b.*")
# [quote, who says so, where]
_SAID = re.compile(r"\[(?:quote|verse),[ ]*(?P<by>[^\s\[\]][^\[\]]*)\]")
_FENCES = {"----": "", "....": "text", "```": ""}
_NOTE = re.compile(r"(?P<kind>NOTE|TIP|WARNING|IMPORTANT|CAUTION):[ ]+(?P<text>.*)")
_ITEM = re.compile(r"[ \t]*(?P<marks>\*{1,6}|\.{1,6}|-)[ ]+(?P<text>\S.*)")
_TERM = re.compile(r"(?P<term>\S.{0,80}?)(?:::|;;)(?:[ ]+(?P<text>.*))?")
_IMAGE = re.compile(r"image::?(?P<source>[^\[\]\s]+)\[(?P<alt>[^\]]*)\]")


def asciidoc(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file in AsciiDoc as Markdown."""
    kind = language = ""
    fence = quote = ""
    number = 0
    while number < len(lines):
        line = lines[number].rstrip()
        number += 1
        if fence:
            yield number, "```" if line == fence else line
            fence = "" if line == fence else fence
        elif line in _FENCES:
            fence = line
            yield number, f"```{language or _FENCES[line]}"
            language = ""
        elif line.startswith("|==="):
            end = next((i for i in range(number, len(lines)) if lines[i].startswith("|===")), len(lines))
            yield from _table(lines, number, end, kind)
            number, kind = end + 1, ""
        elif line in ("====", "****", "--", "____"):
            noted = None if quote else _KIND.match(kind)
            said = None if quote else _SAID.fullmatch(kind)
            yield number, f"> [!{noted['kind'].lower()}]" if noted else "" if not said else ">"
            quote = line if not quote and (noted or line == "____") else ""
            kind = ""
        elif _ATTRIBUTE.fullmatch(line):
            continue
        elif block := _BLOCK.fullmatch(line):
            # What it says of the block below it.
            kind = line
            language = block["language"] or ""
            if said := _SAID.fullmatch(line):
                yield number, f"> [!quote] {inline(said['by'])}"
                quote = "" if lines[number : number + 1] == ["____"] else "paragraph"
        elif quote == "paragraph" and not line:
            yield number, ""
            quote = ""
        elif title := _TITLE.fullmatch(line):
            yield number, f"{'#' * len(title['marks'])} {inline(title['text'])}"
        else:
            yield from ((number, f"> {text}" if quote else text) for text in _line(line))


def _line(line: str) -> Iterator[str]:
    """Yield the lines that a line of text becomes."""
    if note := _NOTE.fullmatch(line):
        yield from (f"> [!{note['kind'].lower()}]", f"> {inline(note['text'])}", "")
    elif item := _ITEM.fullmatch(line):
        mark = "1." if item["marks"].startswith(".") else "-"
        yield "   " * (len(item["marks"]) - 1) + f"{mark} {inline(item['text'])}"
    elif image := _IMAGE.fullmatch(line):
        yield f"![{image['alt'].split(',')[0]}]({image['source']})"
    elif (term := _TERM.fullmatch(line)) and "://" not in line:
        yield f"**{inline(term['term'])}:** {inline(term['text'] or '')}".rstrip()
    elif re.fullmatch(r"\.\w.*", line):
        yield from (f"**{inline(line[1:])}**", "")
    else:
        yield inline(line)


def _table(lines: Sequence[str], at: int, end: int, kind: str) -> Iterator[tuple[int, str]]:
    cells: list[tuple[int, str]] = []
    first = 0
    for index in range(at, end):
        text = lines[index]
        parts = re.split(r"(?<!\\)(?:\d+[.*+]?)?[aehlmsv^<>.]{0,2}\|", text)
        if cells and parts[0].strip():
            cells[-1] = (cells[-1][0], f"{cells[-1][1]} {parts[0].strip()}".strip())
        cells += [(index + 1, part.strip()) for part in parts[1:]]
        first = first or len(cells)
    spec = re.search(r"cols=\"?(?P<cols>[^\"\]]+)", kind)
    width = len(spec["cols"].split(",")) if spec else first
    if spec and (times := re.fullmatch(r"(\d+)\*.*", spec["cols"].strip())):
        width = int(times[1])
    for start in range(0, len(cells), max(width, 1)):
        row = cells[start : start + width]
        yield row[0][0], "| " + " | ".join(inline(cell).replace("|", "\\|") for _, cell in row) + " |"
        if start == 0:
            yield row[0][0], "|" + "---|" * width
    yield end, ""


_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])")
_ITALIC = re.compile(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)")
_LINK = re.compile(r"(?:link:)?(https?://[^\s\[\]]+)\[([^\]]*)\]")
_CROSS = re.compile(r"<<[^,<>]+(?:,[ ]*([^<>]+))?>>|xref:[^\[\]\s]+\[([^\]]*)\]")


def inline(text: str) -> str:
    """Return a line with its emphasis and links as Markdown writes them."""
    text = _LINK.sub(lambda found: f"[{found[2] or found[1]}]({found[1]})", text)
    text = _CROSS.sub(lambda found: found[1] or found[2] or "", text)
    return _ITALIC.sub(r"*\1*", _BOLD.sub(r"**\1**", text.removesuffix(" +")))
