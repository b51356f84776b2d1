"""The library as it is installed elsewhere: built, unpacked and asked by a fresh interpreter."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "gender_plan"
PLANS = ROOT / "plans"
_BUILD = """
import importlib, sys
backend, what, folder = sys.argv[1:]
getattr(importlib.import_module(backend), f"build_{what}")(folder)
"""


def _built(what: str, folder: Path, source: Path = ROOT) -> Path:
    """What the project's own build backend makes of the source, without any network."""
    backend = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["build-system"][
        "build-backend"
    ]
    command = (sys.executable, "-c", _BUILD, backend, what, str(folder))
    ran = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)  # noqa: S603  ourselves
    assert ran.returncode == 0, ran.stderr
    (made,) = folder.iterdir()
    return made


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_the_extras_of_the_readme_are_there(page: str) -> None:
    """Whoever installs one of them gets something."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    rows = re.findall(
        r"^\| ((?:`\w+`(?:, )?)+) \| [^|]+ \|$", (ROOT / page).read_text("utf-8"), re.MULTILINE
    )
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert len(named) > 8
    assert named <= settings["project"]["optional-dependencies"].keys()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once."""
    return _built("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def content(wheel: Path) -> dict[str, bytes]:
    """Name and content of every file in the wheel."""
    with zipfile.ZipFile(wheel) as files:
        return {name: files.read(name) for name in files.namelist()}


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an installation: what is in the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(folder)  # noqa: S202  what we have just packed
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_plans_byte_for_byte(content: dict[str, bytes]) -> None:
    """Every file of ``plans/`` and no other, just as it stands in the repository."""
    inside = "gender_plan/plans/"
    packed = {
        name.removeprefix(inside): data for name, data in content.items() if name.startswith(inside)
    }
    assert packed == _files(PLANS)
    assert {"nghe_an_2020.yaml", "values/vn_strategy_2021_2030.csv"} <= packed.keys()


def test_the_wheel_holds_the_package_and_nothing_beside_it(content: dict[str, bytes]) -> None:
    """Every module, the stub and the mark that it is typed; no tests, examples or benchmarks."""
    code = {
        name.removeprefix("gender_plan/"): data
        for name, data in content.items()
        if name.startswith("gender_plan/") and not name.startswith("gender_plan/plans/")
    }
    assert code.keys() == _files(PACKAGE).keys()
    assert {"py.typed", "__init__.pyi"} <= code.keys()
    about = {name.split("/")[0] for name in content} - {"gender_plan"}
    assert [name.endswith(".dist-info") for name in about] == [True]


def test_the_wheel_brings_its_licence_and_its_command(content: dict[str, bytes]) -> None:
    """Whoever installs it may read the licence and type ``gender-plan``."""
    named = {
        name.split("/", 1)[1]: data.decode() for name, data in content.items() if ".dist-info/" in name
    }
    assert named["licenses/LICENSE"] == (ROOT / "LICENSE").read_text("utf-8")
    assert "gender-plan = gender_plan.cli:main" in named["entry_points.txt"]
    assert "Classifier: Typing :: Typed" in named["METADATA"]


def _answer(code: str, installed: Path, where: Path) -> list[str]:
    """The lines a fresh interpreter prints that finds the library in the folder before all others."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))},
        "PYTHONPATH": str(installed),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = (sys.executable, "-P", "-s", "-W", "error", "-c", code)
    ran = subprocess.run(  # noqa: S603  this very interpreter
        command, env=environment, cwd=where, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


_ASK = """
import gender_plan as gp
print(gp.__file__)
print(*(path for path in gp.bundled_plans().values()), sep="\\n")
print(gp.bundled_values("vn_strategy_2021_2030"))
plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
print(plan.id, [str(a.name) for a in gp.Responsibilities(plan).for_indicator("2.4").leads])
"""


def test_an_installed_library_finds_its_plans(unpacked: Path, tmp_path: Path) -> None:
    """Away from the repository the plans are found beside the code, load, and answer."""
    package = unpacked / "gender_plan"
    assert _answer(_ASK, unpacked, tmp_path) == [
        str(package / "__init__.py"),
        *(str(package / "plans" / path.name) for path in sorted(PLANS.glob("*.yaml"))),
        str(package / "plans" / "values" / "vn_strategy_2021_2030.csv"),
        "nghe-an-2020 ['Ngân hàng Chính sách xã hội tỉnh']",
    ]


def test_the_repository_finds_its_plans(tmp_path: Path) -> None:
    """Out of the repository the plans are those at its top."""
    lines = _answer(_ASK, PACKAGE.parent, tmp_path)
    assert lines[0] == str(PACKAGE / "__init__.py")
    assert lines[1:-2] == [str(path) for path in sorted(PLANS.glob("*.yaml"))]


def test_an_installed_command_runs(unpacked: Path, tmp_path: Path) -> None:
    """The command line needs nothing of the repository either."""
    code = "import sys; sys.argv[1:] = ['check', 'a.yaml']; from gender_plan.cli import main; main()"
    (tmp_path / "a.yaml").write_bytes((PLANS / "nghe_an_2020.yaml").read_bytes())
    assert _answer(code, unpacked, tmp_path)[-1] == "đạt: không có lỗi, 10 cảnh báo"


def test_the_source_archive_builds_the_same_wheel(
    content: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Who builds from the published source gets the same files as who builds from the repository."""
    archive = _built("sdist", tmp_path_factory.mktemp("sdist"))
    opened = tmp_path_factory.mktemp("source")
    with tarfile.open(archive) as files:
        for member in files:
            if (held := files.extractfile(member)) is not None:
                target = opened / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(held.read())
    (source,) = opened.iterdir()
    with zipfile.ZipFile(_built("wheel", tmp_path_factory.mktemp("again"), source)) as files:
        assert {name: files.read(name) for name in files.namelist()} == content
