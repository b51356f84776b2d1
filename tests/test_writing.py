"""A plan is written whole or not at all, and nothing that stood there before is lost unasked."""

import os
import stat
import unicodedata
from pathlib import Path
from typing import Any, NoReturn

import pytest
import yaml
from attrs import evolve

import gender_plan as gp
from gender_plan.model import Goal

OLD = b"# what stood here before\n"


@pytest.fixture
def plan() -> gp.Plan:
    """The plan that started the project."""
    return gp.load_plan(gp.bundled_plan("nghe_an_2020"))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where a plan is to be written; nothing stands there yet."""
    return tmp_path / "kế hoạch.yaml"


def _written(*, plan: gp.Plan, to: Path) -> str:
    gp.write_plan(plan, to)
    return to.read_text("utf-8")


@pytest.mark.parametrize("name", gp.bundled_plans())
def test_what_was_written_is_read_back_equal(name: str, target: Path) -> None:
    """A file holds what ``dump_plan`` gives, byte for byte, and loads as an equal plan."""
    plan = gp.load_plan(gp.bundled_plan(name))
    gp.write_plan(plan, target)
    assert target.read_bytes() == gp.dump_plan(plan).encode()
    assert gp.load_plan(target) == plan


def test_a_path_may_be_text(plan: gp.Plan, target: Path) -> None:
    """A path in a string is as good as a Path."""
    gp.write_plan(plan, str(target))
    assert gp.load_plan(str(target)) == plan


def test_a_file_that_is_there_is_not_replaced_unasked(plan: gp.Plan, target: Path) -> None:
    """Without ``replace`` the file stays as it was; the error names it and says what to pass."""
    target.write_bytes(OLD)
    with pytest.raises(FileExistsError, match="replace=True") as refused:
        gp.write_plan(plan, target)
    assert refused.value.filename == str(target)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_file_is_replaced_whole_on_request(plan: gp.Plan, target: Path) -> None:
    """Nothing is left of a longer file, and no other file beside it."""
    target.write_bytes(OLD * 10_000)
    gp.write_plan(plan, target, replace=True)
    assert target.read_bytes() == gp.dump_plan(plan).encode()
    assert list(target.parent.iterdir()) == [target]


def test_replace_needs_nothing_to_replace(plan: gp.Plan, target: Path) -> None:
    """With ``replace`` a file that is not there yet is simply written."""
    gp.write_plan(plan, target, replace=True)
    assert gp.load_plan(target) == plan


def _disk_full(*_: object, **__: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def _stopped(*_: object, **__: object) -> NoReturn:
    raise KeyboardInterrupt


FAILURES = (
    pytest.param(os, "fsync", _disk_full, OSError, id="the disk is full"),
    pytest.param(os, "fsync", _stopped, KeyboardInterrupt, id="somebody stops it"),
    pytest.param(Path, "chmod", _disk_full, OSError, id="the mode cannot be set"),
    pytest.param(Path, "replace", _disk_full, OSError, id="the name cannot be given"),
)


@pytest.mark.parametrize("is_there", [True, False], ids=["replacing", "new"])
@pytest.mark.parametrize(("of", "name", "fail", "error"), FAILURES)
def test_a_writing_that_fails_leaves_what_was_there(  # noqa: PLR0913, PLR0917  what fails, and where
    plan: gp.Plan,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    of: object,
    name: str,
    fail: Any,  # noqa: ANN401  any function
    error: type[BaseException],
    is_there: bool,  # noqa: FBT001  a column of a table
) -> None:
    """The old file or none, as before; no half of a new one, under this name or any other."""
    if is_there:
        target.write_bytes(OLD)
    before = {path: path.read_bytes() for path in target.parent.iterdir()}
    with monkeypatch.context() as patch:
        patch.setattr(of, name, fail)
        with pytest.raises(error):
            gp.write_plan(plan, target, replace=True)
    assert {path: path.read_bytes() for path in target.parent.iterdir()} == before


def test_the_new_text_is_on_the_disk_before_it_has_the_name(
    plan: gp.Plan, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stands until the whole new one is synced beside it: a power cut leaves one."""
    target.write_bytes(OLD)
    seen: list[tuple[bytes, bytes]] = []
    sync = os.fsync

    def look(handle: int) -> None:
        sync(handle)
        (beside,) = (path for path in target.parent.iterdir() if path != target)
        seen.append((target.read_bytes(), beside.read_bytes()))

    monkeypatch.setattr(os, "fsync", look)
    gp.write_plan(plan, target, replace=True)
    assert seen == [(OLD, gp.dump_plan(plan).encode())]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_replaced_file_keeps_its_mode(plan: gp.Plan, target: Path, mode: int) -> None:
    """Whoever could read or write the old file can do so with the new one, and nobody else."""
    target.write_bytes(OLD)
    target.chmod(mode)
    gp.write_plan(plan, target, replace=True)
    assert _mode(target) == mode


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX")
def test_a_new_file_has_the_mode_of_any_new_file(plan: gp.Plan, target: Path) -> None:
    """A plan is no secret: its mode is that of a file written without any care."""
    plain = target.with_name("plain.txt")
    plain.write_bytes(OLD)
    gp.write_plan(plan, target)
    assert _mode(target) == _mode(plain)


