"""The pages that lead: home, courses, modules, what is new; the app; links back to the notes; the zip."""

import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from commands.pack import pack
from conftest import ROOT
from finish import bundled, finished, named, spoken
from fuzzing.rendering import html_of
from studyguide.build import guide as guide_of
from studyguide.emit import emit
from studyguide.emit.changes import PAGE, changes
from studyguide.emit.courses import MOST, courses
from studyguide.emit.home import home
from studyguide.emit.matter import matter, safe, shortened
from studyguide.emit.mending import mending, repository
from studyguide.emit.modules import modules
from studyguide.emit.outline import outlines
from studyguide.emit.record import read
from studyguide.emit.shell import script, shell
from studyguide.errors import Place
from studyguide.model import Guide, Note, Pile, Settings
from studyguide.offline import LIST, WORKER, digest, kept, manifest, offline
from studyguide.pages import Page
from studyguide.paths import FEED, RECORD
from studyguide.words import words

LONG = " ".join(f"La frase {n} de un texto que sigue y sigue para que sea más largo que una página." for n in range(120))
CELL = f"""# Module 1: La célula

La célula es la unidad más pequeña de la vida. Tiene muchas partes.

## La membrana

La membrana separa la célula de su entorno. {LONG}

- **Membrana:** la capa que rodea la célula.

## El núcleo

El núcleo guarda el ADN. {LONG}

## Cheat sheet

- **Núcleo:** guarda el ADN.

## Questions

1. ¿Qué guarda el núcleo?
A) La energía
B) El ADN
Answer: B
"""


def guide(*notes: tuple[str, str], settings: Settings | None = None) -> Guide:
    rows = notes or (("biologia/01-celula.md", CELL),)
    made = tuple(Note(file, text) for file, text in rows)
    return guide_of(Pile(made, settings or Settings(title="Biología"), (), ()))


def paths(pages: Sequence[Page]) -> set[str]:
    return {page.path for page in pages}


def text_of(page: Page) -> str:
    assert isinstance(page.text, str)
    return page.text


# ---- front matter ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["plain", 'with "quotes" & <tags>', "a: colon # hash", "zwei\nZeilen", "\u2028line", "🦠 cell", "\x7f\ufffe", "- x"],
)
def test_front_matter_is_yaml_that_says_the_same(text: str) -> None:
    block = matter(text, kind="topic", hide=("toc",), folder=text)
    assert block.startswith("---\n")
    assert block.endswith("\n---")
    read_back = yaml.safe_load(block.strip("-"))
    assert read_back["hide"] == ["toc"]
    assert read_back.get("folder", "") == safe(text)
    assert "\n" not in read_back.get("description", "")


def test_nothing_to_say_makes_no_front_matter() -> None:
    assert matter() == ""


def test_a_text_that_is_too_long_ends_at_a_word() -> None:
    assert shortened("one two three, four", 15) == "one two…"
    assert shortened("one two", 15) == "one two"


# ---- pages that lead ---------------------------------------------------------------------------


def test_the_home_page_leads_to_every_module_and_only_to_what_is_there() -> None:
    made = guide()
    pages = list(emit(made))
    first = text_of(pages[0])
    assert pages[0].path == "index.md"
    assert "[La célula](biologia/celula/index.md)" in first
    links = re.findall(r"\]\(([^)#]+)\)", first)
    assert set(links) <= paths(pages)
    assert "comparisons/index.md" not in text_of(home(made, frozenset()))


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("A rule, e.g. the second. More follows.", "A rule, e.g. the second."),
        ("Asked for the 11. time. More follows.", "Asked for the 11. time."),
        ("What is it? A cell.", "What is it?"),
        ("细胞是单位。它很小。", "细胞是单位。"),
        ("No stop at\nall", "No stop at all"),
        ("- A cell lives.\n- Its wall holds.", "A cell lives; Its wall holds."),
    ],
)
def test_a_module_is_offered_by_its_first_sentence(text: str, lead: str) -> None:
    made = guide(("a/01.md", f"# Rules\n\n{text}\n"))
    (outline,) = outlines(made)
    assert outline.lead == lead


