"""Candidates run in turn, round after round, compared within each round: a busy machine cancels out."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping

Candidate = Callable[[], object]


def rounds_of(candidates: Mapping[str, Candidate], rounds: int) -> dict[str, list[float]]:
    """The seconds of each candidate in each round."""
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for candidate in candidates.values():
        candidate()
    for _ in range(rounds):
        for name, candidate in candidates.items():
            gc.collect()
            start = time.perf_counter()
            candidate()
            seconds[name].append(time.perf_counter() - start)
    return seconds


def ratios(seconds: Mapping[str, list[float]], base: str) -> dict[str, float]:
    """The median over rounds of each candidate's time against the base in the same round."""
    return {
        name: statistics.median(a / b for a, b in zip(each, seconds[base], strict=True))
        for name, each in seconds.items()
    }


def print_table(title: str, seconds: Mapping[str, list[float]], base: str) -> None:
    """A table of ratios, with the median time for orientation only."""
    print(f"\n{title}  (ratio: median over {len(seconds[base])} rounds, against «{base}»)")
    for name, ratio in ratios(seconds, base).items():
        median = statistics.median(seconds[name])
        print(f"  {name:<58} {ratio:8.3f}   {_readable(median):>10}")


def _readable(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.2f} {unit}"
    return f"{seconds * 1e9:.0f} ns"
