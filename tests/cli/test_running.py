"""The program as a process: its encoding, colours and exit codes, and what it says when it fails."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, entry_points
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan import cli

Typed = Callable[..., Result]

MISSING = {
    "vi": "Phần này cần gói bổ sung 'cli': hãy chạy pip install \"gender-plan[cli]\".\n",
    "en": "This part needs the extra 'cli': run pip install \"gender-plan[cli]\".\n",
}
FAILED_VI = (
    "lỗi: chương trình gặp lỗi của chính nó (ValueError: hỏng); chạy lại với --debug để xem chi tiết\n"
)
FAILED_EN = (
    "error: the program itself failed (ValueError: hỏng); run it again with --debug for details\n"
)
on_posix = pytest.mark.skipif(os.name != "posix", reason="needs the terminals and pipes of POSIX")


def environment(**changes: str) -> dict[str, str]:
    """The environment without what would change the output, and with the changes."""
    unset = {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8"}
    return {key: value for key, value in os.environ.items() if key not in unset} | changes


def ran(*words: str, stdin: bytes = b"", **changes: str) -> subprocess.CompletedProcess[bytes]:
    """What came of ``python -m gender_plan`` with these words."""
    command = [sys.executable, "-m", "gender_plan", *words]
    return subprocess.run(  # noqa: S603  this very interpreter
        command, input=stdin, capture_output=True, check=False, env=environment(**changes)
    )


def test_the_module_runs_as_a_program() -> None:
    """``python -m gender_plan`` answers like the console script, on stdout alone."""
    result = ran("who", "nghe_an_2020", "2.1")
    assert (result.returncode, result.stderr) == (0, b"")
    assert "- Sở Lao động - Thương binh và Xã hội chủ trì (III.2.1.a)" in result.stdout.decode("utf-8")


def test_each_exit_code_reaches_the_shell(plan: Path) -> None:
    """0 without errors, 1 with findings, 2 where nothing could be done."""
    assert ran("check", str(plan)).returncode == 0
    assert ran("check", str(plan), "--strict").returncode == 1
    assert ran("check", "-", stdin=b"a: 1").returncode == 1
    assert ran("check", "khong-co.yaml").returncode == 2
    assert ran("who", "khong-co.yaml").returncode == 2
    assert ran().returncode == 2


@pytest.mark.parametrize("encoding", ["cp1258", "ascii", "utf-16"])
def test_output_is_utf_8_whatever_the_console_says(encoding: str) -> None:
    """Vietnamese is written as UTF-8 on both streams, also where the console has another code page."""
    result = ran("who", "nghe_an_2020", "2.2", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert "văn bản không nêu cơ quan chủ trì" in result.stdout.decode("utf-8")
    failed = ran("who", "nghe_an_2020", "9.9", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert failed.stderr.decode("utf-8").startswith("lỗi: kế hoạch không có mục tiêu")


def test_the_console_script_is_the_same_program() -> None:
    """The installed script ``gender-plan`` is ``gender_plan.cli:main``."""
    scripts = entry_points(group="console_scripts", name="gender-plan")
    assert [script.load() for script in scripts] == [cli.main]


@pytest.mark.parametrize("package", ["click", "rich"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_missing_package_is_one_sentence(package: str, language: str) -> None:
    """Without the extra, one sentence says what to install, and the program leaves with 2."""
    code = f"import sys; sys.modules[{package!r}] = None; from gender_plan.cli import main; main()"
    result = subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-c", code, "check", "a", "--lang", language],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode("utf-8") == MISSING[language]


@on_posix
def test_nobody_reading_any_more_is_silent() -> None:
    """Where the reader of a pipe has gone, the program ends without a word."""
    command = [sys.executable, "-m", "gender_plan", "who", "nghe_an_2020"]
    with subprocess.Popen(  # noqa: S603  this very interpreter
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


def on_terminal(*words: str, **changes: str) -> str:
    """What the program writes to a terminal."""
    above, below = os.openpty()
    command = [sys.executable, "-m", "gender_plan", *words]
    with subprocess.Popen(  # noqa: S603  this very interpreter
        command, stdout=below, stderr=below, env=environment(**{"TERM": "xterm", **changes})
    ) as process:
        os.close(below)
        written = b"".join(iter(lambda: _read(above), b""))
    os.close(above)
    assert process.returncode == 0
    return written.decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # what Linux says when the other end has been closed
        return b""


@on_posix
@pytest.mark.parametrize("words", [("check", "nghe_an_2020"), ("who", "nghe_an_2020", "goal 1")])
def test_there_is_colour_on_a_terminal_only(words: tuple[str, ...]) -> None:
    """Bold type and colours come on a terminal, not with NO_COLOR, on a dumb one or in a pipe."""
    assert "\x1b[" in on_terminal(*words)
    assert "\x1b[" not in on_terminal(*words, NO_COLOR="1")
    assert "\x1b[" not in on_terminal(*words, TERM="dumb")
    assert b"\x1b[" not in ran(*words).stdout
    assert b"\x1b[" not in ran(*words, FORCE_COLOR="1").stdout


@on_posix
def test_json_has_no_colour_on_a_terminal() -> None:
    """JSON is the same everywhere."""
    assert "\x1b" not in on_terminal("check", "nghe_an_2020", "--format", "json")


def failing(kind: type[BaseException]) -> Callable[..., None]:
    """Something that always fails in this way."""

    def fail(*_: object, **__: object) -> None:
        raise kind("hỏng")

    return fail


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), FAILED_VI),
        (("--lang", "en"), FAILED_EN),
    ],
)
def test_a_fault_of_the_program_is_one_sentence(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    """What should never happen is told in one sentence, with a traceback only where asked for."""
    monkeypatch.setattr("gender_plan.cli.check.checked_plan", failing(ValueError))
    result = typed("check", "a", *words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)
    debugged = typed("check", "a", *words, "--debug")
    assert debugged.exit_code == 2
    assert debugged.stderr.startswith("Traceback")
    assert debugged.stderr.endswith(sentence)


def test_what_the_system_refuses_is_one_sentence(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk and the like are no fault of the program, and are told as what they are."""
    monkeypatch.setattr("gender_plan.cli.check.checked_plan", failing(OSError))
    result = typed("check", "a")
    assert (result.exit_code, result.stderr) == (2, "lỗi: hệ thống không cho đọc hoặc ghi: hỏng\n")
    english = typed("check", "a", "--lang", "en").stderr
    assert english == "error: the system refused to read or write: hỏng\n"


def test_being_stopped_is_told_and_has_its_own_code(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends the program with 130 and without a traceback."""
    monkeypatch.setattr("gender_plan.cli.check.checked_plan", failing(KeyboardInterrupt))
    result = typed("check", "a")
    assert (result.exit_code, result.stderr) == (130, "\nđã dừng theo yêu cầu\n")
    assert typed("check", "a", "--lang", "en").stderr == "\nstopped as asked\n"


@pytest.mark.parametrize(("language", "word"), [("vi", "chưa cài đặt"), ("en", "not installed")])
def test_without_an_installation_there_is_no_version(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, language: str, word: str
) -> None:
    """Run from a folder that was never installed, the program says that instead of a version."""

    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", unknown)
    result = typed("--lang", language, "--version")
    assert (result.exit_code, result.stdout) == (0, f"gender-plan ({word})\n")
