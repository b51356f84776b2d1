"""What is known of a measure on one day: all that a target may look at to judge."""

import datetime as dt
from decimal import Decimal

from attrs import frozen

from gender_plan.text import Text


@frozen(kw_only=True)
class Past:
    """A value of the same measure for an earlier day; ``day`` is None where nobody knows it."""

    value: Decimal
    day: dt.date | None = None


@frozen(kw_only=True)
class UnitValue:
    """The value of one unit, such as a commune or an agency; None where it is not known."""

    unit: str
    value: Decimal | None = None


@frozen(kw_only=True)
class Observed:
    """What is known of a measure on one day.

    ``women`` and ``men``: the value of each sex where reported; ``start`` and ``start_day``: the
    baseline; ``day``: the day the value is for; ``earlier``: the values of the whole for earlier days,
    in their order. ``units``: the values of single units; ``units_expected``: how many there are.
    """

    value: Decimal | None = None
    women: Decimal | None = None
    men: Decimal | None = None
    start: Decimal | None = None
    start_day: dt.date | None = None
    day: dt.date | None = None
    earlier: tuple[Past, ...] = ()
    units: tuple[UnitValue, ...] = ()
    units_expected: int | None = None

    @property
    def gap(self) -> Text | None:
        """Why there is no value for the whole, or None where there is one; nothing is derived."""
        if self.value is not None:
            return None
        return NO_VALUE if self.women is None and self.men is None else ONLY_BY_SEX

    @property
    def baseline(self) -> Past | None:
        """The value it started from, with its day as far as that is known."""
        return None if self.start is None else Past(value=self.start, day=self.start_day)

    @property
    def dated(self) -> tuple[Past, ...]:
        """The earlier values whose day is known; last the baseline, which goes before the others."""
        baseline = (self.baseline,) if self.baseline and self.start_day else ()
        return (*(past for past in self.earlier if past.day), *baseline)


NO_VALUE = Text("chưa có số liệu", en="no value is known")
ONLY_BY_SEX = Text(
    "chỉ có số liệu tách theo giới, chưa có số liệu chung",
    en="values are known by sex only, none for the whole",
)
NO_START = Text("không có giá trị gốc để so sánh", en="there is no baseline to compare with")
