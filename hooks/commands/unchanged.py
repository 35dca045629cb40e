"""Whether a build would only make the site again that is there already."""

import json
import os
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

from commands.age import last_change
from commands.folders import ROOT, cache_folder, entries
from standing import Standing
from studyguide.kept import versions

MAKERS = ("hooks", "overrides", "docs", "mkdocs.yml", "requirements.lock")
"""What of the project goes into every site."""
SPOKEN = ("SITE_URL", "SOURCE_DATE_EPOCH", "STUDYGUIDE_BEFORE", "NO_MKDOCS_2_WARNING")
"""Variables of the environment that a build listens to."""


def inputs(notes: Path) -> str:
    """Return a digest of all that a site of these notes is made from, versions and all."""
    heard = [last_change(notes), *(os.environ.get(name, "") for name in SPOKEN)]
    return blake2b(json.dumps([makers(), _content(notes, "."), heard]).encode()).hexdigest()


@cache
def makers() -> str:
    """Return a digest of what of the project goes into every site, and of the versions of all packages."""
    return blake2b(json.dumps([versions(), *(_content(ROOT, name) for name in MAKERS)]).encode()).hexdigest()


def _content(root: Path, below: str) -> str:
    digest = blake2b()
    for file in files_of(root / below):
        digest.update(f"{file.relative_to(root).as_posix()}\0".encode("utf-8", "surrogateescape"))
        digest.update(blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def files_of(folder: Path) -> list[Path]:
    """Return the files below a folder in order, or the file itself; hidden and compiled ones left out."""
    if folder.is_file():
        return [folder]
    return sorted(
        f
        for f in folder.rglob("*")
        if f.is_file()
        and not any(p.startswith(".") or p == "__pycache__" for p in f.relative_to(folder).parts)
    )


def state(site: Path) -> str:
    """Return a digest of the names, sizes and times of the files of a site."""
    digest = blake2b()
    for path, entry in sorted(entries(site)):
        facts = entry.stat()
        digest.update(f"{path}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def is_current(site: Path, made_from: str) -> bool:
    """Return whether the site was made from just these inputs and nobody has touched it since."""
    built = _built(site)
    return built.get("inputs") == made_from and site.is_dir() and built.get("state") == state(site)


def remember(site: Path, made_from: str, files: Mapping[str, str] | None = None) -> None:
    """Keep what the site was made from, and each of its files; a folder that cannot be written to is no error."""
    record = _record(site)
    try:
        record.parent.mkdir(parents=True, exist_ok=True)
        if files is not None:
            of_files(site, files).write(_record(site, "files"))
        built = {"inputs": made_from, "state": state(site), "makers": makers()}
        record.write_text(json.dumps(built), encoding="utf-8")
    except OSError:
        return


def of_files(site: Path, files: Mapping[str, str]) -> Standing:
    """Return the files of a site as they are, by what each was made from."""
    facts = ((path, files[path], entry.stat()) for path, entry in entries(site) if path in files)
    return Standing(site, {path: (key, state.st_size, state.st_mtime_ns) for path, key, state in facts})


def standing(site: Path) -> Path | None:
    """Return the record of the files of a site; nothing where another version made it, or somebody touched it since."""
    built = _built(site)
    whole = built.get("makers") == makers() and site.is_dir() and built.get("state") == state(site)
    return _record(site, "files") if whole else None


def _built(site: Path) -> Mapping[str, str]:
    """Return what was kept of the last site."""
    try:
        built = json.loads(_record(site).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return built if isinstance(built, dict) else {}


def _record(site: Path, of: str = "site") -> Path:
    return cache_folder() / "built" / f"{blake2b(str(site).encode(), digest_size=16).hexdigest()}.{of}.json"