def test_the_interface_speaks_the_language_of_the_notes() -> None:
    pages = list(emit(guide()))
    assert pages[0].nav == ("Inicio",)
    assert "¿Primera visita?" in text_of(pages[0])
    about = Page("about.md", "", nav=("Help", "About this guide"))
    assert shell(guide(), [about], offline=False)["foot"] == [{"title": "Acerca de esta guía", "url": "about.html"}]


def test_a_callout_without_a_title_is_named_in_the_language_of_the_notes() -> None:
    made = guide(("a/01.md", f"# Célula\n\n{LONG}\n\n> [!warning]\n> Cuidado con los ácidos.\n"))
    assert '!!! warning "Advertencia"' in text_of(next(iter(modules(made))))


def test_a_module_leads_through_reading_recalling_and_practising() -> None:
    made = guide()
    overview, *topics = list(modules(made))
    text = text_of(overview)
    steps = [text.index(f"{{: #way-{name} }}") for name in ("read", "recall")]
    assert steps == sorted(steps)
    for page in topics:
        assert f"]({page.path.rpartition('/')[2]})" in text
    assert "](cheat-sheet.md)" in text
    assert "](practice.md)" in text
    assert [page.nav[-1] for page in topics] == ["La membrana", "El núcleo"]


def test_a_topic_says_where_it_stands_and_how_long_it_takes() -> None:
    topic = text_of(list(modules(guide()))[1])
    assert re.search(r"Tema 1 de 2 · \d+ min", topic)
    assert 'kind: "topic"' in topic


def test_an_outline_knows_what_a_module_holds() -> None:
    (outline,) = outlines(guide())
    assert outline.lead == "La célula es la unidad más pequeña de la vida."
    assert len(outline.topics) == 2
    assert outline.minutes > 5
    assert outline.questions == 1
    assert outline.sheet.endswith("/cheat-sheet.md")


def test_a_course_lists_its_modules_in_order() -> None:
    made = guide(("c/01-a.md", "# Module 1: Alpha\n\nText.\n"), ("c/02-b.md", "# Module 2: Beta\n\nText.\n"))
    (page,) = courses(made)
    text = text_of(page)
    assert text.index("Alpha") < text.index("Beta")


def test_the_modules_of_many_courses_stand_folded_on_the_home_page() -> None:
    made = guide(*((f"course-{n}/01.md", f"# Module {n}\n\nText of {n}.\n") for n in range(MOST + 1)))
    html = html_of(text_of(home(made, frozenset())))
    assert html.count('<details class="guide-fold">\n<summary>1 module</summary>\n<div class="guide-tiles') == MOST + 1
    assert "markdown" not in html


def test_an_empty_pile_still_has_a_home() -> None:
    made = guide(("note.md", "Just a line.\n"))
    assert text_of(home(made, frozenset())).count("# ") >= 1


def test_titles_of_notes_are_not_markup() -> None:
    made = guide(("c/x.md", "# <b>Bold</b> & [link](javascript:1) {: onclick=x }\n\nText.\n"))
    for page in [home(made, frozenset()), *courses(made), *modules(made)]:
        assert "<b>" not in text_of(page)
        assert re.search(r"(?<!\\)\]\(javascript", text_of(page)) is None
        assert re.search(r"(?<!\\){: onclick", text_of(page)) is None


def test_scripts_are_told_words_and_doors_as_data() -> None:
    made = guide(settings=Settings(title="</script><b>", language="de"))
    pages = list(emit(made))
    told = script(made, shell(made, pages, offline=True))
    assert "<" not in text_of(told).removeprefix("window.")
    data = json.loads(text_of(told).removeprefix("window.guideShell=").rstrip(";\n"))
    assert data["words"]["Mark as read"] == "Als gelesen markieren"
    assert {door["key"] for door in data["doors"]} >= {"h", "p"}


# ---- what is new -------------------------------------------------------------------------------


