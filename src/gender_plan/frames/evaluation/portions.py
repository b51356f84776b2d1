"""Which measures are evaluated at a time: of too many rows for the memory, some after the others."""

from collections import Counter
from collections.abc import Iterator

from gender_plan.frames.evaluation.codes import Codes


def portions(codes: Codes, at_once: int | None) -> Iterator[frozenset[int]]:
    """The numbers of the measures, indicator by indicator, as many as have so many rows together.

    ``at_once``: how many rows; None for all. An indicator with more rows is a portion of its own.
    """
    rows = _rows_of_indicators(codes)
    portion: set[str] = set()
    held = 0
    for id_ in dict.fromkeys(one.indicator.id for one in codes.asked):
        # What has no rows goes with the others: a portion by itself would read the table for nothing.
        if at_once is not None and held and rows[id_] and held + rows[id_] > at_once:
            yield _numbers(codes, portion)
            portion, held = set(), 0
        portion.add(id_)
        held += rows[id_]
    yield _numbers(codes, portion)


def _rows_of_indicators(codes: Codes) -> Counter[str]:
    at = codes.found.keys.index("indicator")
    found: Counter[str] = Counter()
    for key, rows in codes.found.measures.items():
        found[key[at].strip()] += rows
    return found


def _numbers(codes: Codes, indicators: set[str]) -> frozenset[int]:
    return frozenset(one.number for one in codes.asked if one.indicator.id in indicators)
