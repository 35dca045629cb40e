"""Pages printed by the browser, and where each of their words stands on paper."""

import base64
import io
import re
from dataclasses import dataclass
from typing import Any

import pypdf

INCH = 25.4
POINT = 72 / INCH
PAPERS = {"A4": (210 / INCH, 297 / INCH), "Letter": (8.5, 11.0)}
"""Width and height in inches, as they lie in the tray."""
NOT_WORD = re.compile(r"\s+|\u00ad|\u200b")

# Every piece of a sheet that must stay whole: what it is, and its words in the order they are painted.
PIECES = """() => {
  const whole = "h1, h2, h3, li, caption, tbody tr, .guide-sheet-chain, .guide-sheet-drawing, pre";
  const out = [];
  document.querySelectorAll(".headerlink").forEach((e) => e.remove());
  for (const sheet of document.querySelectorAll(".guide-sheet")) {
    for (const e of sheet.querySelectorAll(whole)) {
      const parts = e.matches("tr") ? [...e.cells]
        : e.matches("figure") ? [e.querySelector("figcaption"), ...e.querySelectorAll("text")] : [e];
      const texts = parts.map((p) => p.textContent).filter((t) => t.trim());
      if (texts.length) out.push([e.tagName.toLowerCase(), texts]);
    }
  }
  return out;
}"""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A run of text on a page: where it begins in pt from the top left, how high its letters are."""

    page: int
    x: float
    y: float
    size: float
    text: str


def printed(page: Any, paper: str) -> bytes:
    """Return the PDF that a reader gets who prints the page on a paper."""
    width, height = PAPERS[paper]
    answer = page.context.new_cdp_session(page).send(
        "Page.printToPDF",
        {
            "paperWidth": width,
            "paperHeight": height,
            "preferCSSPageSize": True,
            "generateTaggedPDF": True,
            "generateDocumentOutline": True,
        },
    )
    return base64.b64decode(answer["data"])


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def glyphs(pdf: pypdf.PdfReader) -> list[Glyphs]:
    """Return all runs of text in the order they are painted."""
    found: list[Glyphs] = []
    for number, page in enumerate(pdf.pages):
        high = float(page.mediabox[3])

        def take(
            text: str, cm: Any, tm: Any, font: Any, size: float, number: int = number, high: float = high
        ) -> None:
            if text.strip():
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                scale = abs(tm[3] * cm[3] + tm[2] * cm[1]) or abs(tm[0] * cm[0])
                found.append(Glyphs(number, x, high - y, size * scale, text))

        page.extract_text(visitor_text=take)
    return found


def bare(text: str) -> str:
    """Return the letters of a text without spaces: lines break where they like."""
    return NOT_WORD.sub("", text)


def places(runs: list[Glyphs]) -> tuple[str, list[Glyphs]]:
    """Return all letters of a print, and for each the run it stands in."""
    letters: list[str] = []
    owners: list[Glyphs] = []
    for run in runs:
        for char in bare(run.text):
            letters.append(char)
            owners.append(run)
    return "".join(letters), owners
