"""Pictures of the notes: which file is meant, where it is shown, and what is not shown."""

import base64

import pytest

from blocks import blocks
from studyguide.build import guide
from studyguide.emit import emit
from studyguide.model import Bullets, Image, Note, Pile, Settings

# One grey pixel.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
ALIVE = (
    b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.org/a.png'/></svg>",
    b"<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'><text>x</text></a></svg>",
    b"<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p>x</p></foreignObject></svg>",
)
QUIET = b"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><defs/><use href='#a'/></svg>"


def made(text: str, **pictures: bytes) -> dict[str, str | bytes]:
    """Return the files of a guide of one note in a folder, with pictures by path (`__` for `/`, `_` for `.`)."""
    files = {path.replace("__", "/").replace("_", "."): content for path, content in pictures.items()}
    pile = Pile((Note("bio/cells.md", text),), Settings(), (), (), pictures=files)
    whole = guide(pile)
    return {page.path: page.text for page in emit(whole)} | {
        "findings": " ".join(finding.rule for finding in whole.findings)
    }


def page(files: dict[str, str | bytes]) -> str:
    text = files["bio/cells/index.md"]
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(
    ("named", "file"),
    [
        ("![a cell](cell.png)", "bio__cell_png"),
        ("![a cell](<cell.png>)", "bio__cell_png"),
        ("![a cell](figures/cell.png 'drawn')", "bio__figures__cell_png"),
        ("![a cell](../cell.png)", "cell_png"),
        ("![a cell](/shots/cell.png)", "shots__cell_png"),
        ("![[cell.png|a cell]]", "far__away__cell_png"),
    ],
)
def test_a_picture_is_found_and_shown(named: str, file: str) -> None:
    files = made(f"# Cells\n\nText.\n\n{named}\n", **{file: PNG})
    (path,) = [path for path in files if path.startswith("pictures/")]
    assert files[path] == PNG
    assert f'<img src="../../{path}" alt="a cell" width="1" height="1" loading="lazy">' in page(files)
    assert "<figcaption>a cell</figcaption>" in page(files)
    assert "picture" not in str(files["findings"])


def test_a_name_that_two_pictures_have_is_none() -> None:
    files = made("# Cells\n\n![[cell.png]]\n", a__cell_png=PNG, b__cell_png=PNG)
    assert "<img" not in page(files)
    assert "picture-missing" in str(files["findings"])


def test_the_size_of_an_embed_is_no_caption() -> None:
    assert "<figcaption>" not in page(made("# Cells\n\n![[cell.png|200]]\n", bio__cell_png=PNG))


def test_a_picture_that_no_note_names_is_not_published() -> None:
    assert not [path for path in made("# Cells\n\nText.\n", bio__cell_png=PNG) if path.startswith("pictures/")]


def test_a_missing_picture_is_a_finding_and_keeps_its_words() -> None:
    files = made("# Cells\n\n![a cell wall](gone.png)\n")
    assert "picture-missing" in str(files["findings"])
    assert "a cell wall" in page(files)


def test_a_picture_of_the_web_is_a_link_and_nothing_is_loaded() -> None:
    files = made("# Cells\n\n![a cell](https://example.org/cell.png)\n")
    assert "[a cell](<https://example.org/cell.png>)" in page(files)
    assert "<img" not in page(files)
    assert "picture-missing" not in str(files["findings"])


def test_a_picture_of_the_web_without_words_is_called_as_its_file() -> None:
    assert "[a cell.png](<https://example.org/x/a%20cell.png>)" in page(made("![](https://example.org/x/a%20cell.png)\n"))


def test_a_missing_picture_is_called_as_its_file_is() -> None:
    files = made("# Cells\n\n![](my%20cell.png)\n")
    assert "my cell.png" in page(files)


@pytest.mark.parametrize("content", ALIVE)
def test_an_svg_that_could_act_is_not_shown(content: bytes) -> None:
    files = made("# Cells\n\n![a cell](cell.svg)\n", bio__cell_svg=content)
    assert not [path for path in files if path.startswith("pictures/")]
    assert "picture-alive" in str(files["findings"])


def test_an_svg_that_only_draws_is_shown() -> None:
    assert 'width="20" height="10"' in page(made("# Cells\n\n![a cell](cell.svg)\n", bio__cell_svg=QUIET))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Look: ![a](a.png) and **![b](b.png)**.", ["a.png", "b.png"]),
        ("Text of a line.\n![](a.png)\nMore of it.", ["a.png"]),
        ("- one ![a](a.png)\n  - two ![b](b.png)", ["a.png", "b.png"]),
        ("1. one\n   ![](a.png)\n2. two", ["a.png"]),
        ("| a | b |\n| - | - |\n| x | ![](a.png) |", ["a.png"]),
        ("Which one ![q](q.png)?\n- [x] this ![o](o.png)\n- [ ] that", ["q.png", "o.png"]),
        ("`![no](picture.png)`", []),
    ],
)
def test_pictures_inside_a_text_stand_below_it(text: str, sources: list[str]) -> None:
    assert [block.source for block in blocks(text, Image)] == sources


def test_the_words_of_a_note_cannot_leave_the_picture() -> None:
    files = made('# Cells\n\n![" onerror="alert(1)](cell.png)\n\n![<b>](cell.png)\n', bio__cell_png=PNG)
    assert 'alt="&quot; onerror=&quot;alert(1)"' in page(files)
    assert "<b>" not in page(files)


def test_an_item_that_is_only_a_picture_leaves_no_empty_item() -> None:
    text = "# Cells\n\n- The wall\n  - ![](wall.png)\n- ![a core](core.png) of the cell\n- [ ] ![](task.png)\n"
    found = blocks(text)
    (listed,) = [block for block in found if isinstance(block, Bullets)]
    assert [len(item.items) for item in listed.items] == [0, 0, 0]
    assert [block.source for block in found if isinstance(block, Image)] == ["wall.png", "core.png", "task.png"]
