"""One candidate of the frames benchmark in this process alone: its seconds, its memory, its answer."""

import argparse
import datetime as dt
import importlib
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from agreed import Answer, Question
from attrs import asdict, frozen
from by_library import NotAvailableError

# What can be measured: its name, the module, the function.
CANDIDATES = {
    "arrays": ("by_hand.arrays", "answer"),
    "polars_tuned": ("by_hand.polars_tuned", "answer"),
    "polars_obvious": ("by_hand.polars_obvious", "answer"),
    "duckdb_tuned": ("by_hand.duckdb_tuned", "answer"),
    "duckdb_obvious": ("by_hand.duckdb_obvious", "answer"),
    "pandas_usual": ("by_hand.pandas_usual", "answer"),
    "spark_sql": ("by_hand.spark_sql", "answer"),
    "read/polars": ("by_hand.read_only", "by_polars"),
    "read/pyarrow": ("by_hand.read_only", "by_pyarrow"),
    "read/pyarrow_codes": ("by_hand.read_only", "codes_by_pyarrow"),
    "gender_plan/polars": ("by_library", "by_polars"),
    "gender_plan/duckdb": ("by_library", "by_duckdb"),
    "gender_plan/pandas": ("by_library", "by_pandas"),
    "gender_plan/pyarrow": ("by_library", "by_pyarrow"),
    "gender_plan/spark": ("by_library", "by_spark"),
}


@frozen(kw_only=True)
class Run:
    """What one process did: the seconds of each call, and the peak of its memory and its children's."""

    seconds: tuple[float, ...] = ()
    megabytes: float = 0.0
    answer: Answer | None = None
    not_available: str | None = None

    @classmethod
    def from_json(cls, text: str) -> "Run":
        """A run as another process has printed it."""
        data = json.loads(text)
        given = data.pop("answer")
        answer = given and Answer(
            **{name: rows and tuple(tuple(row) for row in rows) for name, rows in given.items()}
        )
        return cls(**{**data, "seconds": tuple(data["seconds"])}, answer=answer)


def run(candidate: str, question: Question, calls: int) -> Run:
    """The candidate, called so often. Imports are not timed."""
    module, function = CANDIDATES[candidate]
    if question.of_provinces and module != "by_library":
        return Run(not_available="written for one plan")
    found: Any = None
    seconds = []
    try:
        ask: Callable[[Question], Answer | None] = getattr(importlib.import_module(module), function)
        for _ in range(calls):
            start = time.perf_counter()
            found = ask(question)
            seconds.append(time.perf_counter() - start)
    except (NotAvailableError, ImportError) as error:
        return Run(not_available=str(error))
    return Run(seconds=tuple(seconds), megabytes=peak_megabytes(), answer=found)


def peak_megabytes() -> float:
    """The peak of this process and of those it started that still run, such as a Java machine."""
    processes = Path("/proc")
    if not processes.exists():
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return sum(_peak(process) for process in _family(processes, "self"))


def _family(processes: Path, id_: str) -> Iterator[Path]:
    yield processes / id_
    for children in (processes / id_ / "task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(processes, child)


def _peak(process: Path) -> float:
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", (process / "status").read_text())
    except FileNotFoundError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def main() -> None:
    """The run that the arguments name, printed as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candidate", choices=CANDIDATES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--as-of", type=dt.date.fromisoformat, required=True)
    parser.add_argument("--calls", type=int, default=2)
    parser.add_argument("--plans", type=int, default=1)
    given = parser.parse_args()
    question = Question.at(given.folder, given.as_of, given.plans)
    print(json.dumps(asdict(run(given.candidate, question, given.calls))))


if __name__ == "__main__":
    main()
