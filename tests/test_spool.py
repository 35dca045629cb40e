"""A page in a spool says what it said, in whatever process it was put there."""

from collections.abc import Iterator

import pytest

from studyguide.cores import apart, spread
from studyguide.pages import Long, Page
from studyguide.spool import PIECE, Spool, spooled, title_of


def test_a_page_comes_back_as_it_was() -> None:
    page = spooled(Page("a.md", "# Über\n\ntext\n", nav=("A", "B")), Spool())
    assert (page.path, page.nav, page.text, page.title, page.parts) == ("a.md", ("A", "B"), "# Über\n\ntext\n", "Über", ())
    assert page.length == len("# Über\n\ntext\n".encode())


def test_an_asset_comes_back_as_bytes() -> None:
    assert spooled(Page("a.js", "ü"), Spool()).text == "ü".encode()
    assert spooled(Page("empty.bin", b""), Spool()).text == b""


def test_a_long_page_waits_in_pieces_and_says_where_its_parts_begin() -> None:
    def texts() -> Iterator[str]:
        yield "# One\n"
        yield f"\n## Two\n{'ö' * PIECE}\n"
        yield "\n## Three\n"

    page = spooled(Long("a.md", (), texts), Spool())
    assert len(page.pieces) == 2
    assert page.text == "".join(texts())
    assert [str(page.text)[-at:][:8].strip() for at in page.parts] == ["## Two", "## Thre"]
    assert page.title == "One"


def test_equal_texts_have_the_same_digest_however_they_were_made() -> None:
    spool = Spool()
    long = Long("a.md", (), lambda: ["# A\n", "\nb\n"])
    assert spooled(long, spool).digest == spooled(Page("a.md", "# A\n\nb\n"), spool).digest
    assert spooled(long, spool).digest != spooled(Page("a.md", "# A\n\nc\n"), spool).digest


def test_what_other_processes_put_there_is_read_here() -> None:
    spool = Spool()
    texts = [f"# {number}\n{'x' * number}" for number in range(200)]
    pages = apart(lambda: spread(lambda text: spooled(Page("a.md", text), spool), texts))
    assert [page.text for page in pages] == texts


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        pytest.param("# One", "One", id="nothing_else"),
        pytest.param("text\n\n# One {: #one }\n\n# Two\n", "One", id="the_first_without_its_id"),
        pytest.param('---\ntitle: "From \\"matter\\""\nkind: "x"\n---\n\n# One\n', 'From "matter"', id="front_matter"),
        pytest.param('---\nkind: "x"\n---\n\n# One\n\ntitle: "no"\n', "One", id="front_matter_without_title"),
        pytest.param("---\n\n# One\n", "One", id="a_line_that_opens_no_front_matter"),
        pytest.param("## Two\n\n#tag\n", "", id="none"),
        pytest.param("# A \\* B\n", "A * B", id="escaped"),
    ],
)
def test_a_page_calls_itself_by_its_front_matter_or_first_heading(markdown: str, title: str) -> None:
    assert title_of(markdown) == title
