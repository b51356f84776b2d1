"""Long work is told on a terminal, and only there."""

import io
import os
import time

import pytest

from gender_plan.cli import working as module
from gender_plan.cli.working import working


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        """It says so."""
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The terminal that stderr is."""
    found = Terminal()
    monkeypatch.setattr("sys.stderr", found)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return found


def test_long_work_is_told_on_a_terminal(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while the step stands there, never read as markup, and is gone in the end."""
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    with working() as now:
        now.step("Đang đọc [bold] 3 tệp\x1b…")
        deadline = time.monotonic() + 10
        while "Đang đọc" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "Đang đọc [bold] 3 tệp\ufffd…" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_short_work_is_silent(terminal: Terminal) -> None:
    """What takes less than about a second says nothing."""
    with working() as now:
        now.step("Đang đọc")
    assert terminal.getvalue() == ""


def test_a_pipe_and_a_dumb_terminal_stay_silent(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody looks, or nothing can move, nothing is written however long it takes."""
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "dumb")
    with working() as now:
        now.step("Đang đọc")
        time.sleep(0.05)
    assert terminal.getvalue() == ""
    monkeypatch.setattr("sys.stderr", pipe := io.StringIO())
    monkeypatch.setenv("TERM", os.environ["TERM"].replace("dumb", "xterm"))
    with working() as now:
        now.step("Đang đọc")
        time.sleep(0.05)
    assert pipe.getvalue() == ""


def test_a_failure_ends_the_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong in between, the line is gone and the fault passes."""
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    with pytest.raises(ValueError, match="hỏng"), working() as now:  # noqa: PT012  the fault comes late
        now.step("Đang đọc")
        time.sleep(0.2)
        raise ValueError("hỏng")
    assert terminal.getvalue().endswith("\x1b[2K")