def test_a_folder_is_not_replaced(plan: gp.Plan, target: Path) -> None:
    """Even with ``replace`` a folder and what it holds are left alone, and nothing is left beside it."""
    target.mkdir()
    inside = target / "a.yaml"
    inside.write_bytes(OLD)
    with pytest.raises(OSError, match=r"kế hoạch\.yaml"):
        gp.write_plan(plan, target, replace=True)
    assert inside.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_missing_folder_is_named(plan: gp.Plan, tmp_path: Path) -> None:
    """The error names what the caller wrote, not a file nobody has heard of, and makes no folder."""
    target = tmp_path / "không có" / "kế hoạch.yaml"
    with pytest.raises(FileNotFoundError) as missing:
        gp.write_plan(plan, target)
    assert missing.value.filename in {str(target), str(target.parent)}
    assert not target.parent.exists()


def test_a_plan_that_cannot_be_put_into_words_writes_nothing(plan: gp.Plan, target: Path) -> None:
    """A plan that holds what no file can hold fails before the file is touched."""
    target.write_bytes(OLD)
    wrong: Any = object()
    with pytest.raises(Exception, match="object"):
        gp.write_plan(evolve(plan, id=wrong), target, replace=True)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_decomposed_words_from_python_are_written_composed(plan: gp.Plan, target: Path) -> None:
    """A title that a program took from elsewhere is stored like any other, and read back equal."""
    title = "Kế hoạch vì sự tiến bộ của phụ nữ"
    other = evolve(plan, title=gp.Text(unicodedata.normalize("NFD", title)))
    assert f"title: {title}\n" in _written(plan=other, to=target)
    assert gp.load_plan(target) == evolve(plan, title=gp.Text(title))


def test_one_object_in_two_places_is_written_twice(target: Path) -> None:
    """No aliases, which no reader of ours takes: the same target under two indicators stands at both."""
    figure = gp.targets.NotStated(not_stated=gp.Text("Phụ lục 1"))
    indicators = tuple(gp.Indicator(id=f"1.{n}", targets=(figure, figure)) for n in (1, 2))
    goal = Goal(id="1", title=gp.Text("Mục tiêu một"), indicators=indicators)
    plan = evolve(gp.load_plan(gp.bundled_plan("nghe_an_2020")), goals=(goal,), assignments=())
    text = _written(plan=plan, to=target)
    events = yaml.parse(text, Loader=yaml.SafeLoader)
    assert not [event for event in events if getattr(event, "anchor", None)]
    assert text.count("not_stated: Phụ lục 1") == 4


def test_the_text_is_for_people(plan: gp.Plan) -> None:
    """Vietnamese letters as they are, in block style, no line of thousands of characters."""
    text = gp.dump_plan(plan)
    assert text.startswith("format: gender-plan/1\n")
    assert "\\u" not in text
    assert "Sở Lao động - Thương binh và Xã hội" in text
    assert text.endswith("\n")
    assert max(map(len, text.splitlines())) < 200
