"""Says on a terminal what is being done, where that takes longer than about a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Protocol

from gender_plan.cli.output import can_move, visible

if TYPE_CHECKING:
    from rich.console import Console

PATIENCE = 1.0
"""So many seconds pass in silence."""


class Working(Protocol):
    """Whoever is told what is being done now."""

    def step(self, text: str) -> None:
        """What is being done from now on."""
        ...


class _Silent:
    def step(self, text: str) -> None:
        """Nobody looks."""


@contextmanager
def working() -> Iterator[Working]:
    """A line on stderr that moves while something is done and is gone afterwards; none in a pipe."""
    if not can_move():
        yield _Silent()
        return
    # rich is slow to import, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415

    shown = _Shown(Console(stderr=True, highlight=False))
    begins = Timer(PATIENCE, shown.begin)
    begins.daemon = True
    begins.start()
    try:
        yield shown
    finally:
        begins.cancel()
        begins.join()
        shown.end()


class _Shown:
    def __init__(self, console: "Console") -> None:
        self._status = console.status("")

    def begin(self) -> None:
        self._status.start()

    def end(self) -> None:
        self._status.stop()

    def step(self, text: str) -> None:
        """The line says something else now; it is never read as markup."""
        from rich.text import Text as Plain  # noqa: PLC0415

        self._status.update(Plain(visible(text)))
