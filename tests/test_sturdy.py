"""A build never costs the reader the last good site."""

import errno
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands import swap as swaps
from commands.swap import refusal, swap
from conftest import ROOT

NOTE = "# Module 1: Kings\n\nThe rook moves in lines.\n\n- **Rook:** a piece.\n"
KILLS = 100


def command(notes: Path, site: Path) -> list[str]:
    return [sys.executable, "-m", "commands", "build", "--notes", str(notes), "--site", str(site)]


def environment(cache: Path, **more: str) -> dict[str, str]:
    """Return an environment in which a site is a matter of its notes alone, not of the site before it."""
    ours = {"PYTHONPATH": str(ROOT / "hooks"), "STUDYGUIDE_CACHE": str(cache), "STUDYGUIDE_BEFORE": os.devnull}
    return {**os.environ, **ours, **more}


def build(notes: Path, site: Path, cache: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(notes, site), env=environment(cache, **more), capture_output=True, text=True, timeout=300
    )


def digest(folder: Path) -> str:
    """Return a hash of the names and bytes of all files below a folder; empty where it is missing."""
    if not folder.is_dir():
        return ""
    found = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        found.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


def site_like(folder: Path, word: str) -> Path:
    folder.mkdir(parents=True)
    for name in (*swaps.OURS, "index.html"):
        (folder / name).write_text(word, encoding="utf-8")
    return folder


@pytest.mark.parametrize("exchanges", [True, False], ids=["in_one_step", "in_two_steps"])
def test_a_fresh_site_takes_the_place_of_the_old_one(
    exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanges:
        monkeypatch.setattr(swaps, "_exchange", lambda *_: False)
    site, fresh = site_like(tmp_path / "site", "old"), site_like(tmp_path / "new" / "site", "new")
    swap(fresh, site)
    assert (site / "index.html").read_text() == "new"


def test_where_two_steps_are_needed_and_the_second_fails_the_first_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swaps, "_exchange", lambda *_: False)
    site = site_like(tmp_path / "site", "old")
    with pytest.raises(OSError):
        swap(tmp_path / "missing", site)
    assert (site / "index.html").read_text() == "old"


def test_a_site_put_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    site_like(tmp_path / ".site.old", "old")
    (tmp_path / ".site.new-left").mkdir()
    with swaps.alone(tmp_path / "site"):
        assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_killed_builds_left_is_cleared_where_nothing_is_to_build(tmp_path: Path) -> None:
    site_like(tmp_path / "site", "new")
    (tmp_path / ".site.new-left").mkdir()
    (tmp_path / ".site.lock").touch()
    swaps.tidy(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="the exchange in one step is known of Linux")
