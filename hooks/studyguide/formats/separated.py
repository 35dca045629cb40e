"""Tables of commas or tabs to Markdown: one table, each row on the line where it starts."""

import csv
from collections.abc import Iterator, Sequence


def commas(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the rows of a file of values parted by commas or semicolons."""
    head = next((line for line in lines if line.strip()), "")
    return _rows(lines, max(",;\t", key=head.count))


def tabs(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the rows of a file of values parted by tabs."""
    return _rows(lines, "\t")


def _rows(lines: Sequence[str], mark: str) -> Iterator[tuple[int, str | None]]:
    # A settings line of an export: `#separator:tab`, `sep=;`
    settings = [(line.startswith(("#", "sep=")) and mark not in line.strip()) or not line.strip() for line in lines]
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