def build(text: str, before: str = "", date: str = "") -> dict[str, str]:
    made = guide(("c/01-a.md", text))
    return {page.path: text_of(page) for page in changes(made, before, date)}


FIRST = "# Module 1: Alpha\n\n## One\n\nThe first line.\n\n## Two\n\nThe second line.\n"


def test_the_first_build_says_that_all_begins() -> None:
    pages = build(FIRST)
    assert "First build" in pages[PAGE]
    assert json.loads(pages[RECORD])["entries"][0]["first"] == 3


def test_a_build_that_changes_nothing_makes_the_same_bytes() -> None:
    before = build(FIRST)
    assert build(FIRST, before[RECORD], "2026-01-02") == before


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (FIRST.replace("The second line.", "Another line."), "changed", "Two"),
        (FIRST + "\n## Three\n\nA third line.\n", "added", "Three"),
        (FIRST.replace("## Two\n\nThe second line.\n", ""), "gone", "Two"),
        (FIRST.replace("## One", "## One\n\n### Inner\n\nWords.\n\n## One more"), "added", "Inner"),
    ],
    ids=["changed", "added", "gone", "inner"],
)
def test_what_changed_is_told(text: str, kind: str, title: str) -> None:
    pages = build(text, build(FIRST)[RECORD], "2026-01-02")
    entry = json.loads(pages[RECORD])["entries"][0]
    assert title in [change["title"] for change in entry[kind]]
    assert entry["date"] == "2026-01-02"
    assert "## 2026-01-02" in pages[PAGE]
    items = ET.fromstring(pages[FEED]).findall("./channel/item")
    assert len(items) == 2
    assert title in (items[0].findtext("description") or "")


def test_new_lines_are_shown_and_lost_ones_counted() -> None:
    pages = build(FIRST.replace("The second line.", "Another line."), build(FIRST)[RECORD])
    assert "Another line." in pages[PAGE]
    assert "1 line gone" in pages[PAGE]


def test_a_section_that_moved_is_neither_new_nor_gone() -> None:
    moved = "# Module 1: Alpha\n\n## Two\n\nThe second line.\n"
    before = guide(("c/01-a.md", FIRST))
    after = guide(("c/01-a.md", FIRST.replace("## Two\n\nThe second line.\n", "")), ("c/02-b.md", moved))
    record = text_of(list(changes(before))[2])
    entry = json.loads(text_of(list(changes(after, record))[2]))["entries"][0]
    assert [change["title"] for change in entry["moved"]] == ["Two"]
    assert entry["gone"] == []


def test_changes_add_up_from_build_to_build() -> None:
    second = build(FIRST.replace("second", "other"), build(FIRST)[RECORD])
    third = build(FIRST, second[RECORD])
    assert len(json.loads(third[RECORD])["entries"]) == 3


@pytest.mark.parametrize("record", ["", "nonsense", "[]", '{"version": 1}', '{"version": 99}', '{"version": 1, "sections": 3}'])
def test_a_record_that_is_not_one_counts_as_none(record: str) -> None:
    assert read(record).entries == ()
    assert "First build" in build(FIRST, record)[PAGE]


def test_a_link_to_what_is_gone_is_only_its_name() -> None:
    second = build(FIRST + "\n## Three\n\nA third line.\n", build(FIRST)[RECORD])
    third = build(FIRST, second[RECORD])
    assert "Three" in third[PAGE]
    assert "three" not in re.findall(r"\]\(([^)]*)\)", third[PAGE])


# ---- back to the notes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/blob/HEAD/notes/c/x%20y.md?plain=1#L3-L9"),
        ("https://github.com/a/b.git", "https://github.com/a/b/blob/HEAD/notes/c/x%20y.md?plain=1#L3-L9"),
        ("https://github.com/a/b/tree/dev/d", "https://github.com/a/b/blob/dev/d/c/x%20y.md?plain=1#L3-L9"),
        ("https://gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/blob/HEAD/notes/c/x%20y.md?plain=1#L3-9"),
        ("https://gitlab.com/a/b/-/tree/main", "https://gitlab.com/a/b/-/blob/main/c/x%20y.md?plain=1#L3-9"),
    ],
    ids=["plain", "git", "branch_and_folder", "gitlab", "gitlab_branch"],
)
def test_a_section_leads_to_its_note(url: str, file: str) -> None:
    kept_in = repository(Settings(repo_url=url))
    assert kept_in is not None
    assert kept_in.file(Place("c/x y.md", 3, 9)) == file


