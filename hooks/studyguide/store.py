"""Results kept between builds: a folder of files named by the hash of what they were made from."""

import os
import time
from hashlib import blake2b, sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

DAY = 86_400.0
SUM = 16  # bytes before the data by which damage is seen
LARGEST = 64 * 1024 * 1024  # bytes in all: some thousand diagrams


class Store:
    """A folder of bytes by key that may be deleted at any time; without a folder nothing is kept."""

    def __init__(self, folder: Path | None, largest: int = LARGEST) -> None:
        """Keep the folder, which is made at the first `put`."""
        self.folder = folder
        self.largest = largest

    @property
    def keeps(self) -> bool:
        """Return whether there is a folder to keep things in."""
        return self.folder is not None

    def get(self, key: str) -> bytes | None:
        """Return what was kept under the key, or None."""
        if self.folder is None:
            return None
        file = self._file(key)
        try:
            whole = file.read_bytes()
            # The age of a file says when it was last of use; once a day is exact enough.
            if time.time() - file.stat().st_mtime > DAY:
                os.utime(file)
        except OSError:
            return None
        sum_, data = whole[:SUM], whole[SUM:]
        return data if sum_ == _sum(data) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes under the key; a folder that cannot be written to is no error."""
        if self.folder is None:
            return
        file = self._file(key)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            # A reader in another process sees the old file or the whole new one.
            with NamedTemporaryFile(dir=file.parent, prefix=".new-", delete=False) as new:
                new.write(_sum(data) + data)
            Path(new.name).replace(file)
        except OSError:
            return

    def trim(self) -> None:
        """Delete what was of no use for longest until the rest is small enough."""
        if self.folder is None or not self.folder.is_dir():
            return
        files: list[tuple[float, int, Path]] = []
        for file in self.folder.glob("*/*"):
            try:
                state = file.stat()
            except OSError:
                continue
            files.append((state.st_mtime, state.st_size, file))
        size = sum(bytes_ for _, bytes_, _ in files)
        for _, bytes_, file in sorted(files):
            if size <= self.largest:
                return
            file.unlink(missing_ok=True)
            size -= bytes_

    def _file(self, key: str) -> Path:
        assert self.folder is not None
        name = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / name[:2] / name[2:]


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=SUM).digest()
