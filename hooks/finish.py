"""What the site is made of to what readers need of it: tables that scroll, names where there are none, one style."""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from pathlib import PurePosixPath

from studyguide.receipts import placed
from studyguide.text.languages import RIGHT_TO_LEFT

TABLE = re.compile(r"<table>(.*?)</table>", re.S)
HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.S)
# Markdown has no table without a header: where nothing stands in it, there is none.
NO_HEADERS = re.compile(r"\s*<thead>\s*<tr[^>]*>\s*(?:<th\b[^>]*>\s*</th>\s*)+</tr>\s*</thead>")
FIRST_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.S)
CELL = re.compile(r"<td\b[^>]*>(.*?)</td>", re.S)
EMPTY_HEADER = re.compile(r"<th\b[^>]*>\s*</th>")
TAG = re.compile(r"<[^>]*>")
COMMENT = re.compile(r"/\*.*?\*/\s*", re.S)
LONGEST = 90  # characters of the name of a table
TICK = '<input type="checkbox" disabled'
DIRECTION = re.compile(r'(?<=<body dir=")\w+(?=")')
DIALOG = 'data-md-component="search" role="dialog"'


def finished(content: str, task: str) -> str:
    """Return the content of a page with the places of its blocks, tables in frames that scroll, and tasks named."""
    content = placed(content)
    framed = TABLE.sub(_framed, content) if "<table>" in content else content
    return framed.replace(TICK, f'{TICK} aria-label="{escape(task)}"')


def named(output: str, search: str) -> str:
    """Return the whole page with a name for the dialog of the search."""
    return output.replace(DIALOG, f'{DIALOG} aria-label="{escape(search)}"', 1)


def spoken(output: str, language: str) -> str:
    """Return the whole page with the language and direction of its text, where these are not the theme's."""
    if re.search(rf'<html lang="{language}\b', output):
        return output
    way = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    # The whole page, not its text alone: the rules of the theme take the nearest and every outer direction for one.
    return DIRECTION.sub(way, output, count=1).replace("<article ", f'<article lang="{language}" ', 1)


def language_at(path: str, tongues: Mapping[str, str]) -> str:
    """Return the language of the page at a path by the languages of folders; nothing where no folder has one."""
    folders = (folder.as_posix() for folder in PurePosixPath(path).parents)
    return next((tongues[folder] for folder in folders if folder in tongues), "")


def bundled(styles: Iterable[str]) -> str:
    """Return many styles as one without their comments: a page waits for each file before it shows anything."""
    return "\n".join(COMMENT.sub("", style).strip() for style in styles) + "\n"


def _framed(match: re.Match[str]) -> str:
    inside = EMPTY_HEADER.sub("<td></td>", NO_HEADERS.sub("", match[1], count=1))
    return (
        f'<div class="guide-frame" role="group" tabindex="0" aria-label="{escape(_name(inside))}">'
        f'<table class="guide-table">{inside}</table></div>'
    )


def _name(table: str) -> str:
    """Return what a table is called: the words of its header, or of its first row."""
    first = FIRST_ROW.search(table)
    cells = HEADER.findall(table) or (CELL.findall(first[1]) if first else [])
    words = (unescape(" ".join(TAG.sub("", cell).split())) for cell in cells)
    name = ", ".join(filter(None, words)) or "…"
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip(" ,") + "…"