@pytest.mark.parametrize("url", ["", "nonsense", "javascript:alert(1)", "https://github.com/a/b?x=1"])
def test_no_repository_no_links(url: str) -> None:
    assert repository(Settings(repo_url=url)) is None


def test_a_report_names_the_place() -> None:
    made = guide(settings=Settings(title="B", repo_url="https://github.com/a/b", language="en"))
    part = made.sections[1]
    links = mending(made.settings, words(made.settings), part)
    assert "issues/new?title=La%20membrana&body=" in links
    assert str(part.place).split(":")[0].replace("/", "%2F") in links
    assert all("](<https://" in page for page in map(text_of, modules(made)))


# ---- the app -----------------------------------------------------------------------------------


def test_the_manifest_names_the_guide() -> None:
    data = json.loads(manifest(Settings(title="A rather long title", summary="S"), "en"))
    assert data["name"] == "A rather long title"
    assert len(data["short_name"]) <= 12
    assert data["start_url"] == "./index.html"


def test_the_worker_lists_the_digest_of_each_file_that_is_kept() -> None:
    files = {"index.html": b"home", "c/x.html": b"page", "assets/a.css": b"a", "guide.apkg": b"x", "a.js.map": b"m"}
    made = offline(files, 'const VERSION = "@version@";')
    data = json.loads(made[LIST])
    assert set(data["files"]) == {"index.html", "c/x.html", "assets/a.css"}
    assert data["core"] == ["assets/a.css", "index.html"]
    assert data["files"]["c/x.html"] == digest(b"page")
    assert made[WORKER] == f'const VERSION = "{digest(made[LIST].encode())}";'


def test_a_changed_file_makes_another_worker() -> None:
    one = offline({"index.html": b"one"}, "@version@")[WORKER]
    assert one != offline({"index.html": b"two"}, "@version@")[WORKER]
    assert one == offline({"index.html": b"one"}, "@version@")[WORKER]


@pytest.mark.parametrize("path", ["guide.json", "x.pdf", "changes.xml", "assets/javascripts/lunr/min/lunr.de.min.js"])
def test_what_no_page_needs_is_not_kept(path: str) -> None:
    assert not kept(path)


# ---- finished pages ----------------------------------------------------------------------------


def test_a_table_scrolls_in_a_frame_with_a_name() -> None:
    html = finished("<table>\n<thead>\n<tr>\n<th>A <b>b</b></th>\n<th></th>\n</tr></thead></table>", "Task")
    assert html.startswith('<div class="guide-frame" role="group" tabindex="0" aria-label="A b">')
    assert "<td></td>" in html


def test_a_table_without_heads_has_no_header_and_is_named_by_its_first_row() -> None:
    head, row = "<thead>\n<tr>\n<th></th>\n<th></th>\n</tr>\n</thead>", "<tr>\n<td>perro</td>\n<td>dog</td>\n</tr>"
    html = finished(f"<table>\n{head}\n<tbody>\n{row}\n</tbody>\n</table>", "Task")
    assert 'aria-label="perro, dog"' in html
    assert "<thead>" not in html and row in html


def test_a_table_of_another_maker_is_left_alone() -> None:
    html = '<table class="x"><tr><td>1</td></tr></table>'
    assert finished(html, "Task") == html


def test_the_name_of_a_table_is_escaped() -> None:
    html = finished("<table><tr><th>&lt;b&gt; &amp; &quot;q&quot;</th></tr></table>", "Task")
    assert 'aria-label="&lt;b&gt; &amp; &quot;q&quot;"' in html


