"""Random edits of a small pile, each built with all that is kept and with nothing: both sites must be the same."""

import json
import logging
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from commands.folders import ROOT, mkdocs_environment
from commands.unchanged import of_files
from standing import LAST, NEXT
from studyguide.cores import spread
from studyguide.emit.courses import MOST

STEPS = 4  # edits of a series
SHARED = ("studyguide.draft", "mermaid2.plugin", "material.plugins.search.plugin", "pymdownx.superfences")
"""What every build imports, but for the hooks themselves, which stand beside the notes."""
SERVICES = """\
- name: Red Queue
  kind: service
  category: Messages
  aliases: [RQ]
  summary: Holds work until a worker asks for it.
- name: Blue Topic
  kind: service
  category: Messages
  aliases: [BT]
  summary: Tells all who listen.
"""
NOTES: Mapping[str, str] = {
    "guide.yml": "title: Small guide\nlanguage: en\n",
    "services.yml": SERVICES,
    "one/01-queues.md": "# Queues\n\nThe Red Queue holds work. A Blue Topic tells all.\n\n## How it works\n\n"
    "1. **Send:** a client sends work.\n2. **Hold:** the Red Queue holds it.\n3. **Take:** a worker takes it.\n\n"
    "| Service | Kind | Cost |\n| --- | --- | --- |\n| Red Queue | pull | low |\n| Blue Topic | push | high |\n\n"
    "1. Which one is a queue?\n   A) Red Queue\n   B) Blue Topic\n\nAnswer: A\n",
    "one/02-topics.md": "# Topics\n\n**Fan-out:** the copying of one message to many readers.\n\n"
    "A Blue Topic does fan-out. Client → Blue Topic → Red Queue → Worker.\n",
    "two/01-limits.md": "# Limits\n\nA message of the Red Queue lives 4 days, of the Blue Topic 14 days.\n\n"
    "- **Size:** 256 KB\n- **Rate:** 300 a second\n",
}
WORDS = ("A", "queue", "holds", "messages", "until", "the worker", "of", "Red Queue", "or", "Blue Topic", "in 30 days")

Edit = Callable[[Path, random.Random], None]


