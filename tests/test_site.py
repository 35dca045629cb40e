"""One strict build of the guide, followed link by link."""

from pathlib import Path

import pytest

from commands.links import problems
from commands.scan import Scans
from commands.words import missing

pytestmark = pytest.mark.slow


def test_every_link_of_the_guide_leads_somewhere_and_ids_are_unique(site: Path) -> None:
    assert problems(site, Scans(site)) == []


def test_every_link_of_the_site_of_real_notes_leads_somewhere(seeds_site: Path) -> None:
    assert problems(seeds_site, Scans(seeds_site)) == []


def test_the_promised_files_are_there(site: Path) -> None:
    for name in ("index.html", "guide.json", "report.json", "report.html", "llms.txt"):
        assert (site / name).stat().st_size > 0


def test_every_word_of_the_guide_is_on_its_page(site: Path) -> None:
    assert missing(site, Scans(site)) == []


def test_every_word_of_the_real_notes_is_on_its_page(seeds_site: Path) -> None:
    assert missing(seeds_site, Scans(seeds_site)) == []


def test_a_word_taken_from_a_page_is_missed(site: Path, tmp_path: Path) -> None:
    guide = (site / "guide.json").read_text(encoding="utf-8")
    (tmp_path / "guide.json").write_text(guide, encoding="utf-8")
    assert missing(tmp_path, {}), "a site without pages shows no words"
