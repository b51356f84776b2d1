"""The terms of an evaluation: what it looks at, as known on which day."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from attrs import Attribute, field, frozen
from attrs.validators import optional

from gender_plan.text import folded


def _day(terms: "Terms", attribute: "Attribute[dt.date]", given: object) -> None:
    del terms
    if not isinstance(given, dt.date) or isinstance(given, dt.datetime):
        wanted = f"'{attribute.name}' has to be a day, such as datetime.date(2025, 12, 31)"
        raise TypeError(f"{wanted}; this is {given!r} ({type(given).__name__})")


@frozen(kw_only=True)
class Terms:
    """What an evaluation looks at: up to which day, as known on which day, and of which areas.

    ``as_known_on``: reports received later are not seen. ``areas``: those that have to report, where the
    caller says so.
    """

    as_of: dt.date = field(validator=_day)
    as_known_on: dt.date | None = field(default=None, validator=optional(_day))
    areas: tuple[str, ...] | None = None

    @cached_property
    def expected(self) -> Mapping[str, str] | None:
        """The areas that have to report, by their folded names."""
        return None if self.areas is None else {folded(area): area for area in self.areas}
