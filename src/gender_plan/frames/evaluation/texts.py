"""From the texts of a table to numbers, looked up where the table lives."""

from collections.abc import Collection
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.codes import Codes
from gender_plan.frames.evaluation.distincts import TEXTS
from gender_plan.frames.evaluation.engine import Engine

_OPTIONAL = ("period", "source")
"""What may be missing: a period beside a date, a source anywhere."""


def numbered_texts(
    engine: Engine, frame: nw.LazyFrame[Any], codes: Codes, measures: Collection[int]
) -> nw.LazyFrame[Any]:
    """The rows whose texts all mean something, with a number in place of each text.

    ``measures``: the numbers of those that are wanted. What is the same in all rows is left out.
    """
    if len(measures) < len(codes.asked):
        frame = frame.filter(nw.col("indicator").is_in(codes.indicators_of(measures)))
    numbers = codes.numbers
    frame = frame.drop([name for name in TEXTS if name in codes.found.columns and name not in numbers])
    for column, known in numbers.items():
        frame = engine.looked_up(frame, column, known, column)
    needed = [~nw.col(name).is_null() for name in numbers if name not in _OPTIONAL]
    return frame.filter(*needed)
