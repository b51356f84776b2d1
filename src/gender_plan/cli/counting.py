"""Says on a terminal how far a long piece of work is, where there are many things to do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gender_plan.cli.output import can_move, visible

FEW = 10
"""So many things are done without a word."""

Told = Callable[[int, int, Path], None]


@contextmanager
def counting(words: str) -> Iterator[Told]:
    """A bar on stderr that grows with every file and is gone afterwards; none in a pipe."""
    if not can_move():
        yield _silent
        return
    # rich is slow to import, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, highlight=False),
        transient=True,
    )
    shown = _Shown(bar, visible(words))
    try:
        yield shown.told
    finally:
        bar.stop()


def _silent(done: int, whole: int, path: Path) -> None:
    """Nobody looks."""


class _Shown:
    def __init__(self, bar: Any, words: str) -> None:  # noqa: ANN401  rich's
        self._bar = bar
        self._words = words
        self._task: Any = None

    def told(self, done: int, whole: int, path: Path) -> None:
        """One more is done; the bar begins where there are many."""
        del path
        if whole <= FEW:
            return
        if self._task is None:
            self._bar.start()
            self._task = self._bar.add_task(self._words, total=whole)
        self._bar.update(self._task, completed=done)
