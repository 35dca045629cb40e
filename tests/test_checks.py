"""The checks of a built site find what is planted."""

from pathlib import Path

import pytest

from commands.links import is_less, problems
from commands.scan import LONG, Scans, scan
from studyguide.text.html import apart
from studyguide.text.inline import LONGEST

PAGES = {
    "a.html": '<h1 id="top">A</h1><a href="b.html#there">b</a><img src="p.png"><script src="s.js">"<i id=no>"</script>',
    "b.html": '<h2 id="there">B</h2><p>an attribute in text: id="there" href="nowhere.html"</p>'
    '<a href="a.html" title="a value: src=nowhere.png id=there">a</a>',
    "p.png": "",
    "s.js": "",
}


def checked(site: Path) -> list[str]:
    return problems(site, Scans(site))


def write(folder: Path, pages: dict[str, str]) -> Path:
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_sound_site_has_no_problems(tmp_path: Path) -> None:
    assert checked(write(tmp_path, PAGES)) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("b.html", "<p>gone</p>", "leads to no id", id="anchor_missing"),
        pytest.param("c.html", '<a href="d.html">d</a>', "leads to no file", id="page_missing"),
        pytest.param("c.html", '<script src="t.js"></script>', "leads to no file", id="script_missing"),
        pytest.param("c.html", '<p id="x"></p><p id="x"></p>', "stands 2 times", id="id_twice"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, name: str, text: str, said: str) -> None:
    found = checked(write(tmp_path, {**PAGES, name: text}))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    ("name", "text", "less"),
    [
        pytest.param("b.html", PAGES["b.html"] + "<p id=more></p>", False, id="an_id_more"),
        pytest.param("b.html", "<p>gone</p>", True, id="an_id_less"),
        pytest.param("c.html", "<p>new</p>", False, id="a_page_more"),
        pytest.param("s.js", None, True, id="a_file_less"),
    ],
)
def test_what_pages_may_link_to_is_missed_when_it_is_gone(
    name: str, text: str | None, less: bool, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        write(folder, PAGES)
    if text is None:
        (new / name).unlink()
    else:
        write(new, {name: text})
    assert is_less(Scans(new), Scans(old), ["b.html", "c.html"] if name == "c.html" else ["b.html"]) == less


def test_words_part_at_blocks_and_not_at_inline_tags() -> None:
    assert scan("<p>sub<b>net</b></p><p>one</p><del>t</del>wo<style>no</style> &lt;b&gt;").words == "b one subnet two"


def test_a_formula_is_an_element_of_its_own() -> None:
    assert apart("**$\\dim$T** is [$x$](a)n") == " \\dim T is  x n"
    long = "x_1+" * 40  # shown as code
    assert apart(f"a\\(x_1\\)b and c\\({long}\\)d") == f"a x_1 b and c{long}d"


def test_a_text_too_long_to_be_read_in_one_go_is_told_in_the_parts_that_are_shown() -> None:
    assert apart("a" * LONGEST + "b") == "a" * LONGEST + " b"


def test_a_long_page_is_scanned_part_by_part_as_it_is_as_a_whole(tmp_path: Path) -> None:
    part = '<h2 id="a{0}">Title {0}</h2><!-- <h2 id="no"> -->\n<p class="x">Text <b>sub</b>net <a href="b.html#{0}">x</a></p>\n'
    whole = "<html>\n" + "".join(part.format(number) * 30 for number in range(100)) + "<script>\n<h1 id=no></script>"
    assert len(whole) > LONG
    (tmp_path / "a.html").write_text(whole, encoding="utf-8")
    assert Scans(tmp_path)["a.html"] == scan(whole)
    assert len(scan(whole).ids) == 3000
