"""A whole country evaluated by every engine, by hand and by gender_plan.frames, and whether all agree.

Every candidate runs in a process of its own, in turn, round after round, and is compared with the others
of the same round: a busy machine cancels out. All have to find the same.
"""

import argparse
import datetime as dt
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq
from agreed import Answer, Question, differences
from attrs import evolve, frozen
from national_table import AS_OF, Shape, prepared
from one_run import CANDIDATES, Run
from side_by_side import ratios

Runs = Mapping[str, Sequence[Run]]

_READ = "read/pyarrow"
_FAILED = "failed"
# What the library promises: its candidate, the other one, and how many times as long it may take.
_GOALS = (
    ("gender_plan/polars", "polars_obvious", 0.6),
    ("gender_plan/polars", "polars_tuned", 2.0),
    ("gender_plan/duckdb", "duckdb_obvious", 0.6),
    ("gender_plan/duckdb", "duckdb_tuned", 2.0),
    ("gender_plan/polars", "pandas_usual", 0.33),
    ("gender_plan/polars", _READ, 8.0),
    ("gender_plan/spark", "spark_sql", 1.2),
)
_CURVE = ("arrays", "polars_tuned", "polars_obvious", "duckdb_obvious", "gender_plan/polars")


@frozen(kw_only=True)
class Setting:
    """What to run, on what, and how often."""

    engines: tuple[str, ...]
    base: str
    rounds: int
    calls: int
    limit: int
    data: Path
    as_of: dt.date

    def runs_on(self, shape: Shape) -> dict[str, list[Run]]:
        """The runs of each candidate, in turn; one that is not available runs once."""
        folder = prepared(shape, self.data)
        found: dict[str, list[Run]] = {engine: [] for engine in self.engines}
        for _ in range(self.rounds):
            for engine, runs in found.items():
                if not runs or runs[0].not_available is None:
                    runs.append(self._in_own_process(engine, folder, shape.plans))
        return found

    def _in_own_process(self, engine: str, folder: Path, plans: int) -> Run:
        given = {"as-of": self.as_of.isoformat(), "calls": self.calls, "plans": plans}
        options = [f"--{name}={value}" for name, value in given.items()]
        command = [
            sys.executable,
            str(Path(__file__).with_name("one_run.py")),
            engine,
            str(folder),
            *options,
        ]
        try:
            done = subprocess.run(
                command, check=False, capture_output=True, text=True, timeout=self.limit
            )
        except subprocess.TimeoutExpired:
            return Run(not_available=f"{_FAILED}: longer than {self.limit} s")
        if done.returncode:
            reason = next(reversed(done.stderr.strip().splitlines()), "no word of why")
            return Run(not_available=f"{_FAILED}: {reason.strip()}")
        return Run.from_json(done.stdout.splitlines()[-1])


def compared(title: str, runs: Runs, base: str, rows: int) -> None:
    """The table: the last call of each process, that of a program which is at work already."""
    ran = {engine: found for engine, found in runs.items() if all(run.seconds for run in found)}
    again = {engine: [run.seconds[-1] for run in found] for engine, found in ran.items()}
    first = {engine: [run.seconds[0] for run in found] for engine, found in ran.items()}
    rounds = len(again[base])
    print(f"\n{title}  (ratio: median over {rounds} rounds, against «{base}»)")
    heads = ("ratio", "1st call", "/ reading", "seconds", "M rows/s", "peak MB")
    print(f"  {'':<22}" + "".join(f"{head:>11}" for head in heads))
    against, cold = ratios(again, base), ratios(first, base)
    reading = ratios(again, _READ) if _READ in again else {}
    for engine in runs:
        if engine not in ran:
            print(f"  {engine:<22}{'not available':>22}   {runs[engine][0].not_available}"[:160])
            continue
        seconds = statistics.median(again[engine])
        megabytes = max(run.megabytes for run in ran[engine])
        figures = (against[engine], cold[engine], reading.get(engine, float("nan")), seconds)
        told = "".join(f"{figure:11.2f}" for figure in figures)
        print(f"  {engine:<22}{told}{rows / seconds / 1e6:11.1f}{megabytes:11.0f}")
    _print_goals(again)


def _print_goals(seconds: Mapping[str, list[float]]) -> None:
    for ours, theirs, goal in _GOALS:
        if ours in seconds and theirs in seconds:
            ratio = ratios({ours: seconds[ours], theirs: seconds[theirs]}, theirs)[ours]
            told = "reached" if ratio <= goal else "MISSED"
            print(f"  {ours} takes {ratio:.2f} of {theirs}; goal {goal}: {told}")


def disagreements(runs: Runs) -> Iterator[str]:
    """Whoever found something else than the first one that answered everything."""
    answers = [(engine, run.answer) for engine, found in runs.items() for run in found if run.answer]
    whole = next(((e, a) for e, a in answers if a.totals is not None), None)
    for engine, answer in answers:
        for difference in differences(whole[1], answer) if whole else ():
            yield f"{engine} and {whole[0] if whole else ''} differ in {difference}"


