"""Pages printed by the browser, and where each of their letters stands on paper."""

import base64
import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

INCH = 25.4
POINT = 72 / INCH
PAPERS = {"A4": (210 / INCH, 297 / INCH), "Letter": (8.5, 11.0)}
"""Width and height in inches, as they lie in the tray."""
NOT_WORD = re.compile(r"\s+|\u00ad|\u200b")
AT_LINE_END = "\x02"  # what PDFium makes of a hyphen there
DEEP = 15  # levels of forms inside forms in which a picture may hide

# Every piece of a sheet that must stay whole: what it is, and its words in the order they are painted.
PIECES = """() => {
  const whole = "h1, h2, h3, li, caption, tbody tr, .guide-sheet-chain, .guide-sheet-drawing, pre";
  const out = [];
  // Neither is printed.
  document.querySelectorAll(".headerlink, .guide-beside").forEach((e) => e.remove());
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
class Glyph:
    """A letter on a page: its box in pt from the top left corner, its type size in pt."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Print:
    """A printed page: the size of each sheet of paper in pt, its letters as painted, its pictures of dots."""

    sheets: tuple[tuple[float, float], ...]
    glyphs: tuple[Glyph, ...]
    bitmaps: int

    @property
    def letters(self) -> str:
        """Return all letters; `glyphs` has one for each."""
        return "".join(glyph.text for glyph in self.glyphs)

    def text(self, sheet: int) -> str:
        """Return the letters on one sheet of paper."""
        return "".join(glyph.text for glyph in self.glyphs if glyph.page == sheet)


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


def seen(pdf: bytes) -> Print:
    """Return what stands on the pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    sheets, glyphs, bitmaps = [], [], 0
    for number, page in enumerate(document):
        sheets.append(page.get_size())
        glyphs += _glyphs(page, number)
        bitmaps += sum(1 for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=DEEP))
    document.close()
    return Print(tuple(sheets), tuple(glyphs), bitmaps)


def _glyphs(page: pypdfium2.PdfPage, number: int) -> Iterator[Glyph]:
    text = page.get_textpage()
    high = page.get_height()
    matrix = pdfium.FS_MATRIX()
    for index in range(text.count_chars()):
        char = bare(chr(pdfium.FPDFText_GetUnicode(text, index)).replace(AT_LINE_END, "-"))
        if not char:
            continue
        left, bottom, right, top = text.get_charbox(index)
        pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(text, index) * max(abs(matrix.d), abs(matrix.b))
        yield Glyph(number, left, high - top, right, high - bottom, size, char)


def bare(text: str) -> str:
    """Return the letters of a text without spaces: lines break where they like."""
    return NOT_WORD.sub("", text)
