"""The same notes make the same bytes, whatever the hash seed, the time zone, the locale, the folder and the file times."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands.age import last_change
from conftest import ROOT

MORE = """
## Cheat sheet

- **Pod:** up to 110 on a node.

## Flows

Client -> Service -> Pod -> Volume

```mermaid
sequenceDiagram
A->>B: hello
```

| | Deployment | StatefulSet |
| --- | --- | --- |
| Names | random | in order |
| Disks | shared | one each |

## Practice questions

Q: Which one keeps its name?

- [ ] a Deployment
    - Its pods have random names.
- [x] a StatefulSet
    - Its pods are numbered.
"""
WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"},
)


def git(folder: Path, *arguments: str, at: str = "1750000000 +0000") -> None:
    who = {f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env={**os.environ, **who, **when})


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of notes that is kept in git, with every kind of thing in it."""
    if not shutil.which("git"):
        pytest.skip("there is no git here")
    folder = tmp_path_factory.mktemp("kept") / "notes"
    shutil.copytree(ROOT / "tests/golden/kubernetes/notes", folder)
    (folder / "03-more.md").write_text("# Module 3: More\n" + MORE, encoding="utf-8")
    (folder / "guide.yml").write_text("title: Ships\nexam: {name: Sea, questions: 5}\n", encoding="utf-8")
    (folder / "services.yml").write_text("- {name: Deployment, kind: service, summary: keeps pods}\n", encoding="utf-8")
    (folder / "facts.yml").write_text(
        "- {id: pods, about: Deployment, attribute: pods, value: '110', former: ['100'], kind: changed, checked: '2026-01-01'}\n",
        encoding="utf-8",
    )
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "x")
    return folder


def built(notes: Path, folder: Path, world: dict[str, str]) -> dict[str, bytes]:
    """Return the files of a site that is built in a world of its own, without a cache."""
    site = folder / "site"
    environment = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "STUDYGUIDE_CHANGED")}
    environment |= {"PYTHONPATH": str(ROOT / "hooks"), "STUDYGUIDE_CACHE": str(folder / "cache"), **world}
    command = [sys.executable, "-m", "commands", "build", "--notes", str(notes), "--site", str(site)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in sorted(site.rglob("*")) if f.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def built_in_each(kept: Path, folder: Path) -> list[dict[str, bytes]]:
    """Return the files of the sites of two clones, each built in a world of its own."""
    sites = []
    for number, world in enumerate(WORLDS):
        where = folder / f"{'deeper/' * number}clone {number}"
        where.parent.mkdir(parents=True, exist_ok=True)
        git(kept, "clone", "-q", str(kept), str(where / "notes"))
        for file in (where / "notes").rglob("*.*"):
            os.utime(file, (1_600_000_000 + 99_999 * number,) * 2)
        sites.append(built(where / "notes", where, world))
    return sites


@pytest.mark.slow
def test_two_clones_built_in_two_worlds_are_the_same_in_every_byte(kept: Path, tmp_path: Path) -> None:
    sites = built_in_each(kept, tmp_path)
    assert any(name.endswith(".apkg") for name in sites[0])
    assert differing(*sites) == []


@pytest.mark.slow
def test_two_clones_of_the_whole_guide_are_the_same_in_every_byte(tmp_path: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("there is no git here")
    notes = tmp_path / "notes"
    shutil.copytree(ROOT / "notes", notes)
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "x")):
        git(notes, *arguments)
    sites = built_in_each(notes, tmp_path)
    assert len(sites[0]) > 1000, "it was built whole"
    assert differing(*sites) == []


def test_a_folder_in_git_was_changed_when_it_was_committed(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    git(kept, "clone", "-q", str(kept), str(tmp_path / "notes"))
    assert last_change(tmp_path / "notes") == "1750000000"
    (tmp_path / "notes/03-more.md").write_text("# Changed\n", encoding="utf-8")
    assert last_change(tmp_path / "notes") == "", "what is not committed has the time of its file"
    git(tmp_path / "notes", "commit", "-q", "-a", "-m", "y", at="1760000000 +0000")
    assert last_change(tmp_path / "notes") == "1760000000"


def test_elsewhere_the_time_can_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert last_change(tmp_path) == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert last_change(tmp_path) == "1234567890"
