"""What a reading device exports, the highlights and notes of all books in one file, as Markdown: a title per book."""

import re
from collections.abc import Iterator, Sequence

# - Your Highlight on page 21 | location 312-314 | Added on Monday, 4 March 2024 10:12:01
ABOUT = re.compile(r"- [^|]{6,80}\d[^|]{0,40}\|.{4,120}\d{1,2}:\d{2}(?::\d{2})?(?:[ ][AP]M)?\s*")
"""The line that says where a clipping stands in its book, and since when."""
_NOTE = re.compile(r"- [^|]*\b(?:note|nota|notiz|anmerkung)\b", re.IGNORECASE)
_END = re.compile(r"={10}\s*")


def clippings(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the title of each book where it changes, and the texts below it; what the reader wrote is a callout."""
    book = ""
    at = 0
    while at < len(lines):
        end = next((index for index in range(at, len(lines)) if _END.fullmatch(lines[index])), len(lines))
        block = [index for index in range(at, end) if lines[index].strip("\ufeff ").strip()]
        about = next((index for index in block if ABOUT.fullmatch(lines[index])), None)
        for index in block:
            text = lines[index].strip("\ufeff ").strip()
            if about is not None and index < about:
                if text != book:
                    yield from ((index + 1, f"# {text}"), (index + 1, ""))
                book = text
            elif index != about:
                if about is not None and _NOTE.match(lines[about]):
                    yield index + 1, "> [!note]"
                    text = f"> {text}"
                yield index + 1, text
        yield min(end + 1, len(lines)), ""
        at = end + 1
