"""Columns of pandas that may hold anything: each becomes one of a single kind, or it is said why not."""

import datetime as dt
from numbers import Number
from typing import Any


class MixedColumnError(Exception):
    """A column has values of several kinds, or of one that nothing can be made of.

    ``kinds``: what they are called in Python, one or two; ``examples``: a value of each.
    """

    def __init__(self, column: str, kinds: tuple[str, ...], examples: tuple[str, ...]) -> None:
        super().__init__(column)
        self.column = column
        self.kinds = kinds
        self.examples = examples


def of_one_kind(frame: Any) -> Any:  # noqa: ANN401  a frame of pandas
    """The frame with columns of a single kind each; moments in a zone are what their clock shows.

    Raises MixedColumnError.
    """
    changed = {name: made for name in frame.columns if (made := _changed(frame[name])) is not None}
    return frame.assign(**changed) if changed else frame


def _changed(series: Any) -> Any:  # noqa: ANN401  a column of pandas
    """The column in its new form; None where it can stay as it is."""
    import pandas as pd  # noqa: PLC0415  the caller has it

    if isinstance(series.dtype, pd.PeriodDtype | pd.IntervalDtype):
        raise MixedColumnError(series.name, (str(series.dtype),), ())
    if getattr(series.dtype, "tz", None) is not None:
        return series.dt.tz_localize(None)
    return _of_objects(series) if series.dtype == object else None


def _of_objects(series: Any) -> Any:  # noqa: ANN401
    """Held by Arrow, so that the objects are looked at once."""
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415

    try:
        found = pa.array(series, from_pandas=True)
        if pa.types.is_timestamp(found.type) and found.type.tz is not None:
            # Arrow puts all moments into one zone, in which they may be of another day.
            found = pa.array([_civil(moment) for moment in series], from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as failure:
        raise _mixed(series) from failure
    return pd.Series(pd.arrays.ArrowExtensionArray(found), index=series.index, name=series.name)


def _civil(moment: Any) -> Any:  # noqa: ANN401  a cell
    return moment.replace(tzinfo=None) if isinstance(moment, dt.datetime) else moment


def _mixed(series: Any) -> MixedColumnError:  # noqa: ANN401
    """A value of each of the first two kinds; all numbers are of one."""
    found: dict[str, Any] = {}
    for cell in series.dropna():
        kind = "number" if isinstance(cell, Number) else type(cell).__name__
        found.setdefault(kind, cell)
        if len(found) > 1:
            break
    kinds = tuple(type(cell).__name__ for cell in found.values())
    return MixedColumnError(series.name, kinds, tuple(map(repr, found.values())))
