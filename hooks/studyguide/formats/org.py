"""Org-mode to Markdown, line by line."""

import re
from collections.abc import Iterator, Sequence

_TITLE = re.compile(
    r"(?P<stars>\*+)[ ]+(?:(?:TODO|DONE|NEXT|WAITING)[ ]+)?(?:\[#[A-Z]\][ ]*)?(?P<text>.*?)(?:[ \t]+:[\w@:]+:)?[ ]*"
)
_KEYWORD = re.compile(r"[ \t]*#\+(?P<key>\w+):[ \t]*(?P<value>.*)")
_BEGIN = re.compile(r"[ \t]*#\+BEGIN_(?P<kind>\w+)[ \t]*(?P<language>[\w+#-]*).*", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+END_\w+[ \t]*", re.IGNORECASE)
_DRAWER = re.compile(r"[ \t]*:[A-Za-z_]+:[ \t]*")
_PLAN = re.compile(r"[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):.*|[ \t]*# .*|[ \t]*#[ \t]*")
_TERM = re.compile(r"(?P<mark>[ \t]*[-+][ ]+)(?P<term>[^:]{1,80}?)[ ]+::[ ]+(?P<text>.*)")
# : what a program printed
_FIXED = re.compile(r"[ \t]*:(?:[ ](?P<text>.*)|)")
_FENCED = frozenset({"src", "example", "export"})


def org(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of an Org file as Markdown."""
    titled = any((found := _KEYWORD.fullmatch(line)) and found["key"].lower() == "title" for line in lines)
    fence = quoted = drawer = False
    fixed = 0
    for number, line in enumerate(lines, 1):
        result = _FIXED.fullmatch(line)
        if fixed and not result:
            yield fixed, "```"
            fixed = 0
        if begun := _BEGIN.fullmatch(line):
            fence, quoted = begun["kind"].lower() in _FENCED, begun["kind"].lower() in ("quote", "verse")
            if fence:
                yield number, f"```{begun['language'] if begun['kind'].lower() == 'src' else 'text'}"
            elif quoted:
                yield number, ""
        elif _END.fullmatch(line):
            if fence:
                yield number, "```"
            elif quoted:
                # What follows is no part of it.
                yield number, ""
            fence = quoted = False
        elif fence:
            yield number, line
        elif result:
            if not fixed:
                yield number, "```text"
            fixed = number
            yield number, result["text"] or ""
        elif _DRAWER.fullmatch(line):
            drawer = line.strip().upper() != ":END:"
        elif keyword := _KEYWORD.fullmatch(line):
            if keyword["key"].lower() == "title":
                yield number, f"# {inline(keyword['value'])}"
            elif keyword["key"].lower() == "caption":
                yield number, inline(keyword["value"])
        elif drawer or _PLAN.fullmatch(line):
            continue
        elif title := _TITLE.fullmatch(line):
            yield number, "#" * min(len(title["stars"]) + titled, 6) + f" {inline(title['text'])}"
        else:
            term = _TERM.fullmatch(line)
            text = f"{term['mark']}**{inline(term['term'])}:** {inline(term['text'])}" if term else inline(line)
            yield number, f"> {text}" if quoted else text
    if fixed:
        yield fixed, "```"


_CODE = re.compile(r"(?<![\w=~])[=~](?=\S)([^=~\n]+?)(?<=\S)[=~](?![\w=~])")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w/:.])/(?=\S)([^/\n]+?)(?<=\S)/(?![\w/])")
# text[fn:1]
_NOTED = re.compile(r"\[fn:([\w-]{1,20})\]")
_LINK = re.compile(r"\[\[(?P<target>[^\]]+)\](?:\[(?P<text>[^\]]+)\])?\]")


def inline(text: str) -> str:
    """Return a line with its emphasis, code and links as Markdown writes them."""
    return _NOTED.sub(r"[\1]", _LINK.sub(_link, _ITALIC.sub(r"*\1*", _BOLD.sub(r"**\1**", _CODE.sub(r"`\1`", text)))))


def _link(found: re.Match[str]) -> str:
    target = found["target"].removeprefix("file:")
    if re.search(r"\.(?:png|jpe?g|gif|svg|webp)$", target, re.IGNORECASE):
        return f"![{found['text'] or ''}]({target})"
    if target.startswith(("http://", "https://")):
        return f"[{found['text'] or target}]({target})"
    return found["text"] or target.lstrip("*#")
