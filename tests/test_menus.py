"""The menus of a page: with many courses and modules they show where the reader is, and lead to the rest."""

import re
from pathlib import Path

import pytest
from mkdocs.structure.nav import Section

from conftest import build_site
from menus import NEAR, beyond, first, home, is_around, near, sections, tabs
from studyguide.emit.courses import MOST

TAB = re.compile(r'class="guide-tabs__link[^>]*>([^<]*)')
BRANCH = re.compile(r'<a href="([^"]+)" class="guide-nav__link')


class Leaf:
    """A page as MkDocs has it in its navigation, as far as menus ask for it."""

    children = None

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_index = url.endswith("index.html")
        self.parent: Section | None = None

    @property
    def ancestors(self) -> list[Section]:
        return [self.parent, *self.parent.ancestors] if self.parent else []


def section(title: str, *children: Leaf | Section) -> Section:
    made = Section(title, list(children))  # type: ignore[arg-type]
    for child in children:
        child.parent = made
    return made


def pages(count: int, folder: str = "a") -> list[Leaf]:
    return [Leaf(f"{folder}/{number}.html") for number in range(count)]


def test_an_entry_leads_to_its_index_or_to_the_first_below_it() -> None:
    assert first(section("A", Leaf("a/1.html"), Leaf("a/index.html"))) == "a/index.html"
    assert first(section("A", section("B", Leaf("a/1.html")))) == "a/1.html"


def test_a_page_is_in_its_section_also_where_it_stands_in_no_menu() -> None:
    inside, other, outside = Leaf("a/1.html"), Leaf("a/b/2.html"), Leaf("ab/3.html")
    top = section("A", Leaf("a/index.html"), inside)
    assert [is_around(top, page) for page in (inside, other, outside, None)] == [True, True, False, False]
    assert list(sections([top], other)) == [top]


def test_a_page_that_a_list_names_is_below_the_list() -> None:
    drills, cards = Leaf("a/drills.html"), Leaf("a/cards.html")
    top, page = section("A", Leaf("a/index.html"), cards, drills), Leaf("a/drills/1.html")
    assert [is_around(entry, page) for entry in (top, drills, cards)] == [True, True, False]
    assert not is_around(drills, cards)


@pytest.mark.parametrize("count", [1, 2 * NEAR + 1, 2 * NEAR + 2, 500])
def test_a_branch_shows_all_entries_or_those_near_the_page(count: int) -> None:
    all_ = pages(count)
    top = section("A", Leaf("a/index.html"), *all_)
    for at in {0, count // 2, count - 1}:
        shown = near(top, all_[at])
        assert all_[at] in shown
        assert len(shown) + beyond(top) == count
        assert len(shown) <= 2 * NEAR + 1


def test_of_folded_entries_only_the_one_around_the_page_is_a_tab() -> None:
    inside = Leaf("a/1.html")
    courses = [section("A", Leaf("a/index.html"), inside), section("B", Leaf("b/index.html"))]
    entries = [Leaf("index.html"), *courses, Leaf("help.html")]
    assert tabs(entries, inside, ()) == entries
    assert tabs(entries, inside, ["a/index.html", "b/index.html"]) == [entries[0], courses[0], entries[3]]


def test_a_neighbor_is_named_with_its_section_where_that_is_another_and_it_does_not_open_it() -> None:
    opening, inside, alone = Leaf("a/index.html"), Leaf("a/1.html"), Leaf("help.html")
    other, last = section("A", opening, inside), Leaf("b/1.html")
    section("B", last)
    assert [home(neighbor, last) for neighbor in (opening, inside, alone)] == [None, other, None]
    assert home(inside, opening) is None


@pytest.mark.slow
def test_a_page_of_a_large_pile_shows_its_own_course_and_the_modules_near_it(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    for course in range(MOST + 1):
        for module in range(60 if course == 0 else 1):
            file = notes / f"course-{course}" / f"{module:02}-part.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"# Part {course}.{module}\n\nA part has a place, here {module}.\n", encoding="utf-8")
    site = build_site(notes, tmp_path / "site")
    page = next(site.glob("course-0/*30*/index.html"))
    html = page.read_text(encoding="utf-8")
    assert [name for name in TAB.findall(html) if "Course" in name] == ["Course 0"]
    modules = {link for link in BRANCH.findall(html) if link.endswith("/index.html")}
    assert len(modules) <= 2 * NEAR + 10
    assert "19 more</a>" in html
    home = (site / "index.html").read_text(encoding="utf-8")
    assert [name for name in TAB.findall(home) if "Course" in name] == []
    for course in range(MOST + 1):
        assert f'href="course-{course}/index.html"' in home
