"""What an import brings along: the library is light, and its edges are loaded only when used."""

import subprocess
import sys

import pytest

EDGES = {
    *("altair", "click", "duckdb", "hypothesis", "IPython", "narwhals", "pandas", "polars", "pyarrow"),
    *("pyspark", "rich", "vl_convert"),
}
READERS = {"cattrs", "yaml"}


def imported_by(code: str, *words: str) -> set[str]:
    """The top-level modules that are there after some code has run in a fresh interpreter."""
    report = (
        "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-c", f"{code}\n{report}", *words], capture_output=True, check=True, text=True
    )
    return set(done.stderr.split())


def test_the_package_alone_is_light() -> None:
    """``import gender_plan`` loads neither an edge nor the readers of YAML."""
    loaded = imported_by("import gender_plan")
    assert "gender_plan" in loaded
    assert not loaded & (EDGES | READERS)


@pytest.mark.parametrize(
    "code",
    [
        "import gender_plan as gp; gp.load_plan(gp.bundled_plan('nghe_an_2020'))",
        "from gender_plan import *",
        "import gender_plan.cli",
    ],
)
def test_no_use_of_the_library_loads_an_edge(code: str) -> None:
    """Plans are read, and every public name is reached, without click, rich or anything larger."""
    assert not imported_by(code) & EDGES


def test_questions_about_a_plan_need_no_reader() -> None:
    """Responsibility, reporting and progress work on plain data: no YAML, no cattrs."""
    code = "import gender_plan.responsibility, gender_plan.reporting, gender_plan.progress"
    assert not imported_by(code) & READERS


def test_a_command_loads_only_what_it_needs() -> None:
    """Help needs no reader, and only tables need rich."""
    run = "import sys; from gender_plan.cli.application import run; run(sys.argv[1:])"
    assert not imported_by(run, "--help") & (READERS | {"rich"})
    assert "rich" not in imported_by(run, "check", "nghe_an_2020")
    assert "rich" in imported_by(run, "who", "nghe_an_2020")