def _notes(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def _text(folder: Path, chance: random.Random) -> None:
    note = chance.choice(_notes(folder))
    lines = note.read_text(encoding="utf-8").split("\n")
    place = chance.randrange(1, len(lines))
    lines[place:place] = ["", " ".join(chance.sample(WORDS, 8)) + ".", ""]
    note.write_text("\n".join(lines), encoding="utf-8")


def _cut(folder: Path, chance: random.Random) -> None:
    note = chance.choice(_notes(folder))
    parts = note.read_text(encoding="utf-8").split("\n\n")
    if len(parts) > 2:
        del parts[chance.randrange(1, len(parts))]
    note.write_text("\n\n".join(parts), encoding="utf-8")


def _retitle(folder: Path, chance: random.Random) -> None:
    """Change a title, which stands in the navigation too where it is that of a module."""
    note = chance.choice(_notes(folder))
    lines = note.read_text(encoding="utf-8").split("\n")
    titles = [number for number, line in enumerate(lines) if line.startswith("#")]
    if titles:
        lines[chance.choice(titles)] += f" {chance.choice(WORDS)}"
    note.write_text("\n".join(lines), encoding="utf-8")


def _ask(folder: Path, chance: random.Random) -> None:
    note = chance.choice(_notes(folder))
    stem, right, wrong = (" ".join(chance.sample(WORDS, size)) for size in (6, 2, 3))
    asked = f"\n\n1. Which of them {stem}?\n   A) {right}\n   B) {wrong}\n\nAnswer: A\n"
    note.write_text(note.read_text(encoding="utf-8").rstrip() + asked, encoding="utf-8")


def _rename_service(folder: Path, chance: random.Random) -> None:
    file = folder / "services.yml"
    names = ("name: Red Queue", "name: Crimson Queue", "name: Scarlet Queue")
    old = next(name for name in names if name in file.read_text(encoding="utf-8"))
    new = chance.choice([name for name in names if name != old])
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _alias(folder: Path, chance: random.Random) -> None:
    file = folder / "services.yml"
    text = file.read_text(encoding="utf-8").replace("aliases: [BT", f"aliases: [BT, B{chance.randrange(99)}", 1)
    file.write_text(text, encoding="utf-8")


def _delete(folder: Path, chance: random.Random) -> None:
    if len(_notes(folder)) > 1:
        chance.choice(_notes(folder)).unlink()


def _add(folder: Path, chance: random.Random) -> None:
    number = chance.randrange(3, 90)
    text = f"# Chapter {number}\n\n{' '.join(chance.sample(WORDS, 9))}.\n\n## More\n\nSee the Blue Topic.\n"
    course = folder / chance.choice(("one", "two", "three"))
    course.mkdir(exist_ok=True)
    (course / f"{number:02}-new.md").write_text(text, encoding="utf-8")


def _add_courses(folder: Path, chance: random.Random) -> None:
    """Add as many courses as no page shows at once."""
    for number in range(MOST):
        course = folder / f"course-{chance.randrange(20)}"
        course.mkdir(exist_ok=True)
        text = f"# Part {number}\n\nThe Red Queue holds work.\n"
        (course / f"{number:02}-part.md").write_text(text, encoding="utf-8")


def _rename_file(folder: Path, chance: random.Random) -> None:
    note = chance.choice(_notes(folder))
    note.rename(note.with_name(f"{chance.randrange(10, 99)}-moved-{note.name}"))


def _option(folder: Path, chance: random.Random) -> None:
    title, language = f"Guide {chance.randrange(9)}", chance.choice(("en", "de", "fr", "es"))
    text = f"title: {title}\nlanguage: {language}\nsheet_pages: {chance.choice((1, 2))}\n"
    text += f"labels: {{on this page: Outline {chance.randrange(3)}}}\n"
    (folder / "guide.yml").write_text(text, encoding="utf-8")


def _facts(folder: Path, chance: random.Random) -> None:
    days = chance.choice((4, 7, 14))
    fact = (
        f"- id: life\n  about: Red Queue\n  attribute: life of a message\n"
        f"  value: {days} days\n  former: [4 days]\n  kind: changed\n  checked: 2026-01-01\n"
    )
    (folder / "facts.yml").write_text(fact, encoding="utf-8")


def _template(folder: Path, chance: random.Random) -> None:
    """Change a template of the project, of which a copy stands beside the notes."""
    file = folder.parent / "project/overrides/partials/nav.html"
    text = f"<!-- {chance.randrange(99)} -->\n{file.read_text(encoding='utf-8')}"
    file.write_text(text, encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    _text,
    _cut,
    _retitle,
    _ask,
    _rename_service,
    _alias,
    _delete,
    _add,
    _add_courses,
    _rename_file,
    _option,
    _facts,
    _template,
)


def edits(series: int, seed: int) -> int:
    """Build so many series on all cores, tell each that differs and how many did; return 1 if one differs."""

    def differs(number: int) -> bool:
        found = differences(number)
        for line in found or ["the same"]:
            print(f"series {number}: {line}", flush=True)
        return bool(found)

    wrong = sum(spread(differs, range(seed, seed + series)))
    print(f"{series} series of {STEPS} edits, {wrong} with a difference between warm and cold")
    return 1 if wrong else 0


def differences(seed: int, steps: int = STEPS) -> list[str]:
    """Return a line for each file that a warm and a cold build make differently, after each of some edits."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="studyguide-edits-") as scratch:
        root = Path(scratch)
        notes = small_pile(root)
        if not warm(root, notes):
            return ["the pile cannot be built"]
        for step in range(steps):
            edit = chance.choice(EDITS)
            edit(notes, chance)
            said = warm(root, notes), made(root / "cold", notes, root / "none", {})
            what = f"step {step + 1}, {edit.__name__.strip('_')}"
            if not all(said):
                return [f"{what}: a build fails"]
            if found := unlike(root / "warm", root / "cold"):
                return [f"{what}: {path}" for path in found]
            shutil.rmtree(root / "none", ignore_errors=True)
    return []


def small_pile(root: Path) -> Path:
    """Write the notes and a copy of the project into a folder; return the folder of the notes."""
    for path, text in NOTES.items():
        file = root / "notes" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    project = root / "project"
    project.mkdir()
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    (project / "notes").mkdir()
    return root / "notes"


def warm(root: Path, notes: Path) -> bool:
    """Build the warm site over the last one, as `build` does; return whether it could be built."""
    site, old, told, record = root / "warm", root / "last", root / "told.json", root / "record.json"
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
        of_files(old, json.loads(told.read_text(encoding="utf-8"))).write(record)
    return made(site, notes, root / "kept", {LAST: str(record), NEXT: str(told)})


def made(site: Path, notes: Path, cache: Path, more: Mapping[str, str]) -> bool:
    """Build a site with what is kept in a folder and more in the environment; return whether it could be built.

    The build is a process of its own, but one that has imported everything.
    """
    for name in SHARED:
        import_module(name)
    builder = get_context("fork").Process(target=_make, args=(site, notes, cache, more))
    builder.start()
    builder.join()
    return builder.exitcode == 0


def _make(site: Path, notes: Path, cache: Path, more: Mapping[str, str]) -> None:
    os.environ |= {
        **mkdocs_environment(notes),
        **more,
        "STUDYGUIDE_CACHE": str(cache),
        "STUDYGUIDE_BEFORE": os.devnull,  # what the site before was is another matter
    }
    logging.disable()
    config = load_config(str(notes.parent / "project/mkdocs.yml"), site_dir=str(site), strict=False)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Exception:
        os._exit(1)


def unlike(one: Path, other: Path) -> list[str]:
    """Return the files that only one of two folders has, or that differ."""
    files = [{f.relative_to(root).as_posix() for f in root.rglob("*") if f.is_file()} for root in (one, other)]
    both = sorted(files[0] & files[1])
    return sorted(files[0] ^ files[1]) + [p for p in both if (one / p).read_bytes() != (other / p).read_bytes()]
