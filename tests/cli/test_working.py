"""Long work is told on a terminal, and only there."""

import io
import time

import pytest

from gender_plan.cli import working as module
from gender_plan.cli.working import working


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        """It says so."""
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, *, patience: float = 0.01) -> Terminal:
    """The terminal that stderr is from now on."""
    found = Terminal()
    monkeypatch.setattr("sys.stderr", found)
    monkeypatch.setattr(module, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return found


def test_long_work_is_told_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while the step stands there, never read as markup, and is gone in the end."""
    terminal = on_terminal(monkeypatch)
    with working() as now:
        now.step("Đang đọc [bold] 3 tệp\x1b…")
        deadline = time.monotonic() + 10
        while "Đang đọc" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "Đang đọc [bold] 3 tệp\ufffd…" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_short_work_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes less than about a second says nothing."""
    terminal = on_terminal(monkeypatch, patience=60)
    with working() as now:
        now.step("Đang đọc")
    assert not terminal.getvalue()


def test_a_pipe_and_a_dumb_terminal_stay_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody looks, or nothing can move, nothing is written however long it takes."""
    dumb = on_terminal(monkeypatch)
    monkeypatch.setenv("TERM", "dumb")
    with working() as now:
        now.step("Đang đọc")
        time.sleep(0.1)
    on_terminal(monkeypatch)
    monkeypatch.setattr("sys.stderr", pipe := io.StringIO())
    with working() as now:
        now.step("Đang đọc")
        time.sleep(0.1)
    assert (dumb.getvalue(), pipe.getvalue()) == ("", "")


def test_a_failure_ends_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong in between, the line is gone and the fault passes."""
    terminal = on_terminal(monkeypatch)

    def fail() -> None:
        with working() as now:
            now.step("Đang đọc")
            time.sleep(0.3)
            raise ValueError("hỏng")

    with pytest.raises(ValueError, match="hỏng"):
        fail()
    assert terminal.getvalue().endswith("\x1b[2K")
