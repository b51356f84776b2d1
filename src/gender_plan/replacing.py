"""Files that are replaced whole or not at all, whatever happens meanwhile."""

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(target: Path, content: bytes) -> None:
    """Writes bytes to a file: afterwards there is the old file or the new one."""
    with replacing(target) as begun, begun.open("wb") as file:
        file.write(content)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A file beside the target, to be written; it takes its place once it is on the disk.

    What was begun is removed where that fails; a process that is killed leaves it behind.
    """
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}.", suffix=target.suffix)
    os.close(handle)
    begun = Path(name)
    try:
        yield begun
        _to_disk(begun)
        begun.chmod(mode)
        begun.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            begun.unlink()
        raise


def remove_left_behind(target: Path) -> None:
    """Removes what killed processes began beside a file; for whoever is alone with that file."""
    begun = re.compile(rf"\.{re.escape(target.stem)}\.[a-z0-9_]{{8}}{re.escape(target.suffix)}")
    for path in target.parent.iterdir():
        if begun.fullmatch(path.name):
            path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Brings the names in a folder to the disk, where the system can: what was replaced stays so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _to_disk(begun: Path) -> None:
    # Windows flushes only what is open for writing.
    with begun.open("rb+") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
