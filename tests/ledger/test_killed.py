"""Who is killed while adding leaves a whole ledger; of several who add at once nobody loses a row."""

import datetime as dt
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.ledger import Entry, EntryKind, Ledger, append

ROWS = 40
ADDING = f"""
import sys
import datetime as dt
from gender_plan.ledger import Entry, EntryKind, append

path, name, batches = sys.argv[1], sys.argv[2], int(sys.argv[3])
for batch in range(batches):
    append(path, [
        Entry(
            kind=EntryKind.TASK, plan="p", agency=name, period="2020", received_on=dt.date(2020, 6, 1),
            task=f"{{row}}", done="đã làm\\r\\n" * 20, form=f"{{name}}-{{batch}}",
        )
        for row in range({ROWS})
    ])
    print(batch, flush=True)
"""
KILLED = """
import os, pathlib, signal, sys
from gender_plan import replacing

of = {{"os": os, "Path": pathlib.Path}}["{of}"]
true = of.{name}
calls = 0

def killed(*given, **named):
    global calls
    calls += 1
    if calls == {call}:
        {first}os.kill(os.getpid(), signal.SIGKILL)
    return true(*given, **named)

of.{name} = killed
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="only POSIX kills outright")


def adding(path: Path, name: str, batches: int, before: str = "") -> subprocess.Popen[str]:
    """A process that adds to a ledger, batch by batch, and says after each that it is done."""
    return subprocess.Popen(  # noqa: S603  this very interpreter
        [sys.executable, "-c", before + ADDING, str(path), name, str(batches)],
        stdout=subprocess.PIPE,
        text=True,
    )


def whole_batches(path: Path) -> int:
    """How many batches are there; whole ones, with nothing wrong in between."""
    read = Ledger.read(path)
    assert not read.problems
    assert len(read.entries) % ROWS == 0
    assert all(row.done == "đã làm\r\n" * 20 for row in read.entries)
    return len(read.entries) // ROWS


def row(form: str) -> Entry:
    """A row of its own."""
    return Entry(
        kind=EntryKind.NIL,
        plan="p",
        agency="a",
        period="2020",
        received_on=dt.date(2020, 6, 1),
        form=form,
    )


@posix
@pytest.mark.parametrize("moment", range(12))
def test_a_kill_at_any_moment_leaves_whole_batches(tmp_path: Path, moment: int) -> None:
    """Every batch that was reported done is there, and of the next one all rows or none."""
    path = tmp_path / "x.csv"
    with adding(path, "a", 10_000) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(moment * 0.0037)
        process.kill()
        done = 1 + len(process.stdout.read().splitlines())
    assert done <= whole_batches(path) <= done + 1
    assert append(path, [row("after")], patience=1) == 1
    assert {p.name for p in tmp_path.iterdir()} == {"x.csv", ".x.csv.lock"}


STEPS = [
    pytest.param("os", "fsync", 3, "", 1, id="before the new file is on the disk"),
    pytest.param("Path", "chmod", 2, "", 1, id="before it has its mode"),
    pytest.param("Path", "replace", 2, "", 1, id="before it has the name"),
    pytest.param("Path", "replace", 2, "true(*given, **named); ", 2, id="right after it has the name"),
    pytest.param("os", "fsync", 4, "", 2, id="before the folder is on the disk"),
]


@posix
@pytest.mark.parametrize(("of", "name", "call", "first", "batches"), STEPS)
def test_a_kill_at_each_step_leaves_the_old_ledger_or_the_new(  # noqa: PLR0913, PLR0917  which step
    tmp_path: Path, of: str, name: str, call: int, first: str, batches: int
) -> None:
    """The second batch is there from the moment on at which its file takes the name, and not before."""
    path = tmp_path / "x.csv"
    before = KILLED.format(of=of, name=name, call=call, first=first)
    with adding(path, "a", 3, before) as process:
        assert process.wait() == -9
    assert whole_batches(path) == batches
    assert append(path, [row("after")], patience=1) == 1
    assert {p.name for p in tmp_path.iterdir()} == {"x.csv", ".x.csv.lock"}


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    """Three processes, twelve batches each: every row is there once."""
    path = tmp_path / "x.csv"
    started = [adding(path, name, 12) for name in ("a", "b", "c")]
    for process in started:
        with process:
            assert process.wait() == 0
    assert whole_batches(path) == 36
    rows = {(each.agency, each.form, each.task) for each in Ledger.read(path).entries}
    assert len(rows) == 36 * ROWS


def test_threads_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    """The lock holds within one process, too; the same form from two of them counts once."""
    path = tmp_path / "x.csv"
    added: list[int] = []
    threads = [
        threading.Thread(target=lambda: added.extend(append(path, [row(f"f{n}")]) for n in range(20)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(added) == len(Ledger.read(path).entries) == 20


HOLDING = """
import pathlib, sys
from gender_plan.ledger.locking import locked

with locked(pathlib.Path(sys.argv[1]), 1):
    print("held", flush=True)
    sys.stdin.read()
"""


def holding(path: Path) -> subprocess.Popen[str]:
    """A process that writes to a ledger until its input ends, having begun."""
    process = subprocess.Popen(  # noqa: S603  this very interpreter
        [sys.executable, "-c", HOLDING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """Who has waited long enough is told what is going on, and nothing was added."""
    path = tmp_path / "x.csv"
    with holding(path) as process:
        with pytest.raises(gp.LedgerBusyError) as refused:
            append(path, [row("f")], patience=0.2)
        process.communicate()
    assert str(path) in refused.value.message("vi")
    assert "run this again later" in refused.value.message("en")
    assert not path.exists()


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    """Where the first is done soon enough, the second goes on as if it had been alone."""
    path = tmp_path / "x.csv"
    with holding(path) as process:
        assert process.stdin
        timer = threading.Timer(0.3, process.stdin.close)
        timer.start()
        assert append(path, [row("f")], patience=30) == 1
        timer.join()


@posix
def test_a_lock_ends_with_who_held_it(tmp_path: Path) -> None:
    """A crash leaves the lock file behind, and it keeps nobody out."""
    path = tmp_path / "x.csv"
    with holding(path) as process:
        process.kill()
        process.wait()
    assert (tmp_path / ".x.csv.lock").exists()
    assert append(path, [row("f")], patience=0.01) == 1


def test_a_failure_leaves_the_ledger_and_frees_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full, the error goes up, the old ledger stays, and the next one may add."""
    path = tmp_path / "x.csv"
    append(path, [row("f1")])
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            append(path, [row("f2")])
    assert path.read_bytes() == before
    assert append(path, [row("f2")], patience=0.01) == 1
