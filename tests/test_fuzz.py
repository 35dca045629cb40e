"""Strange notes go through the whole line, and what goes wrong with one is made small."""

import time
from pathlib import Path

import pytest

from commands import fuzz
from conftest import ROOT
from fuzzing import danger, line
from fuzzing.cases import NOTES, Files, pile, sources
from fuzzing.line import Fault, Outcome, astray, judged, run, squeezed
from fuzzing.shrink import shrunk
from studyguide.cores import spread
from studyguide.model import Pile
from studyguide.pages import Page

SEED = 20_261_128
PILES = 128


@pytest.mark.slow
def test_two_thousand_strange_notes_become_pages() -> None:
    real = sources((ROOT / "notes", ROOT / "tests/golden"))
    outcomes = spread(lambda number: fuzz.tried(SEED, real, number), range(PILES))
    faults = [(number, fault) for number, outcome in enumerate(outcomes) for fault in outcome.faults]
    # How long a note takes is told by the command; a test does not time.
    assert [(number, fault) for number, fault in faults if fault.kind != "slow"] == []
    assert PILES * NOTES >= 2_000
    assert sum(outcome.lines for outcome in outcomes) > 10_000
    assert sum(outcome.refused for outcome in outcomes) < PILES * NOTES / 10, "nearly all of them are read"


def test_the_same_seed_makes_the_same_notes() -> None:
    real = sources((ROOT / "tests/golden",))
    assert pile(1, 2, real) == pile(1, 2, real)
    assert pile(1, 2, real) != pile(2, 2, real)
    assert pile(1, 2, real) != pile(1, 3, real)


def build_of(*pages: Page):  # type: ignore[no-untyped-def]
    """Return what builds these pages whatever the notes are."""
    data = Page("guide.json", '{"courses": [{"modules": [{"sections": [{"page": "a.md", "role": "", "anchor": "a",'
                '"title": "Kings", "place": "a.md:1", "blocks": [{"type": "Paragraph", "place": "a.md:3", "text": "rook"}]}]}]}]}')  # fmt: skip
    return lambda pile, store: iter((data, *pages))


@pytest.mark.parametrize("to_html", [False, True])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# Kings\n\nThe rook.", ""),
        ("# Kings\n\nThe queen.", "words lost"),
        ("# Kings\n\nThe rook. <img src=x onerror=pwn()>", "danger"),
        ("# Kings\n\nThe rook. <script>pwn()</script>", "danger"),
        ("# Kings\n\nThe [rook](javascript:pwn)", "danger"),
        ("# Kings\n\nThe *rook*{: onclick=pwn() }", "danger"),
        ("# Kings\n\nThe *rook*{onclick=pwn()}", "danger"),
        ("# Kings\n\nThe *rook*\\{: onclick&#61;pwn() \\}", ""),
        ("# Kings\n\n<p>The *rook*&#123;: onclick=pwn() }</p>", ""),
        ("# Kings\n\nThe \\[rook\\](javascript:pwn)", ""),
        ("# Kings\n\nThe rook. &lt;img onerror=pwn()&gt;", ""),
        ("# Kings\n\nThe rook.\n\n```\n<img onerror=pwn()>\n```", ""),
        ("# Kings\n\nThe r[oo](a.md){ .guide-term }k.", ""),
    ],
)
def test_what_is_wrong_with_a_page_is_seen(
    text: str, kind: str, to_html: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "build", build_of(Page("a.md", text)))
    assert [fault.kind for fault in run({"a.md": b"x"}, to_html).faults] == ([kind] if kind else [])


def test_an_error_is_a_fault_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(pile: Pile, store: object) -> object:
        raise KeyError("gone")

    monkeypatch.setattr(line, "build", broken)
    (fault,) = run({"a.md": b"x"}).faults
    assert fault.kind == "exception" and fault.what.startswith("KeyError at")


def test_a_line_that_is_lost_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    from studyguide import build

    monkeypatch.setattr(build, "parse", lambda note: build.Parsed((), (), ()))
    assert [fault.kind for fault in run({"a.md": b"lost"}).faults] == ["line without a fate"]


