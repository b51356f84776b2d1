"""One writer at a time: a lock of the operating system, which ends with the process that holds it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gender_plan.errors import LedgerBusyError

PATIENCE = 15.0
"""So many seconds somebody waits for whoever is writing."""
_PAUSE = 0.05


@contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Alone with a file, by the lock file beside it, which stays there empty.

    Raises LedgerBusyError where another process, or another thread, holds it for too long.
    """
    # Reading is enough to hold a lock, and to hold one that another user's process has made.
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDONLY | os.O_CREAT, 0o666)
    try:
        _take(handle, path, patience)
        try:
            yield
        finally:
            _free(handle)
    finally:
        os.close(handle)


def _take(handle: int, path: Path, patience: float) -> None:
    attempts = max(1, round(patience / _PAUSE))
    for attempt in range(attempts):
        if attempt:
            time.sleep(_PAUSE)
        if _try(handle):
            return
    raise LedgerBusyError(path)


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _free(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
