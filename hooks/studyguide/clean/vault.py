"""What vaults of notes write in a way of their own: links and pictures in double brackets, block ids, footnotes."""

import re

from studyguide.text.code_spans import outside_code

# [[Osmosis]]   [[Osmosis#Laws|the laws]]   but not the mark of a table of contents, [[toc]]
_WIKI = re.compile(
    r"(?:(?<!!)|!(?!\[\[[^\[\]]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp)\b))\[\[(?!_?toc_?\]\])(?P<page>[^\[\]|#^]{0,120})(?:[#^](?P<part>[^\[\]|]{0,120}))?(?:\|(?P<alias>[^\[\]]{1,120}))?\]\]",
    re.IGNORECASE,
)


# ![[cell.png]]   ![[figures/cell wall.png|a cell wall]]   ![[cell.png|200]]
_EMBED = re.compile(
    r"!\[\[(?P<file>[^\[\]|<>\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif|bmp))(?:#[^\[\]|]*)?(?:\|(?P<alias>[^\[\]]{0,120}))?\]\]",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\d+(?:x\d+)?")


def _embedded(found: re.Match[str]) -> str:
    alias = found["alias"] or ""
    return f"![{'' if _SIZE.fullmatch(alias) else alias}](<{found['file'].strip()}>)"


def wiki_links(text: str) -> str:
    """Return a line with each link between notes as its words, and each embedded file as a picture."""
    return outside_code(_unlinked, text) if "[[" in text else text


def _unlinked(text: str) -> str:
    text = _EMBED.sub(_embedded, text.replace("#[[", "[["))
    return _WIKI.sub(lambda found: (found["alias"] or found["page"] or found["part"] or "").strip() or found[0], text)


# text ^block-id    [^1] and [^1]: note
_BLOCK_ID = re.compile(r"(?<=\S) \^[a-z0-9-]{4,20}$")
# ((64b1f0aa-1111-4222-8333-abcdefabcdef))
_BLOCK_LINK = re.compile(r"(?<=[^\s*-])[ ]?\(\([0-9a-f]{8}-[0-9a-f-]{20,30}\)\)")
_HIGHLIGHT = re.compile(r"(?<![\^\w])\^\^(?=\S)([^\^]{1,120})(?<=\S)\^\^(?![\^\w])")
_FOOTNOTE = re.compile(r"[ ]?\[\^(?P<name>[\w-]{1,20})\](?P<colon>:)?")


# - {{TODO}} read letter 13
_TASK = re.compile(r"(?P<mark>[ \t]*[-*+][ \t]+)\{\{(?P<state>TODO|DONE)\}\}[ \t]*")
# ::light reactions::
_MARKED = re.compile(r"(?<![:\w`])::(?=[^\s:])([^:]{2,80})(?<=\S)::(?![:\w])")
# [charge:: z]    (unit:: mol)
_INLINE = re.compile(
    r"\[(?P<key>[^\W\d_][\w -]{0,30})::[ ]+(?P<value>[^\[\]]{1,120})\]|"
    r"\([^\W\d_][\w -]{0,30}::[ ]+(?P<bare>[^()]{1,120})\)"
)
# [*](((xYz12Ab9q)))
_SOURCE = re.compile(r"[ ]?\[\*\]\(\(\([\w-]{6,40}\)\)\)")


def _shown(found: re.Match[str]) -> str:
    return found["bare"] or f"{found['key']}: {found['value']}"


def vault_marks(text: str) -> str:
    """Return a line without ids of blocks and links to them, highlights in bold and footnotes as numbers."""
    text = _BLOCK_ID.sub("", text)
    if "{{" in text and (task := _TASK.match(text)):
        text = f"{task['mark']}[{'x' if task['state'] == 'DONE' else ' '}] {text[task.end() :]}"
    if text.count("::") > 1:
        # Bear's highlight.
        text = _MARKED.sub(r"**\1**", text)
    if ":: " in text:
        text = _INLINE.sub(_shown, text)
    if "^^" in text:
        # Roam's highlight.
        text = _HIGHLIGHT.sub(r"**\1**", text)
    if "((" in text:
        text = _SOURCE.sub("", text)
        text = _BLOCK_LINK.sub("", text)
    if "[^" in text:
        text = _FOOTNOTE.sub(lambda found: f"{' ' if found.start() else ''}[{found['name']}]", text)
    return text