def test_the_box_of_a_task_has_a_name() -> None:
    html = '<li><input type="checkbox" disabled checked/> read</li>'
    assert finished(html, "Tarea") == '<li><input type="checkbox" disabled aria-label="Tarea" checked/> read</li>'


def test_a_page_in_another_language_says_so() -> None:
    page = '<html lang="es"><body><article class="x">Text</article></body></html>'
    assert spoken(page, "en") == page.replace("<article ", '<article lang="en" ')
    assert spoken(page, "es") == page


def test_every_script_of_the_templates_waits_for_the_text() -> None:
    folder = Path(__file__).resolve().parents[1] / "overrides"
    tags = [tag for file in folder.rglob("*.html") for tag in re.findall(r"<script [^<>]*src=", file.read_text())]
    assert tags
    assert {tag for tag in tags if not tag.startswith("<script defer ")} == set()


def test_styles_are_one_file_without_their_comments() -> None:
    styles = ["/* a\n * comment */\na { color: red; } /* of a */\n", "b { top: 0; }"]
    assert bundled(styles) == "a { color: red; }\nb { top: 0; }\n"


def test_the_dialog_of_the_search_has_a_name() -> None:
    dialog = '<div data-md-component="search" role="dialog">'
    assert 'aria-label="Suche"' in named(dialog, "Suche")


def test_a_site_is_packed_the_same_each_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "sub").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "sub/ü.html").write_text("page")
    first = pack(site).read_bytes()
    (site / "index.html").touch()
    assert pack(site).read_bytes() == first
    with zipfile.ZipFile(tmp_path / "site.zip") as packed:
        assert packed.namelist() == ["site/index.html", "site/sub/ü.html"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site", "site.zip"]


def test_settings_reach_the_guide_with_the_language_found() -> None:
    made = guide()
    assert made.settings.language == "es"
    assert replace(made.settings, language="") == Settings(title="Biología")


@pytest.mark.parametrize("file", sorted((ROOT / "overrides/assets").glob("*.css")), ids=lambda file: file.name)
def test_no_style_asks_the_whole_page_what_stands_in_it(file: Path) -> None:
    """A browser would ask it anew whenever a child is added: a page of megabytes took minutes to open."""
    whole = r"(?:html|body|article|main|:root|\.md-(?:container|main|main__inner|content|content__inner|typeset))"
    assert re.findall(rf"{whole}:has\([^)]*\)", file.read_text(encoding="utf-8")) == []


def test_a_tile_says_more_than_a_greeting_and_ends_in_no_bracket() -> None:
    made = guide(
        ("c/1.md", "# One\n\nWelcome back. Today we talk about cells and what is in them.\n"),
        ("c/2.md", "# Two\n\n- **Tables (c. 450 v. Chr.)**: the first law\n- **Digest**: the last\n"),
        ("c/3.md", "# Three\n\nI. Facts\n1. Act\n2. Cause\nII. Law\nIII. Guilt\n"),
    )
    leads = [outline.lead for outline in outlines(made)]
    assert leads == [
        "Welcome back. Today we talk about cells and what is in them.",
        "Tables (c. 450 v. Chr.); Digest",
        "I. Facts; II. Law; III. Guilt",
    ]


def test_a_note_with_nothing_to_read_takes_no_minutes_and_nobody_begins_there() -> None:
    made = guide(("c/1.md", ""), ("c/2.md", "# Cells\n\nA cell is the smallest living thing.\n"))
    assert [outline.minutes for outline in outlines(made)] == [0, 1]
    assert "Empiece por [Cells]" in str(home(made, ()).text) or "Begin with [Cells]" in str(home(made, ()).text)


def test_the_cards_of_a_module_are_a_door_of_its_page() -> None:
    made = guide(("c/1.md", "# Cells\n\n- **Ribosome:** makes proteins\n- **Nucleus:** keeps the DNA\n"))
    (page,) = (str(page.text) for page in modules(made) if page.path.endswith("/index.md"))
    assert len(made.cards) == 2
    assert "(cards.md)" in page
