"""Find runs of eight words that our notes share with other texts.

Run it alone to check single files:  python tests/own_words.py OTHERS_DIR notes/a.md notes/b.md
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

RUN = 8  # words: the shortest run that counts as a copied sentence
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
URL = re.compile(r"https?://\S+")


def words_of(text: str) -> list[tuple[str, int]]:
    """Return each word in lower case with its line, URLs left out."""
    return [
        (word.group().lower().replace("’", "'"), number)
        for number, line in enumerate(text.splitlines(), start=1)
        for word in WORD.finditer(URL.sub(" ", line))
    ]


def runs_of(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield each run of eight words with the line it starts on."""
    words = words_of(text)
    for start in range(len(words) - RUN + 1):
        run = words[start : start + RUN]
        yield tuple(word for word, _ in run), run[0][1]


def shared(text: str, others: frozenset[tuple[str, ...]]) -> list[tuple[int, str]]:
    """Return line and words of every run in text that stands in others too."""
    return [(line, " ".join(run)) for run, line in runs_of(text) if run in others]


def runs_of_folder(folder: Path) -> frozenset[tuple[str, ...]]:
    """Return all runs of the text files in a folder."""
    return frozenset(
        run for file in sorted(folder.glob("*.txt")) for run, _ in runs_of(file.read_text(encoding="utf-8"))
    )


if __name__ == "__main__":
    others = runs_of_folder(Path(sys.argv[1]))
    hits = [
        (name, *hit)
        for name in sys.argv[2:]
        for hit in shared(Path(name).read_text(encoding="utf-8"), others)
    ]
    for name, line, run in hits:
        print(f"{name}:{line}: {run}")
    sys.exit(bool(hits))