def test_a_note_that_takes_too_long_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([9.0, 0.2, 3.0, 2.0, 1.5])
    monkeypatch.setattr(line, "run", lambda files, to_html=False: Outcome((), seconds=next(times)))
    assert judged({"a.md": b"x", "b.md": b"y"}).faults == (Fault("slow", "1.5 s"),)
    times = iter([9.0, 3.0, 0.2, 1.5, 0.3])
    assert judged({"a.md": b"x", "b.md": b"y"}).faults == (), "the machine was busy"


def test_the_time_of_mermaid_itself_is_its_own() -> None:
    began = time.process_time()
    seconds = run({"a.md": b"```mermaid\ngraph TD\nA--]B\n```\n"}).seconds
    assert 0 < seconds < time.process_time() - began


def test_a_file_that_is_no_note_is_refused_and_the_others_go_on() -> None:
    outcome = run({"a.md": b"%PDF-1.7", "b.md": b"Words.", "guide.yml": b"title: ["})
    assert (outcome.faults, outcome.refused, outcome.lines) == ((), 2, 1)
    assert run({"a.md": b"%PDF-1.7"}).refused == 1


def test_what_fails_is_made_small() -> None:
    files: Files = {"a.md": b"one\ntwo\n", "b.md": "x\nthe cü lprit here\ny\n".encode(), "c.md": b"\xff\n"}
    small = shrunk(files, lambda some: "cü".encode() in some.get("b.md", b""))
    assert small == {"b.md": "cü".encode()}


def test_a_failure_is_kept_and_can_be_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STUDYGUIDE_CACHE", str(tmp_path))
    fails = Outcome((Fault("exception", "KeyError at a.py:1 in f: x"),))
    monkeypatch.setattr(fuzz, "through", lambda files, to_html: fails if any(b"a" in raw for raw in files.values()) else Outcome(()))
    fuzz.keep(7, fuzz.Failure(3, fails.faults[0]), ())
    folder = tmp_path / "fuzz/7-3"
    (file,) = (path for path in folder.rglob("*") if path.is_file())
    assert file.read_bytes() == b"a"
    assert f"--replay {folder}" in capsys.readouterr().out
    assert fuzz.replay(folder) == 0, "it goes through the line as it really is"


@pytest.mark.parametrize(
    ("markdown", "word"),
    [
        ("\\]([n](<http://c>)e", "ne"),
        ("\\\\[n](<http://c>)e", "ne"),
        ("[n\\\\](<http://c>)e", "ne"),
        ("[n](a.md){ .guide-term }e", "ne"),
        ("n\\](<c>)e", "nce"),
    ],
)
def test_an_address_is_not_shown(markdown: str, word: str) -> None:
    assert word == squeezed(markdown).split()[0]


def test_code_is_shown_as_it_is_written() -> None:
    assert danger.alive("```\n<script>x</script>\n```\n") == []
    assert "b60x" in squeezed("```\n<b>&#60;x\n```")


SMALL: dict[str, str] = {
    "a_free_question": "Q: What is a legion?\nA: A unit of the army.",
    "a_question_with_options": "1. What is a legion?\n\nA) An army\nB) A unit\n\nAnswer: B",
    "cards": "laufen - to run\nessen - to eat\ngehen - to walk",
    "a_comparison": "# Horse or ox\n\n| | Horse | Ox |\n| --- | --- | --- |\n| speed | high | low |\n| food | oats | grass |",
    "a_comparison_of_the_same": "# Horse or ox\n\n| | Horse | Ox |\n| --- | --- | --- |\n| legs | four | four |",
    "a_flow": "Horse -> cart -> market",
    "one_word": "Rome",
    "a_title": "# Rome",
}


@pytest.mark.parametrize("text", SMALL.values(), ids=SMALL)
def test_pages_of_the_smallest_notes_link_only_to_pages_that_are_made(text: str) -> None:
    assert run({"rome/note.md": text.encode()}).faults == ()


def test_a_link_to_no_page_is_a_fault() -> None:
    text = "[one](two.md) [two](../b.md#c) ![d](e.png) <a href='gone.html?x=1'>f</a> \\](not.md) [g](../about.md)\n\n```\n[h](i.md)\n```"
    assert list(astray({"a/one.md": Page("a/one.md", text), "b.md": Page("b.md", "")})) == [
        "a/one.md: '](two.md'",
        "a/one.md: \"href='gone.html\"",
    ]
