"""HTML of a page to what readers need of it: tables that scroll in themselves, names where there are none."""

import re
from html import escape, unescape

from studyguide.receipts import placed

TABLE = re.compile(r"<table>(.*?)</table>", re.S)
HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.S)
EMPTY_HEADER = re.compile(r"<th\b[^>]*>\s*</th>")
TAG = re.compile(r"<[^>]*>")
LONGEST = 90  # characters of the name of a table
DIALOG = 'data-md-component="search" role="dialog"'


def finished(content: str) -> str:
    """Return the content of a page with the places of its blocks, and plain tables in frames that scroll."""
    content = placed(content)
    return TABLE.sub(_framed, content) if "<table>" in content else content


def named(output: str, search: str) -> str:
    """Return the whole page with a name for the dialog of the search."""
    return output.replace(DIALOG, f'{DIALOG} aria-label="{escape(search)}"', 1)


def _framed(match: re.Match[str]) -> str:
    inside = EMPTY_HEADER.sub("<td></td>", match[1])
    return (
        f'<div class="guide-frame" role="group" tabindex="0" aria-label="{escape(_name(inside))}">'
        f'<table class="guide-table">{inside}</table></div>'
    )


def _name(table: str) -> str:
    """Return what a table is called: the words of its header."""
    heads = (unescape(" ".join(TAG.sub("", head).split())) for head in HEADER.findall(table))
    name = ", ".join(filter(None, heads)) or "…"
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip(" ,") + "…"
