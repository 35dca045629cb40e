"""A built site to what it weighs: all of it, a page, the search, what a reader downloads."""

import re
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gzip import compress
from pathlib import Path

LOADED = re.compile(r"<(?:script\b[^>]*\bsrc|link\b[^>]*\brel=\"stylesheet\"[^>]*\bhref)=\"?([^\"\s>]+)")
READ = re.compile(r'"guide-kind" content="(?:topic|module)"')
HEAD = 8000  # characters of a page that hold its head
ENGINE = re.compile(r"guide-search-\w+\.js")
MOST_SAMPLES = 200


@dataclass(frozen=True, slots=True)
class Weight:
    """Sizes in bytes, as they are and compressed."""

    raw: int
    packed: int

    def __str__(self) -> str:
        """Return both in kB."""
        return f"{self.raw / 1e3:.0f} kB, {self.packed / 1e3:.0f} kB gzip"


@dataclass(frozen=True, slots=True)
class Site:
    """What a site weighs."""

    pages: int
    whole: int
    """Bytes of all files."""
    index: int
    """Bytes of what the search reads, all of it."""
    page: Weight
    """The median page alone."""
    reading: Weight
    """The heaviest page that is read, with every script and style it loads."""
    first_result: Weight
    """What the search loads before it can answer: its engine, the head of its index, one part of each kind."""

    @property
    def each(self) -> float:
        """Return the bytes of the site per page."""
        return self.whole / self.pages


def site_weight(site: Path) -> Site:
    """Return what a built site weighs."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    pages = [file for path, file in sorted(files.items()) if path.endswith(".html")]
    sampled = sorted(map(weight, pages[:: max(1, len(pages) // MOST_SAMPLES)]), key=lambda w: w.raw)
    read = [file for file in pages if READ.search(file.read_text(encoding="utf-8")[:HEAD])]
    heaviest = max(read or pages, key=lambda file: file.stat().st_size)
    return Site(
        pages=len(pages),
        whole=sum(file.stat().st_size for file in files.values()),
        index=sum(file.stat().st_size for path, file in files.items() if path.startswith("search/")),
        page=Weight(
            int(statistics.median(w.raw for w in sampled)), int(statistics.median(w.packed for w in sampled))
        ),
        reading=_sum(weight(file) for file in {heaviest, *loaded(heaviest, site)}),
        first_result=_sum(weight(file) for file in searched(files)),
    )


def weight(file: Path) -> Weight:
    """Return the size of a file."""
    data = file.read_bytes()
    return Weight(len(data), len(compress(data, 6)))


def loaded(page: Path, site: Path) -> Iterator[Path]:
    """Yield the scripts and styles that a page loads."""
    for address in LOADED.findall(page.read_text(encoding="utf-8")):
        file = (page.parent / address.split("?")[0]).resolve()
        if file.is_file() and file.is_relative_to(site.resolve()):
            yield file


def searched(files: dict[str, Path]) -> Iterator[Path]:
    """Yield what the search loads for a first result; of the parts that a query chooses the largest."""
    yield from (file for path, file in files.items() if ENGINE.search(path))
    parts = {Path(path).stem: file for path, file in files.items() if path.startswith("search/")}
    yield from (parts[name] for name in ("head", "w0") if name in parts)
    for kind in ("p", "d"):
        of_kind = [file for name, file in parts.items() if re.fullmatch(rf"{kind}\d+", name)]
        if of_kind:
            yield max(of_kind, key=lambda file: file.stat().st_size)


def _sum(weights: Iterable[Weight]) -> Weight:
    all_ = list(weights)
    return Weight(sum(w.raw for w in all_), sum(w.packed for w in all_))
