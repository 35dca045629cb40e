"""MediaWiki to Markdown, line by line."""

import re
from collections.abc import Iterator, Sequence

_TITLE = re.compile(r"(?P<marks>={1,6})[ ]*(?P<text>[^=].*?)[ ]*(?P=marks)[ \t]*")
_ITEM = re.compile(r"(?P<marks>[*#:]*[*#])[ ]*(?P<text>\S.*)")
_TERM = re.compile(r";[ ]*(?P<term>[^:]+?)(?:[ ]*:[ ]*(?P<text>.*))?")
_MEANS = re.compile(r":[ ]*(?P<text>[^\s:*#;].*)")
# {{Infobox river     | length = 820 km
_TEMPLATE = re.compile(r"\{\{[^{}|]+")
_GIVEN = re.compile(r"[ \t]*\|[ \t]*(?P<name>[^=|{}]+?)[ \t]*=[ \t]*(?P<text>.*?)[ \t]*")
_LONGEST = 80  # lines of a template
_SILENT = re.compile(
    r"\[\[(?:Category|Kategorie|Categoría|Catégorie|Категория):.*\]\]|__\w+__|\{\{.*\}\}", re.IGNORECASE
)
_CODE = re.compile(
    r"<(?P<end>/)?(?:syntaxhighlight|source|pre)(?:[ ]+lang=\"?(?P<language>\w+)\"?)?[^<>]*>[ \t]*", re.IGNORECASE
)


def mediawiki(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a page of a wiki as Markdown."""
    fenced = False
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if code := _CODE.fullmatch(line):
            fenced = not code["end"]
            yield number, f"```{code['language'] or ''}" if fenced else "```"
        elif fenced:
            yield number, line
        elif line.startswith("{|"):
            end = next((index for index in range(number, len(lines)) if lines[index].startswith("|}")), len(lines))
            yield from _table(lines, number, end)
            number = end + 1
        elif _SILENT.fullmatch(line.strip()):
            continue
        elif _TEMPLATE.fullmatch(line) and (end := _end(lines, number)):
            yield from _fields(lines, number, end)
            number = end
        elif title := _TITLE.fullmatch(line):
            yield number, f"{'#' * len(title['marks'])} {inline(title['text'])}"
        elif item := _ITEM.fullmatch(line):
            mark = "1." if item["marks"].endswith("#") else "-"
            yield number, "   " * (len(item["marks"]) - 1) + f"{mark} {inline(item['text'])}"
        elif term := _TERM.fullmatch(line):
            below = _MEANS.fullmatch(lines[number]) if not term["text"] and number < len(lines) else None
            said = below["text"] if below else term["text"] or ""
            yield number, f"**{inline(term['term'])}:** {inline(said)}".rstrip()
            if below:
                number += 1
                yield number, None
        else:
            yield number, inline(line.lstrip(":"))


def _end(lines: Sequence[str], number: int) -> int:
    """Return the number of the line that closes a template, 0 where none does."""
    near = range(number, min(len(lines), number + _LONGEST))
    return next((at + 1 for at in near if lines[at].strip() == "}}"), 0)


def _fields(lines: Sequence[str], number: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the fields of a template, such as a box of facts, as a table."""
    named = [(at, found) for at in range(number, end) if (found := _GIVEN.fullmatch(lines[at])) and found["text"]]
    if named:
        yield from [(number, f"| {lines[number - 1].strip('{ ')} |  |"), (number, "|---|---|")]
    for at, found in named:
        yield at + 1, f"| {found['name']} | {inline(found['text']).replace('|', '&#124;')} |"
    yield end, ""


def _table(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, str]]:
    rows: list[tuple[int, list[str]]] = []
    fresh = True
    for index in range(at, end):
        line = lines[index].strip()
        if line.startswith("|+"):
            yield from [(index + 1, f"**{inline(line[2:].strip())}**"), (index + 1, "")]
        elif line.startswith("|-"):
            fresh = True
        elif line[:1] in ("|", "!"):
            cells = [
                re.sub(r"^[^|\[\]]*=[^|\[\]]*\|(?!\|)", "", cell).strip() for cell in re.split(r"\|\||!!", line[1:])
            ]
            if fresh:
                rows.append((index + 1, cells))
            else:
                rows[-1][1].extend(cells)
            fresh = False
        elif rows and line:
            rows[-1][1][-1] += f" {line}"
    for index, (number, cells) in enumerate(rows):
        yield number, "| " + " | ".join(inline(cell).replace("|", "\\|") for cell in cells) + " |"
        if index == 0:
            yield number, "|" + "---|" * len(cells)
    yield end, ""


_FILES = "(?:File|Image|Datei|Bild|Fichier|Archivo|Imagen|Ficheiro|Bestand|Plik|Файл|Изображение|文件|ファイル):"
_FILE = re.compile(
    rf"\[\[{_FILES}(?P<source>[^|\[\]]+)(?:\|(?P<says>[^\[\]]*))?\]\]",
    re.IGNORECASE,
)
# How a picture is set.
_LAYS_OUT = re.compile(
    r"(?:thumb|mini|vignette|miniatura|right|left|center|none|frame\w*|border|upright\S*|\d*x?\d+px|alt=.*)"
)
_MATH = re.compile(r"<math[^<>]*>(.+?)</math>")
_RAW = re.compile(r"</?nowiki[ ]?/?>")
_LINK = re.compile(rf"\[\[(?!{_FILES})(?:[^|\[\]]*\|)?([^|\[\]]+)\]\]")
_OUTSIDE = re.compile(r"\[(https?://\S+)(?:[ ]+([^\]]+))?\]")
_REFERENCE = re.compile(r"<ref[^<>]*>(?P<text>[^<>]*)</ref>|<ref[^<>]*/>")


def inline(text: str) -> str:
    """Return a line with its emphasis and links as Markdown writes them."""
    if "[[" in text:
        text = _FILE.sub(_picture, _LINK.sub(r"\1", text))
    if "<" in text:
        text = _RAW.sub("", _MATH.sub(r"$\1$", text))
    text = _REFERENCE.sub(lambda found: f" ({found['text']})" if found["text"] else "", text)
    text = _OUTSIDE.sub(lambda found: f"[{found[2] or found[1]}]({found[1]})", text)
    return text.replace("'''", "**").replace("''", "*")


def _picture(found: re.Match[str]) -> str:
    says = [part.strip() for part in (found["says"] or "").split("|")]
    words = [part for part in says if part and not _LAYS_OUT.fullmatch(part)]
    return f"![{words[-1] if words else ''}]({found['source'].strip().replace(' ', '%20')})"
