"""Whether a build would only make the site again that is there already."""

import json
import os
from hashlib import blake2b
from pathlib import Path

from commands.age import last_change
from commands.folders import ROOT, cache_folder, entries
from studyguide.kept import versions

MAKERS = ("hooks", "overrides", "docs", "mkdocs.yml", "requirements.lock")
"""What of the project goes into every site."""
SPOKEN = ("SITE_URL", "SOURCE_DATE_EPOCH", "STUDYGUIDE_BEFORE", "NO_MKDOCS_2_WARNING")
"""Variables of the environment that a build listens to."""


def inputs(notes: Path) -> str:
    """Return a digest of all that a site of these notes is made from, versions and all."""
    digest = blake2b()
    for root, below in [(notes, "."), *((ROOT, name) for name in MAKERS)]:
        for file in files_of(root / below):
            digest.update(f"{file.relative_to(root).as_posix()}\0".encode("utf-8", "surrogateescape"))
            digest.update(blake2b(file.read_bytes()).digest())
    heard = [last_change(notes), *(os.environ.get(name, "") for name in SPOKEN)]
    digest.update(json.dumps([versions(), heard]).encode())
    return digest.hexdigest()


def files_of(folder: Path) -> list[Path]:
    """Return the files below a folder in order, or the file itself; hidden and compiled ones left out."""
    if folder.is_file():
        return [folder]
    return sorted(
        f
        for f in folder.rglob("*")
        if f.is_file()
        and f.suffix != ".pyc"
        and not any(p.startswith(".") for p in f.relative_to(folder).parts)
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
    try:
        built = json.loads(_record(site).read_text(encoding="utf-8"))
        return bool(built["inputs"] == made_from and site.is_dir() and built["state"] == state(site))
    except (OSError, ValueError, TypeError, KeyError):
        return False


def remember(site: Path, made_from: str) -> None:
    """Keep what the site was made from; a folder that cannot be written to is no error."""
    record = _record(site)
    try:
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(json.dumps({"inputs": made_from, "state": state(site)}), encoding="utf-8")
    except OSError:
        return


def _record(site: Path) -> Path:
    return cache_folder() / "built" / f"{blake2b(str(site).encode(), digest_size=16).hexdigest()}.json"
