"""Index to scripts: a small head, and shards that the search page loads when a query needs them.

postings ::= (gap impact)*     documents in order, the gap to the one before in base 32, lowest digit first
gap      ::= more* last        digits 32 to 63 say that another follows
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from studyguide.emit.search.documents import Document
from studyguide.emit.search.impacts import RADIX
from studyguide.pages import Page

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
NEAR = [gap + impact for gap in DIGITS[:32] for impact in DIGITS]
"""What stands for each of the next 32 documents with each impact."""
POSTINGS_BYTES = 8_000  # of a shard of postings; one word with more stands alone
TEXTS = 8  # documents of a shard of texts
WORDS_MOST = 12_000  # that spelling is corrected against, the commonest
WORD_LEAST = 4  # letters of a word that is corrected
VERSION_BYTES = 3  # four signs: the head of the index tells those of all shards
Row = list[Any]
"""What results show of a document: kind, address, title, page, titles around it, text."""
KINDS = {"term": "t", "section": "s", "comparison": "c", "question": "q", "page": "p"}


def packed(postings: Iterable[int], following: int = 0) -> tuple[str, int]:
    """Return postings as text, and the document that would follow, with no impact; they begin with that told."""
    out: list[str] = []
    for both in postings:
        step = both - following
        while step >= len(NEAR):
            gap, impact = divmod(step, RADIX)
            out.append(DIGITS[32 + gap % 32])
            step = gap // 32 * RADIX + impact
        out.append(NEAR[step])
        following = both - both % RADIX + RADIX
    return "".join(out), following


def posting_shards(postings: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield packed postings in runs of keys in order, each of about the same size."""
    run: dict[str, str] = {}
    size = 0
    for key in sorted(postings, key=_order):
        text = postings[key]
        if run and size + len(text) > POSTINGS_BYTES:
            yield run
            run, size = {}, 0
        run[key] = text
        size += len(text) + len(key) + 6
    if run:
        yield run


def _order(key: str) -> bytes:
    """Return what sorts keys as JavaScript does: by UTF-16 units."""
    return key.encode("utf-16-be")


def shown(document: Document) -> Row:
    """Return what results show of a document."""
    d = document
    return [KINDS[d.kind], d.url, d.title, d.page if d.page != d.title else "", list(d.trail), d.text]


def common_words(counts: Mapping[str, int]) -> str:
    """Return the words that spelling is corrected against."""
    words = [word for word in counts if len(word) >= WORD_LEAST and not any(c.isdigit() for c in word)]
    words.sort(key=lambda word: (-counts[word], word))
    return " ".join(sorted(words[:WORDS_MOST]))


class Shard:
    """A script that hands data to the search page, with a version which tells it from that of another build."""

    def __init__(self, name: str, data: Any) -> None:
        """Write the data as JSON."""
        self.name = name
        self.data = data
        self._text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
        self.version = urlsafe_b64encode(blake2b(self._text.encode(), digest_size=VERSION_BYTES).digest()).decode()

    @property
    def page(self) -> Page:
        """Return the script as a file of the site."""
        return Page(f"search/{self.name}.js", f'guideSearch("{self.version}","{self.name}",{self._text});\n')
