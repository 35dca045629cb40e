"""One strict build of the guide, followed link by link."""

from pathlib import Path

import pytest

from commands.links import problems

pytestmark = pytest.mark.slow


def test_every_link_of_the_guide_leads_somewhere_and_ids_are_unique(site: Path) -> None:
    assert problems(site) == []


def test_every_link_of_the_site_of_real_notes_leads_somewhere(seeds_site: Path) -> None:
    assert problems(seeds_site) == []


def test_the_promised_files_are_there(site: Path) -> None:
    for name in ("index.html", "guide.json", "report.json", "report.html", "llms.txt"):
        assert (site / name).stat().st_size > 0
