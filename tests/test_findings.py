"""Findings reach the note-taker: explained in the docs, printed for editors, listed on the report."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import check
from conftest import ROOT
from rendering import Seen, html_of
from studyguide.build import guide
from studyguide.collect.argue import settled
from studyguide.emit.report import report, runs
from studyguide.model import Accepted, Note, Pile, Settings
from studyguide.pages import Page

TEXT = "# A\n\n## One\n\nSee [it](javascript:x).\n\n```flow\nkind: x\nA -> B\n```\n\n## Two\n\nSee [that](gone.md)."


def rules() -> Iterator[str]:
    """Yield the name of every rule that the code knows."""
    for file in (ROOT / "hooks/studyguide").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                rule = node.args[1]
                if name in ("Finding", "warn") and isinstance(rule, ast.Constant):
                    yield str(rule.value)
    yield from ("superseded", "former-name", "closed-service", "retired-service")


def test_every_rule_is_explained_under_its_name() -> None:
    text = (ROOT / "docs/findings.md").read_text(encoding="utf-8")
    explained = re.findall(r"^### (\S+)$", text, re.M)
    assert sorted(explained) == sorted(set(explained))
    assert set(explained) == set(rules())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "my notes").mkdir()
    (tmp_path / "my notes/a.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STUDYGUIDE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "my notes"


def run(notes: Path, *options: str) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    check.options(parser)
    return check.run(parser.parse_args(["--notes", str(notes), *options]))


def test_a_line_of_check_opens_in_an_editor(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    for line in lines:
        file, number, rule, text = line.split(":", 3)
        assert Path(file).is_file(), "the file is named as it is opened from here"
        assert Path(file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        assert f"### {rule.strip()}\n" in (ROOT / "docs/findings.md").read_text(encoding="utf-8")
        assert text.strip()


def test_check_prints_data(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(row["line"], row["rule"]) for row in rows] == [
        (5, "link-dead-form"),
        (7, "flow-kind"),
        (14, "link-dead-form"),
    ]
    assert {row["file"] for row in rows} == {"my notes/a.md"}


def test_check_is_content_with_sound_notes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text("# A\n\nWords.\n", encoding="utf-8")
    assert run(folder) == 0
    assert capsys.readouterr().out == ""


def test_check_names_the_file_of_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "guide.yml").write_text("title: [\n", encoding="utf-8")
    assert run(folder) == 2
    assert capsys.readouterr().err.startswith("my notes/guide.yml:")


def pages(accepted: tuple[Accepted, ...] = ()) -> dict[str, Page]:
    pile = Pile((Note("course/a.md", TEXT),), Settings(accepted=accepted), (), ())
    return {page.path: page for page in report(settled(guide(pile)))}


def test_the_report_lists_findings_by_rule_with_a_link_to_place_and_rule() -> None:
    html = html_of(str(pages()["report.md"].text))
    links = {values.get("href") for tag, values in Seen(html).tags if tag == "a"}
    assert {"findings.md#link-dead-form", "findings.md#flow-kind"} <= links
    assert any(link and link.startswith("course/a/") for link in links)


def test_the_report_keeps_accepted_findings_with_their_reason() -> None:
    made = pages((Accepted("link-dead-form", "course/a.md: gone.md", "It will be written."),))
    data = json.loads(made["report.json"].text)
    assert [row["reason"] for row in data["accepted"]] == ["It will be written."]
    assert len(data["findings"]) == 2
    assert "It will be written." in str(made["report.md"].text)


def test_every_line_is_in_the_report(tmp_path: Path) -> None:
    row = json.loads(pages()["report.json"].text)["notes"][0]
    dropped = sum(map(len, row["dropped"].values()))
    assert (
        row["lines"]
        == row["placed"] + row["merged"] + dropped
        == sum(bool(x.strip()) for x in TEXT.split("\n"))
    )


@pytest.mark.parametrize(
    ("lines", "said"), [([], ""), ([3], "3"), ([1, 2, 3, 7], "1-3, 7"), ([5, 4, 9, 8], "4-5, 8-9")]
)
def test_runs_of_lines_are_drawn_together(lines: list[int], said: str) -> None:
    assert runs(lines) == said


@pytest.mark.parametrize("language", ["en", "de"])
def test_findings_are_told_to_be_english_on_a_page_in_another_language(language: str) -> None:
    made = guide(Pile((Note("a.md", TEXT),), Settings(language=language), (), ()))
    page = next(page for page in report(made) if page.path.endswith(".md"))
    assert isinstance(page.text, str)
    told = re.findall(r'<span lang="en">(.*?)</span>', page.text)
    problems, hints = len(made.findings), len({finding.rule for finding in made.findings if finding.hint})
    assert problems and len(told) == (problems + hints if language != "en" else 0)