def _tell_agreement(runs: Runs) -> bool:
    failed = {e for e, found in runs.items() if (found[-1].not_available or "").startswith(_FAILED)}
    apart = sorted({*disagreements(runs), *(f"{engine} failed" for engine in failed)})
    for line in apart:
        print(f"  {line}")
    answer = next((run.answer for found in runs.values() for run in found if run.answer), None)
    if answer and not apart:
        print(f"  All that answered agree: {_in_short(answer)}.")
    return not apart


def _in_short(answer: Answer) -> str:
    counts: dict[str, int] = {}
    for _, _, state, number in answer.states or ():
        counts[state] = counts.get(state, 0) + number
    return ", ".join(f"{number:,} {state}" for state, number in sorted(counts.items()))


def _rows(shape: Shape, data: Path) -> int:
    table = Question.at(prepared(shape, data), AS_OF).table
    return int(pq.read_metadata(table).num_rows)


def table(setting: Setting, shape: Shape) -> bool:
    """One size, all candidates."""
    rows = _rows(shape, setting.data)
    size = f"{shape.communes:,} communes, {shape.indicators} indicators, {shape.periods} periods"
    runs = setting.runs_on(shape)
    compared(f"{rows:,} rows: {size}", runs, setting.base, rows)
    return _tell_agreement(runs)


def curves(setting: Setting, shape: Shape) -> bool:
    """The cost against the number of periods (rows), areas, indicators and plans: each by itself."""
    agreed = True
    for what in ("periods", "communes", "indicators", "plans"):
        sizes = _sizes(what, shape)
        seconds: dict[int, dict[str, float]] = {}
        peaks: dict[int, dict[str, float]] = {}
        rows = {}
        for size in sizes:
            one = evolve(shape, **{what: size})
            rows[size] = _rows(one, setting.data)
            runs = setting.runs_on(one)
            agreed &= not [*disagreements(runs)]
            ran = {engine: found for engine, found in runs.items() if all(run.seconds for run in found)}
            seconds[size] = {
                e: statistics.median(r.seconds[-1] for r in found) for e, found in ran.items()
            }
            peaks[size] = {e: max(r.megabytes for r in found) for e, found in ran.items()}
        _print_curve(what, rows, seconds, peaks)
    return agreed


def _sizes(what: str, shape: Shape) -> Sequence[int]:
    """From a quarter of the shape to its double; of plans up to one for every province."""
    if what == "plans":
        return (1, 1 + shape.provinces // 8, shape.provinces)
    return [getattr(shape, what) * quarters // 4 for quarters in (1, 2, 4, 8)]


def _print_curve(
    what: str,
    rows: Mapping[int, int],
    seconds: Mapping[int, Mapping[str, float]],
    peaks: Mapping[int, Mapping[str, float]],
) -> None:
    first = next(iter(seconds))
    print(f"\nCost against {what}  (times the cost of {first}; in brackets peak MB)")
    engines = [*seconds[first]]
    print(f"  {what:>10} {'rows':>12}" + "".join(f"{engine:>24}" for engine in engines))
    for size, each in seconds.items():
        told = (
            f"{each[e] / seconds[first][e]:.2f} ({peaks[size][e]:.0f})" if e in each else "-"
            for e in engines
        )
        print(f"  {size:>10} {rows[size]:>12,}" + "".join(f"{text:>24}" for text in told))


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=float, default=1e6, help="about so many rows (1e6, 1e7, 3e7)")
    parser.add_argument("--engines", default=None, help=f"of {', '.join(CANDIDATES)}")
    parser.add_argument("--base", default=None, help="whom to compare with (default: the first engine)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--calls", type=int, default=2, help="calls in each process; the last one counts"
    )
    parser.add_argument("--limit", type=int, default=600, help="seconds that a process may take")
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=AS_OF)
    parser.add_argument("--data", type=Path, default=None, help="where the tables are kept")
    parser.add_argument("--curve", action="store_true", help="the cost against the size instead")
    return parser.parse_args()


def main() -> None:
    """One size, or the curves; 1 where candidates disagree."""
    given = _given()
    engines = (
        tuple(given.engines.split(",")) if given.engines else _CURVE if given.curve else (*CANDIDATES,)
    )
    setting = Setting(
        engines=engines,
        base=given.base or engines[0],
        rounds=given.rounds,
        calls=given.calls,
        limit=given.limit,
        data=given.data or Path(tempfile.gettempdir()) / "gender_plan_benchmark",
        as_of=given.as_of,
    )
    shape = Shape.of_rows(int(given.rows))
    if not (curves if given.curve else table)(setting, shape):
        sys.exit(1)


if __name__ == "__main__":
    main()
