"""A built site to one zip file, the same bytes for the same site."""

import os
import zipfile
from argparse import ArgumentParser
from pathlib import Path

OLDEST = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip file can hold


def zip_option(parser: ArgumentParser) -> None:
    """Add `--zip`."""
    parser.add_argument("--zip", action="store_true", help="pack the site into DIR.zip as well")


def pack(site: Path) -> Path:
    """Write the site beside itself as a zip file, in one piece or not at all; return the file."""
    target = site.with_name(site.name + ".zip")
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for file in sorted(f for f in site.rglob("*") if f.is_file()):
                name = f"{site.name}/{file.relative_to(site).as_posix()}"
                entry = zipfile.ZipInfo(name, OLDEST)
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, file.read_bytes())
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
    return target
