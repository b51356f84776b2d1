"""``progress --engine spark``: the same answer, by a process of its own, as people run it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.spark]
DAY = ("--as-of", "2023-12-31")
ONE = "vn_strategy_2021_2030"


@pytest.fixture(autouse=True)
def _needs_spark() -> None:
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")


def ran(*words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """What came of a command."""
    return subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-m", "gender_plan", "progress", *words],
        capture_output=True,
        check=False,
        text=True,
        env=os.environ | changes,
    )


def rows(*words: str) -> list[dict[str, Any]]:
    """The rows of an answer as JSON."""
    found: list[dict[str, Any]] = json.loads(ran(*words, "--format", "json").stdout)["rows"]
    return found


def test_spark_says_the_same_and_nothing_else(tmp_path: Path) -> None:
    """Every cell is that of the default engine; stderr holds the summary alone, not Spark's log."""
    words = (ONE, "--values", ONE, *DAY)
    assert rows(*words, "--engine", "spark") == rows(*words, "--engine", "polars")
    out = tmp_path / "ket-qua.parquet"
    told = ran(*words, "--engine", "spark", "--master", "local[1]", "--out", str(out))
    assert (told.returncode, told.stderr) == (
        0,
        (
            "Đã đọc 12 dòng (1 tệp), đánh giá bằng spark.\n"
            "Việt Nam: 20 chỉ tiêu, trong đó 3 đạt, 4 chưa đến hạn, 13 chưa đánh giá được.\n"
            f"Đã ghi 23 dòng vào {out}.\n"
        ),
    )


def test_text_of_any_kind_is_read_as_by_the_others(tmp_path: Path) -> None:
    """Quotes, lines within cells, decimal commas, codes with zeros and odd names of files."""
    (tmp_path / "a[1] {b}.csv").write_text(
        'indicator;period;area;source;value\n2.1;2021;00001;"a ""b""";"35,5"\n2.2;2021;;x;1.234\n',
        encoding="utf-8",
    )
    words = (ONE, "--values", str(tmp_path), *DAY, "--format", "json", "--engine")
    spark, polars = (json.loads(ran(*words, engine).stdout) for engine in ("spark", "polars"))
    assert {**spark, "engine": ""} == {**polars, "engine": ""}
    assert [one["example"] for one in spark["refused"]] == ["1.234"]


def test_a_spark_that_does_not_start_is_one_sentence() -> None:
    """Without Java, or with a master that is none, one sentence says what is needed."""
    words = (ONE, "--values", ONE, *DAY, "--engine", "spark", "--master")
    for told in (ran(*words, "nowhere"), ran(*words, "local", JAVA_HOME="/nowhere")):
        assert (told.returncode, told.stdout, told.stderr.count("\n")) == (2, "", 1)
        assert told.stderr.startswith("lỗi: không khởi động được Spark (")
        assert "Spark cần Java 17 trở lên" in told.stderr
