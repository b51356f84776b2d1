"""One table on polars, pandas or pyarrow, made through narwhals; none of them is loaded before that."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, get_args

from gender_plan.errors import GenderPlanError, MissingExtraError
from gender_plan.frames.tidy.columns import Dtype, Layout
from gender_plan.frames.tidy.rows import Cell, Row
from gender_plan.text import Text, closest, did_you_mean

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Backend = Literal["polars", "pandas", "pyarrow"]
"""The libraries whose frames can be asked for."""

BACKENDS: tuple[Backend, ...] = get_args(Backend)

_NEEDED: Mapping[Backend, tuple[str, ...]] = {
    "polars": ("narwhals.stable.v2", "polars"),
    "pandas": ("narwhals.stable.v2", "pyarrow", "pandas"),
    "pyarrow": ("narwhals.stable.v2", "pyarrow"),
}
# A column of pandas alone cannot be whole numbers or yes and no with gaps; Arrow's can.
_BUILT_BY: Mapping[Backend, str] = {"polars": "polars", "pandas": "pyarrow", "pyarrow": "pyarrow"}
_IN_EXTRA = frozenset({"narwhals.stable.v2", "polars", "pyarrow"})


class UnknownBackendError(GenderPlanError, ValueError):
    """A frame was asked for of a library that is not one of ``BACKENDS``."""


class MissingBackendError(MissingExtraError):
    """A frame of pandas was asked for, and pandas, which no extra brings along, is not installed."""

    def __init__(self, backend: str) -> None:
        command = f'pip install "gender-plan[frames]" {backend}'
        GenderPlanError.__init__(
            self,
            Text(
                f"Bảng {backend} cần gói '{backend}': hãy chạy {command}.",
                en=f"A {backend} frame needs the package '{backend}': run {command}.",
            ),
        )


def frame_of(layout: Layout, rows: Sequence[Row], backend: Backend, *, exact: bool) -> Any:  # noqa: ANN401
    """The rows as a frame with the columns of the layout, whose types hold where there is no row too.

    Raises UnknownBackendError, and MissingExtraError where a package is not installed.
    """
    narwhals = loaded(backend)
    dtypes = layout.dtypes(exact=exact)
    cells = {name: [_cell(row[name], dtype) for row in rows] for name, dtype in dtypes.items()}
    schema = {name: getattr(narwhals, dtype)() for name, dtype in dtypes.items()}
    made = narwhals.from_dict(cells, schema, backend=_BUILT_BY[backend]).to_native()
    return in_pandas(made) if backend == "pandas" else made


def loaded(backend: str) -> ModuleType:
    """Narwhals, once everything that a backend needs is there. Raises like ``frame_of``."""
    if backend not in BACKENDS:
        raise _unknown(backend)
    for package in _NEEDED[backend]:
        try:
            import_module(package)
        except ImportError as missing:
            raise _missing(package) from missing
    return import_module("narwhals.stable.v2")


def _unknown(backend: str) -> UnknownBackendError:
    known, meant = ", ".join(BACKENDS), did_you_mean(closest(str(backend), BACKENDS))
    return UnknownBackendError(
        Text(
            f"không có loại bảng '{backend}', chỉ có {known}{meant.vi}",
            en=f"there are no frames of '{backend}', only of {known}{meant.said('en')}",
        )
    )


def _missing(package: str) -> MissingExtraError:
    return MissingExtraError("frames") if package in _IN_EXTRA else MissingBackendError(package)


def _cell(cell: Cell, dtype: Dtype) -> str | float | dt.date | None:
    return None if cell is None else _CELLS[dtype](cell)


_CELLS: Mapping[Dtype, Callable[[Any], str | float | dt.date]] = {
    Dtype.TEXT: str,
    Dtype.FIGURE: float,
    Dtype.DAY: lambda day: day,
    Dtype.YES_NO: bool,
    Dtype.COUNT: int,
}


def in_pandas(table: "pa.Table") -> "pd.DataFrame":
    """The table with types of pandas that know a missing cell from a false, empty or zero one."""
    pandas, arrow = import_module("pandas"), import_module("pyarrow")
    text = pandas.StringDtype(na_value=float("nan"))
    types = {
        arrow.string(): text,
        arrow.large_string(): text,
        arrow.bool_(): pandas.BooleanDtype(),
        arrow.int64(): pandas.Int64Dtype(),
        arrow.date32(): pandas.ArrowDtype(arrow.date32()),
    }
    made: pd.DataFrame = table.to_pandas(types_mapper=types.get)
    return made
