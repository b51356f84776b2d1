"""What was reported: one value of one measure for one period or day."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen
from attrs.converters import optional


class Sex(StrEnum):
    """Whose value it is, where values are told apart by sex."""

    FEMALE = "female"
    MALE = "male"


class ValueState(StrEnum):
    """Whether a value may still change; or that nobody collects it, and then there is no figure."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    NOT_COLLECTED = "not_collected"


ALSO_WRITTEN = {
    "nữ": Sex.FEMALE,
    "nam": Sex.MALE,
    "chính thức": ValueState.FINAL,
    "sơ bộ": ValueState.PROVISIONAL,
    "không thu thập": ValueState.NOT_COLLECTED,
}
"""The Vietnamese words that a table may have for a sex or a state."""


def _exact(given: Decimal | int | None) -> Decimal | None:
    """A whole number as a Decimal; anything else, a truth value too, is left for the check."""
    whole = isinstance(given, int) and not isinstance(given, bool)
    return Decimal(given) if whole else given  # type: ignore[arg-type,return-value]  # the check follows


def _figure(row: "ReportedValue", attribute: "Attribute[Any]", given: object) -> None:
    del row
    if given is not None and not isinstance(given, Decimal):
        raise _wrong(attribute.name, "a Decimal or an int, such as Decimal('35.5')", given)


def _day(row: "ReportedValue", attribute: "Attribute[Any]", given: object) -> None:
    del row
    if given is not None and (not isinstance(given, dt.date) or isinstance(given, dt.datetime)):
        raise _wrong(attribute.name, "a day, such as datetime.date(2025, 12, 31)", given)


def _words(row: "ReportedValue", attribute: "Attribute[Any]", given: object) -> None:
    del row
    if given is not None and not isinstance(given, str):
        raise _wrong(attribute.name, f"text, such as '{given}'", given)


def _wrong(name: str, wanted: str, given: object) -> TypeError:
    kind = type(given).__name__
    return TypeError(f"'{name}' of a reported value has to be {wanted}; this is {given!r} ({kind})")


@frozen(kw_only=True)
class ReportedValue:
    """One row of a values table (số liệu): a value, or a numerator and a denominator.

    ``population`` says whom it is about, where that is not everybody whom the indicator means.
    ``period`` is a code such as ``2020`` or ``2020-H1``; either it or ``date`` is given. A share is in
    percent (35.5, not 0.355). ``source`` says where the figure was published. Figures are ``Decimal``
    or ``int``, never a float, which would not be the figure that was published. Where the ``state`` is
    ``not_collected``, the row says that there is no figure: neither a zero nor one still to come.

    >>> ReportedValue(indicator="2.2", period="2023", value=26).value
    Decimal('26')
    """

    indicator: str = field(validator=_words)
    part: str | None = field(default=None, validator=_words)
    area: str | None = field(default=None, validator=_words)
    period: str | None = field(default=None, validator=_words)
    date: dt.date | None = field(default=None, validator=_day)
    population: str | None = field(default=None, validator=_words)
    sex: Sex | None = field(default=None, converter=optional(Sex))
    value: Decimal | None = field(default=None, converter=_exact, validator=_figure)
    numerator: Decimal | None = field(default=None, converter=_exact, validator=_figure)
    denominator: Decimal | None = field(default=None, converter=_exact, validator=_figure)
    state: ValueState | None = field(default=None, converter=optional(ValueState))
    reported_on: dt.date | None = field(default=None, validator=_day)
    source: str | None = field(default=None, validator=_words)