def test_on_this_system_the_exchange_is_one_step(tmp_path: Path) -> None:
    one, other = site_like(tmp_path / "one", "1"), site_like(tmp_path / "other", "2")
    assert swaps._exchange(one, other)
    assert ((one / "index.html").read_text(), (other / "index.html").read_text()) == ("2", "1")


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        pytest.param("full", "would be emptied", id="a_folder_of_other_things"),
        pytest.param("file", "is a file", id="a_file"),
        pytest.param("notes/site", "among the notes", id="inside_the_notes"),
        pytest.param(".", "holds the notes", id="around_the_notes"),
        pytest.param("notes", "holds the notes", id="the_notes"),
        pytest.param("new", "", id="a_new_folder"),
        pytest.param("empty", "", id="an_empty_folder"),
        pytest.param("ours", "", id="an_old_site"),
    ],
)
def test_a_site_goes_only_where_it_costs_nothing(place: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full/thesis.txt").write_text("years of work", encoding="utf-8")
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    site_like(tmp_path / "ours", "old")
    said = refusal((tmp_path / place).resolve(), tmp_path / "notes", ROOT)
    assert reason in said
    assert bool(said) == bool(reason)


@pytest.fixture(scope="module")
def chess(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two versions of notes, a site of the first, and a cache."""
    folder = tmp_path_factory.mktemp("chess")
    for name, more in (("one", ""), ("two", "\nThe king is slow.\n")):
        (folder / name).mkdir()
        (folder / name / "chess.md").write_text(NOTE + more, encoding="utf-8")
    assert build(folder / "one", folder / "public/site", folder / "cache").returncode == 0
    return folder


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="this system has no SIGKILL")
@pytest.mark.parametrize("whom", ["all", "parent"])
def test_a_killed_build_leaves_one_site_or_the_other_whole(chess: Path, whom: str) -> None:
    """One hundred times at a moment drawn at random: the whole group of processes, or the first alone."""
    chance = random.Random(whom)
    site = chess / "public/site"
    whole: dict[str, str] = {}
    took = 0.0
    for name in ("one", "two"):
        began = time.monotonic()
        assert build(chess / name, site, chess / "cache").returncode == 0
        took = max(took, time.monotonic() - began)
        whole[digest(site)] = name
    outcomes: dict[str, int] = {}
    for turn in range(KILLS // 2):
        name = ("one", "two")[turn % 2]
        process = subprocess.Popen(
            command(chess / name, site), env=environment(chess / "cache"), start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(chance.uniform(0.1, took * 1.1))
        if whom == "all":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
        outcome = whole.get(digest(site), "damaged")
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        if whom == "parent":
            # What it had started may still write; the next build waits for that.
            assert build(chess / "one", site, chess / "cache").returncode == 0
            assert whole.get(digest(site)) == "one"
    assert outcomes.get("damaged", 0) == 0
    assert set(outcomes) == {"one", "two"}, "the kills fell before and after the swap"
    assert build(chess / "two", site, chess / "cache").returncode == 0
    assert [path.name for path in site.parent.iterdir()] == ["site"], "nothing is left of the killed builds"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="this system has no process groups")
def test_control_c_leaves_the_site_and_nothing_beside_it(chess: Path) -> None:
    site = chess / "public/site"
    assert build(chess / "one", site, chess / "cache").returncode == 0
    before = digest(site)
    process = subprocess.Popen(
        command(chess / "two", site), env=environment(chess / "none"), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not list(site.parent.glob(".site.new-*")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "nothing was replaced" in said
    assert digest(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.slow
def test_two_builds_at_once_do_not_mix(chess: Path) -> None:
    alone: dict[str, str] = {}
    for name in ("one", "two"):
        assert build(chess / name, chess / "alone/site", chess / "cache").returncode == 0
        alone[digest(chess / "alone/site")] = name
    site = chess / "both/site"
    started = [
        subprocess.Popen(
            command(chess / name, site), env=environment(chess / "cache"), stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )
        for name in ("one", "two", "one")
    ]  # fmt: skip
    said = [process.communicate(timeout=300) for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], said
    assert any("waiting for its end" in err for _, err in said)
    assert digest(site) in alone


@pytest.mark.slow
def test_a_faulty_note_leaves_the_old_site(chess: Path, tmp_path: Path) -> None:
    site = chess / "public/site"
    assert build(chess / "one", site, chess / "cache").returncode == 0
    before = digest(site)
    shutil.copytree(chess / "one", tmp_path / "notes")
    (tmp_path / "notes/guide.yml").write_text("title: [", encoding="utf-8")
    done = build(tmp_path / "notes", site, chess / "cache")
    assert done.returncode != 0
    assert "guide.yml:" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert digest(site) == before


@pytest.mark.slow
def test_a_note_that_vanishes_while_it_is_read_leaves_the_old_site(chess: Path, tmp_path: Path) -> None:
    site = chess / "public/site"
    assert build(chess / "one", site, chess / "cache").returncode == 0
    before = digest(site)
    shutil.copytree(chess / "one", tmp_path / "notes")
    for number in range(300):
        (tmp_path / f"notes/n{number}.md").write_text(NOTE, encoding="utf-8")
    process = subprocess.Popen(
        command(tmp_path / "notes", site), env=environment(tmp_path / "cache"), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while process.poll() is None and not list(site.parent.glob(".site.new-*")):
        time.sleep(0.01)
    for number in range(300):
        (tmp_path / f"notes/n{number}.md").unlink()
        time.sleep(0.005)
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err
    # It was read before, or it is missed: never half of it.
    assert digest(site) == before if process.returncode else "study: built" in out


def mounted(folder: Path, options: str) -> bool:
    folder.mkdir(exist_ok=True)
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, check=False
        )
    except FileNotFoundError:
        return False
    return done.returncode == 0


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_site(chess: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not mounted(disk, "size=24m"):
        pytest.skip("a small disk can be made by the super-user only")
    try:
        site = disk / "site"
        first = build(chess / "one", site, tmp_path / "cache")
        assert first.returncode == 0, first.stderr
        before = digest(site)
        free = shutil.disk_usage(disk).free
        (disk / "filler").write_bytes(b"\0" * (free - 300_000))
        done = build(chess / "two", site, tmp_path / "cache")
        assert done.returncode == 1
        assert os.strerror(errno.ENOSPC) in done.stderr + done.stdout
        assert "as it was" in done.stderr
        assert digest(site) == before
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "site"]
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


@pytest.mark.slow
def test_a_folder_that_cannot_be_written_to_is_named_in_one_line(chess: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not mounted(disk, "size=24m"):
        pytest.skip("a disk can be mounted by the super-user only")
    try:
        site = disk / "site"
        assert build(chess / "one", site, tmp_path / "cache").returncode == 0
        before = digest(site)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        done = build(chess / "two", site, tmp_path / "cache")
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert os.strerror(errno.EROFS) in done.stderr
        assert digest(site) == before
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)
