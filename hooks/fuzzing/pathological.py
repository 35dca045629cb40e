"""Shapes that readers of Markdown are slow at: those that CommonMark's own tests name, and those that ours met.

Each is made as long as asked for. What is read in linear time takes twice as long for twice the length.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from fuzzing.cases import Files
from fuzzing.line import Outcome, run

SIZE = 64 * 1024  # bytes
SECONDS = 2.0  # of one core, at that size
GROWTH = 3.0  # for twice the size
RUNS = 3


def _row(part: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Return what repeats a part until the size is reached."""
    return lambda size: before + part * (size // len(part.encode())) + after


def _around(opens: str, core: str, closes: str) -> Callable[[int], str]:
    """Return what puts as many openings before the core as closings after it."""
    return lambda size: (n := size // len(opens + closes)) * opens + core + n * closes


def _lines(line: Callable[[int], str]) -> Callable[[int], str]:
    """Return what puts numbered lines below each other until the size is reached."""

    def text(size: int) -> str:
        lines: list[str] = []
        while size > 0:
            lines.append(line(len(lines)))
            size -= len(lines[-1]) + 1
        return "\n".join(lines)

    return text


def _two(one: str, other: str) -> Callable[[int], str]:
    """Return what repeats one part for half of the size, and another for the rest."""
    return lambda size: one * (size // 2 // len(one)) + other * (size // 2 // len(other))


SHAPES: Mapping[str, Callable[[int], str]] = {
    # what CommonMark's tests name
    "nested strong emphasis": _around("*a **a ", "b", " a** a*"),
    "emphasis that closes and never opens": _row("a_ "),
    "emphasis that opens and never closes": _row("_a "),
    "links that close and never open": _row("a]"),
    "links that open and never close": _row("[a"),
    "emphasis of two kinds that never meets": _row("*a_ "),
    "emphasis of one kind, then across": _two("*a ", "_a*_ "),
    "marks in threes": _row("c* ", "a**b"),
    "links open, emphasis closes": _row("[ a_"),
    "bracket, space, bracket": _row("[ (]("),
    "pictures in brackets": _row("![[]()"),
    "links across emphasis": _row("**x [a*b**c*](d) "),
    "nested brackets": _around("[", "a", "]"),
    "nested quotes": _row("> ", after="a"),
    "nested lists": _lines(lambda n: "  " * n + "* a"),
    "zero bytes": _row("abc\0de\0"),
    "runs of backticks, each longer": _lines(lambda n: "e" + "`" * n),
    "links with an angle that never closes": _row("[a](<b"),
    "links that never close": _row("[a](b"),
    "comments that never close": _row("<!--", "</"),
    "a deep list and empty lines": lambda size: "- " * (size // 3) + "x" + "\n" * (size // 3),
    "a deep list in a quote and empty lines": lambda size: "> " + "- " * (size // 4) + "x\n" + ">\n" * (size // 4),
    "emphasis in a deep quote": _around(">", "", "a*"),
    "many definitions of links": _lines(lambda n: f"[{n}]: u{n}"),
    "many uses of one link": _row("[x] ", "[x]: /url\n\n"),
    # what other readers of Markdown stumble over
    "instructions that never close": _row("<?"),
    "declarations that never close": _row("<!A "),
    "data that never closes": _row("<![CDATA["),
    "tags that never close": _row("<a href='"),
    "quotes, each deeper": _lines(lambda n: ">" * n + "a"),
    "empty items in a row": _row("* "),
    "asterisks": _row("*"),
    "bracket and round bracket": _row("[ ("),
    "uses of one footnote": _row("[^1]"),
    "titles of one name": _row("Title\n=====\n\n"),
    "nested admonitions": _lines(lambda n: "    " * n + "!!! note"),
    "nested folds": _row("<details><summary>s</summary>\n"),
    "a table with many columns": lambda size: "\n".join("|".join(mark * (size // 6)) for mark in "a-b"),
    "a table with many rows": _row("| a | b |\n", "| a | b |\n| - | - |\n"),
    "formulas that never close": _row("$x_"),
    "arrows in a row": _row("a -> "),
    "flows of one arrow": _lines(lambda n: f"n{n} -> n{n + 1}"),
    "options without a question": _row("A) x\n\n"),
    "entities": _row("&amp"),
    "addresses that never end": _row("http://a"),
    "lines of gaps, each wider": _lines(lambda n: "1. " + "".join("x" + " " * (4 * gap) for gap in range(60))),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """What a shape took."""

    name: str
    seconds: float
    growth: float
    """Of the time, for twice the size."""
    outcome: Outcome


def files(name: str, size: int = SIZE) -> Files:
    """Return a folder of one note of this shape."""
    return {"note.md": SHAPES[name](size).encode()}


def measured(runs: int = RUNS) -> Iterator[Row]:
    """Yield what each shape takes on its way to HTML: all its pages, without the site around them."""
    run({"note.md": b"words"}, to_html=True)  # so that the first shape does not pay for what is loaded once
    for name in SHAPES:
        pairs = [(run(files(name), True), run(files(name, 2 * SIZE), True)) for _ in range(runs)]
        seconds = median(once.seconds for once, _ in pairs)
        growth = median(twice.seconds / max(once.seconds, 1e-3) for once, twice in pairs)
        yield Row(name, seconds, growth, pairs[0][0])


def report(runs: int = RUNS) -> int:
    """Print what each shape takes, and return 1 if one takes too long, grows too fast or goes wrong."""
    bad = 0
    for row in measured(runs):
        wrong = row.seconds >= SECONDS or row.growth >= GROWTH or bool(row.outcome.faults)
        bad += wrong
        faults = "; ".join(f"{fault.kind}: {fault.what}" for fault in row.outcome.faults[:2])
        mark = "!" if wrong else " "
        print(f"{mark} {row.seconds:6.2f} s  × {row.growth:4.2f}  {row.name}  {faults}", flush=True)
    print(f"study: {len(SHAPES)} shapes of {SIZE // 1024} KB and twice that, {bad} over {SECONDS:g} s or × {GROWTH:g}")
    return int(bad > 0)
