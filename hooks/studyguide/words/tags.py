"""Tags of languages (BCP 47), as `guide.yml` and readers of pages write them: `zh-TW`, `pt-BR`, `de`."""

from collections.abc import Iterable, Iterator

TRADITIONAL = frozenset({"hk", "mo", "tw"})
"""Where Chinese is written in traditional letters if nothing else is said."""


def nearest(tag: str, known: Iterable[str]) -> str:
    """Return the known tag that says the same or the least wider: `zh-Hant` for `zh-HK`; empty where there is none."""
    by_name = {name.lower(): name for name in known}
    return next((by_name[name] for name in _wider(tag) if name in by_name), "")


def _wider(tag: str) -> Iterator[str]:
    """Yield the tag in lower case, then without its last parts; the script of a place before the language alone."""
    parts = tag.replace("_", "-").lower().split("-")
    for length in range(len(parts), 0, -1):
        if length == 1 and parts[0] == "zh" and TRADITIONAL.intersection(parts) and "hans" not in parts:
            yield "zh-hant"
        yield "-".join(parts[:length])
