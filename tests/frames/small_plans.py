"""Plans and tables made by hand, for what drawn ones would hit too rarely."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl

import gender_plan as gp
from gender_plan.model import Area, OverAreas, Unit
from gender_plan.targets import AtLeast, Target

PERCENT = Unit(of="percent")
PEOPLE = Unit(of="người")
START, END = dt.date(2021, 1, 1), dt.date(2025, 12, 31)
AS_OF = dt.date(2025, 12, 31)


def at_least(figure: float | str) -> AtLeast:
    """A floor, due at the end of the plan."""
    return AtLeast(at_least=Decimal(str(figure)), by=END)


def indicator(
    id_: str = "1",
    *targets: Target,
    over_areas: OverAreas | None = None,
    unit: Unit | None = PERCENT,
    **more: Any,  # noqa: ANN401  any attribute
) -> gp.Indicator:
    """An indicator; without a target at least 30."""
    stated = targets or (at_least(30),)
    return gp.Indicator(id=id_, unit=unit, over_areas=over_areas, targets=stated, **more)


def plan(*indicators: gp.Indicator, area: Area | None = None, id_: str = "ke-hoach") -> gp.Plan:
    """A plan from 2021 to 2025."""
    return gp.Plan(
        id=id_,
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        area=area,
        period=gp.Period(starts=START, ends=END),
        indicators=indicators,
    )


def place(code: str, name: str | None = None) -> Area:
    """An area of a plan."""
    return Area(id=code, name=gp.Text(name or f"Tỉnh {code}"))


def areas(*rows: tuple[str, str | None]) -> pl.DataFrame:
    """An area table of codes and the codes that they are part of."""
    return pl.DataFrame(rows, schema={"code": pl.String, "parent": pl.String}, orient="row")


def table(names: str, *rows: Sequence[object]) -> pl.DataFrame:
    """A table with the columns named, a row each."""
    columns = names.split()
    types: dict[str, Any] = dict.fromkeys(columns, pl.String)
    types |= dict.fromkeys(("value", "numerator", "denominator"), pl.Float64)
    types |= dict.fromkeys(("date", "reported_on"), pl.Date)
    return pl.DataFrame(
        list(rows), schema={name: types[name] for name in columns}, orient="row", strict=False
    )
