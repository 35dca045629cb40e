"""The format of a sheet's pages and what runs along their top, as a style element."""

from studyguide.model import Guide
from studyguide.sheets.paper import MARGIN
from studyguide.words import words

FONT = "8pt Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
RUNNING = f"font:{FONT};color:#000;vertical-align:bottom;padding-bottom:1mm"


def page_style(guide: Guide, title: str, name: str = "") -> str:
    """Return the running title and the page format of a sheet as a style element; a page may have a name."""
    date = guide.settings.date or max((fact.checked for fact in guide.facts), default="")
    dated = words(guide.settings)("Notes of {date}", date=date) if date else ""
    about = "".join(f"{part} \u00b7 " for part in (title, dated, guide.settings.site_url) if part)
    margin = " ".join(f"{side:g}mm" for side in MARGIN)
    boxes = f"@top-right{{content:{css_string(about)} counter(page) ' / ' counter(pages);{RUNNING}}}"
    format_ = f"size:landscape;margin:{margin};{boxes}@bottom-right{{content:none}}"
    return f"<style>@page{f' {name}' if name else ''}{{{format_}}}</style>"


def css_string(text: str) -> str:
    """Return text as a string of CSS in which nothing but letters, digits and spaces stands as it is."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
