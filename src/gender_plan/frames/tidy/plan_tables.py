"""A plan as tidy tables: what is to be achieved, who is responsible for it, when reports are due."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from gender_plan.frames.tidy import (
    agency_layouts,
    agency_rows,
    duty_rows,
    measured_layouts,
    measured_rows,
)
from gender_plan.frames.tidy.backends import Backend, frame_of, loaded
from gender_plan.frames.tidy.columns import Layout
from gender_plan.frames.tidy.rows import Row
from gender_plan.model import Plan, plan_given

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

_TABLES: tuple[tuple[Layout, Callable[[Plan], Iterable[Row]]], ...] = (
    (measured_layouts.GOALS, measured_rows.goals),
    (measured_layouts.INDICATORS, measured_rows.indicators),
    (measured_layouts.TARGETS, measured_rows.targets),
    (agency_layouts.ASSIGNMENTS, agency_rows.assignments),
    (agency_layouts.DUTIES, duty_rows.duties),
    (agency_layouts.PERIODS, agency_rows.periods),
    (agency_layouts.AGENCIES, agency_rows.agencies),
    (agency_layouts.TASKS, agency_rows.tasks),
)

PLAN_LAYOUTS: tuple[Layout, ...] = tuple(layout for layout, _ in _TABLES)
"""The layouts of the tables of a plan, in their order."""


@overload
def tables(
    plan: Plan, backend: Literal["polars"] = "polars", *, exact: bool = False
) -> Mapping[str, "pl.DataFrame"]: ...
@overload
def tables(
    plan: Plan, backend: Literal["pandas"], *, exact: bool = False
) -> Mapping[str, "pd.DataFrame"]: ...
@overload
def tables(
    plan: Plan, backend: Literal["pyarrow"], *, exact: bool = False
) -> Mapping[str, "pa.Table"]: ...
def tables(plan: Plan, backend: Backend = "polars", *, exact: bool = False) -> Mapping[str, Any]:
    """The plan as frames by name: goals, indicators, targets, assignments, duties and the others.

    Rows stand in the order of the document, columns in that of ``PLAN_LAYOUTS``; both are the same on
    every backend, and so are the types, also of tables without rows. Figures are Float64; ``exact``
    gives them as text with every digit. Raises GenderPlanError for an unknown backend or no plan, and
    MissingExtraError where its packages are not installed.
    """
    loaded(backend)
    plan_given(plan)
    return {
        layout.name: frame_of(layout, list(rows(plan)), backend, exact=exact) for layout, rows in _TABLES
    }
