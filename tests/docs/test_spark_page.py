"""The page about Spark is run from its first snippet to its last, and so is the example with Spark."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "spark.md").read_text("utf-8")
EXAMPLE = ROOT / "examples" / "with_spark.py"
SNIPPETS: list[tuple[str, str]] = re.findall(
    r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?", PAGE, re.MULTILINE | re.DOTALL
)
END = "end of a snippet"
_JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")
_SETTINGS = "--conf spark.sql.shuffle.partitions=2 --conf spark.ui.enabled=false pyspark-shell"

where_spark_is = pytest.mark.skipif(
    find_spec("pyspark") is None or not _JAVA, reason="needs PySpark and Java; see `make spark`"
)


def _run(*words: str, folder: Path) -> str:
    """What a Python program prints that starts a small Spark."""
    settings = {"PYSPARK_SUBMIT_ARGS": _SETTINGS, "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(  # noqa: S603  our own page and example
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, **settings, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_has_snippets_and_no_doctests() -> None:
    """There is something to run, and nothing that the ordinary tests would run without Spark."""
    assert [bool(printed) for _, printed in SNIPPETS].count(True) > 1
    assert ">>> " not in PAGE


@pytest.mark.slow
@pytest.mark.spark
@where_spark_is
def test_the_snippets_print_what_the_page_shows(tmp_path: Path) -> None:
    """Each snippet of the page, after those above it, prints what stands under it, and nothing else."""
    script = tmp_path / "page.py"
    script.write_text("".join(f"{body}\nprint({END!r})\n" for body, _ in SNIPPETS), "utf-8")
    printed = _run(str(script), folder=tmp_path).split(f"{END}\n")
    assert [piece.strip() for piece in printed] == [*(shown.strip() for _, shown in SNIPPETS), ""]


@pytest.mark.slow
@pytest.mark.spark
@where_spark_is
def test_the_example_makes_the_country_of_its_communes(tmp_path: Path) -> None:
    """The example runs as it stands and prints the provinces and the country."""
    lines = _run(str(EXAMPLE), folder=tmp_path).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Tỉnh A", "Tỉnh B", "Việt Nam"]
