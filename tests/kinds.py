"""The kinds of page that the guide has, each with one page of it."""

import json
from pathlib import Path

# Kind and what its pages are called; the first that is there is looked at.
KINDS: tuple[tuple[str, str], ...] = (
    ("home", "index.html"),
    ("course", "cloud-practitioner/index.html"),
    ("module", "cloud-practitioner/networking/index.html"),
    ("topic", "cloud-practitioner/compute/purchase-options-for-ec2.html"),
    ("sheet", "cloud-practitioner/storage/cheat-sheet.html"),
    ("questions", "cloud-practitioner/security/practice.html"),
    ("module-cards", "cloud-practitioner/security/cards.html"),
    ("practice", "practice/index.html"),
    ("exam", "practice/exam.html"),
    ("cards", "practice/cards.html"),
    ("drills", "practice/drills.html"),
    ("term", "services/amazon-s3.html"),
    ("terms", "services/index.html"),
    ("matrix", "services/matrix.html"),
    ("glossary", "services/glossary.html"),
    ("comparison", "comparisons/*.html"),
    ("comparisons", "comparisons/index.html"),
    ("diagrams", "diagrams.html"),
    ("changes", "changes.html"),
    ("report", "report.html"),
    ("help", "how-to-study.html"),
    ("design", "design.html"),
)
IDS = [kind for kind, _ in KINDS]


def page_of(site: Path, pattern: str) -> str:
    """Return the path of a page; a pattern stands for the page in the middle of those that fit it."""
    if "*" not in pattern:
        assert (site / pattern).is_file(), f"the site has no {pattern}"
        return pattern
    found = sorted(p for p in site.glob(pattern) if p.name != "index.html")
    assert found, f"the site has no {pattern}"
    return found[len(found) // 2].relative_to(site).as_posix()


def guide_of(site: Path) -> dict[str, object]:
    """Return the guide as data."""
    data: dict[str, object] = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    return data
