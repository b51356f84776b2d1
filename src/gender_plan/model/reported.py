"""What was reported: one value of one measure for one period or day."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from attrs import frozen


class Sex(StrEnum):
    """Whose value it is, where values are told apart by sex."""

    FEMALE = "female"
    MALE = "male"


class ValueState(StrEnum):
    """Whether a value may still change."""

    FINAL = "final"
    PROVISIONAL = "provisional"


@frozen(kw_only=True)
class ReportedValue:
    """One row of a values table (số liệu): a value, or a numerator and a denominator.

    ``period`` is a code such as ``2020`` or ``2020-H1``; either it or ``date`` is given. A share is in
    percent (35.5, not 0.355). ``source`` says where the figure was published.
    """

    indicator: str
    part: str | None = None
    area: str | None = None
    period: str | None = None
    date: dt.date | None = None
    sex: Sex | None = None
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    state: ValueState | None = None
    reported_on: dt.date | None = None
    source: str | None = None
