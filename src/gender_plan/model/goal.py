"""What is to be achieved: goals, indicators, their parts and baselines."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from gender_plan.provenance import Sourced, Unknown
from gender_plan.targets import Direction, Target
from gender_plan.text import Text


class OverTime(StrEnum):
    """How the values of one area combine over time."""

    LAST = "last"
    SUM = "sum"
    MEAN = "mean"
    MAX = "max"


class OverAreas(StrEnum):
    """How the values of several areas combine."""

    RATIO_OF_SUMS = "ratio_of_sums"
    SUM = "sum"
    MEAN = "mean"
    SHARE_OF_UNITS = "share_of_units"


@frozen(kw_only=True)
class Unit:
    """What a figure counts: ``of`` what, ``per`` what, ``in`` what time («2 per commune in a month»).

    In YAML the attribute ``in_`` is written ``in``.
    """

    of: str
    per: str | None = None
    in_: str | None = None

    @property
    def is_share(self) -> bool:
        """Whether figures are percentages of a whole, from 0 to 100."""
        return self.of == "percent"

    @property
    def is_count(self) -> bool:
        """Whether figures count things, so that another indicator can be a share of them."""
        return not (self.is_share or self.per)


@frozen(kw_only=True)
class Baseline(Sourced):
    """The value a plan starts from and its day; either may be unknown, which is not zero."""

    value: Decimal | Unknown
    date: dt.date | Unknown | None = None


@frozen(kw_only=True)
class Measured(Sourced):
    """What indicators and their parts have in common: something measured, with targets."""

    id: str
    label: str | None = None
    text: Text | None = None
    unit: Unit | None = None
    population: Text | None = None
    condition: Text | None = None
    direction: Direction | None = None
    baseline: Baseline | None = None
    targets: tuple[Target, ...] = ()


@frozen(kw_only=True)
class Part(Measured):
    """One of several populations or halves under one indicator, with its own targets."""


@frozen(kw_only=True)
class Counterpart(Sourced):
    """The indicator of a higher plan that this one follows; it never implies the same figure."""

    plan: str
    indicator: str


@frozen(kw_only=True)
class Indicator(Measured):
    """A figure to be followed. ``id`` is ours where the document prints no number; ``label`` is printed.

    ``share_of`` names the indicator of which this one is a share: where a value has a numerator alone,
    the figure of that indicator is its denominator. ``over_time`` and ``over_areas`` say how values
    combine.
    """

    parts: tuple[Part, ...] = ()
    breakdowns: tuple[str, ...] = ()
    over_time: OverTime | None = None
    over_areas: OverAreas | None = None
    share_of: str | None = None
    corresponds_to: tuple[Counterpart, ...] = ()

    @property
    def all_targets(self) -> tuple[Target, ...]:
        """Its own targets and those of its parts."""
        return self.targets + tuple(t for part in self.parts for t in part.targets)


@frozen(kw_only=True)
class Goal(Sourced):
    """A goal (mục tiêu); ``not_listed`` says where its indicators stand if the document lists none."""

    id: str
    title: Text | None = None
    label: str | None = None
    stage: str | None = None
    indicators: tuple[Indicator, ...] = ()
    not_listed: Text | None = None
