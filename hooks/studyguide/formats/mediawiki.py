"""MediaWiki to Markdown, line by line."""

import re
from collections.abc import Iterator, Sequence

_TITLE = re.compile(r"(?P<marks>={1,6})[ ]*(?P<text>[^=].*?)[ ]*(?P=marks)[ \t]*")
_ITEM = re.compile(r"(?P<marks>[*#:]*[*#])[ ]*(?P<text>\S.*)")
_TERM = re.compile(r";[ ]*(?P<term>[^:]+?)(?:[ ]*:[ ]*(?P<text>.*))?")
_SILENT = re.compile(
    r"\[\[(?:Category|Kategorie|Categoría|Catégorie|Категория):.*\]\]|__\w+__|\{\{.*\}\}", re.IGNORECASE
)
_CODE = re.compile(
    r"<(?P<end>/)?(?:syntaxhighlight|source|pre)(?:[ ]+lang=\"?(?P<language>\w+)\"?)?[^<>]*>[ \t]*", re.IGNORECASE
)


def mediawiki(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
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
        elif title := _TITLE.fullmatch(line):
            yield number, f"{'#' * len(title['marks'])} {inline(title['text'])}"
        elif item := _ITEM.fullmatch(line):
            mark = "1." if item["marks"].endswith("#") else "-"
            yield number, "   " * (len(item["marks"]) - 1) + f"{mark} {inline(item['text'])}"
        elif term := _TERM.fullmatch(line):
            yield number, f"**{inline(term['term'])}:** {inline(term['text'] or '')}".rstrip()
        else:
            yield number, inline(line.lstrip(":"))


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


_LINK = re.compile(r"\[\[(?:[^|\[\]]*\|)?([^|\[\]]+)\]\]")
_OUTSIDE = re.compile(r"\[(https?://\S+)(?:[ ]+([^\]]+))?\]")
_REFERENCE = re.compile(r"<ref[^<>]*>(?P<text>[^<>]*)</ref>|<ref[^<>]*/>")


def inline(text: str) -> str:
    """Return a line with its emphasis and links as Markdown writes them."""
    text = _REFERENCE.sub(lambda found: f" ({found['text']})" if found["text"] else "", text)
    text = _OUTSIDE.sub(lambda found: f"[{found[2] or found[1]}]({found[1]})", _LINK.sub(r"\1", text))
    return text.replace("'''", "**").replace("''", "*")
