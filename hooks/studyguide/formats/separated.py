"""Values parted by commas or tabs to Markdown: one table, or cards where the head is one of Anki's exports.

Each row stands on the line where it starts.
"""

import csv
import re
from collections.abc import Iterator, Sequence


def commas(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the rows of a file of values parted by commas or semicolons."""
    head = next((line for line in lines if line.strip()), "")
    return _rows(lines, max(",;\t", key=head.count))


def tabs(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the rows of a file of values parted by tabs, or the notes of an export of Anki that calls itself so."""
    first = _SETTING.fullmatch(lines[0].strip()) if lines else None
    return anki(lines) if first and first["key"].lower() == "separator" else _rows(lines, "\t")


# #separator:tab     #tags column:3     #columns:Front;Back
_SETTING = re.compile(r"#(?P<key>[a-z ]+):(?P<value>.*)", re.IGNORECASE)
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_GAP = "{{c"


def anki(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the notes of an export of Anki as questions, or as sentences with their gaps."""
    head = [found for line in lines if (found := _SETTING.fullmatch(line.strip()))]
    settings = {found["key"].lower(): found["value"].strip() for found in head}
    sign = settings.get("separator", "tab")
    mark = _SEPARATORS.get(sign.lower(), sign[:1] or "\t")
    # Columns that file a note and say nothing of its subject.
    filed = {int(value) - 1 for key, value in settings.items() if key.endswith(" column") and value.isdecimal()}
    for number, line in enumerate(lines, 1):
        if _SETTING.fullmatch(line.strip()):
            yield number, line
    plain = ["" if _SETTING.fullmatch(line.strip()) else f"{line}\n" for line in lines]
    reader = csv.reader(plain, delimiter=mark)
    first = 1
    for cells in reader:
        sides = [_side(cell) for at, cell in enumerate(cells) if at not in filed and cell.strip()]
        if sides:
            front, *back = sides
            asks = back and _GAP not in front
            yield first, f"Q: {front}" if asks else front
            if asks:
                yield first, f"A: {back.pop(0)}"
            if back:
                yield first, f"Explanation: {'; '.join(back)}"
            for number in range(first + 1, reader.line_num + 1):
                yield number, None
            yield first, ""
        first = reader.line_num + 1


# <img src="heart.png">     [sound:hello.mp3]     </div><div>
_IMAGE = re.compile(r"<img\b[^<>]*?\bsrc=\"{1,2}(?P<source>[^\"<>]+)\"{1,2}[^<>]*>", re.IGNORECASE)
_SOUND = re.compile(r"[ ]?\[sound:[^\[\]]*\][ ]?")
_BLOCK = re.compile(r"</?(?:div|p|ul|ol|li|h[1-6])\b[^<>]*>", re.IGNORECASE)


def _side(text: str) -> str:
    text = _BLOCK.sub("\n", _SOUND.sub("", _IMAGE.sub(r"![](\g<source>)", text)))
    return "<br>".join(part.strip() for part in text.splitlines() if part.strip())


_SEP = re.compile(r"sep=.?[ \t]*", re.IGNORECASE)


def _rows(lines: Sequence[str], mark: str) -> Iterator[tuple[int, str | None]]:
    # A settings line of an export: `#separator:tab`, `sep=;`
    settings = [
        (line.startswith("#") and mark not in line.strip()) or bool(_SEP.fullmatch(line)) or not line.strip()
        for line in lines
    ]
    reader = csv.reader(
        ("" if skip else f"{line}\n" for line, skip in zip(lines, settings, strict=True)), delimiter=mark
    )
    first = 1
    ruled = False
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield first, "| " + " | ".join(map(_cell, cells)) + " |"
            if not ruled:
                yield first, "|" + "---|" * len(cells)
                ruled = True
            for number in range(first + 1, reader.line_num + 1):
                yield number, None
        first = reader.line_num + 1


def _cell(text: str) -> str:
    return "<br>".join(text.strip().replace("|", "\\|").splitlines())
