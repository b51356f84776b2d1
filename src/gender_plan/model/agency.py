"""Who is made responsible: agencies, groups of agencies, and what became of them."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from gender_plan.provenance import Sourced
from gender_plan.text import Text


class AgencyKind(StrEnum):
    """What sort of body an agency is."""

    MINISTRY = "ministry"
    DEPARTMENT = "department"
    PEOPLES_COMMITTEE = "peoples-committee"
    PEOPLES_COUNCIL = "peoples-council"
    PARTY = "party"
    MASS_ORGANISATION = "mass-organisation"
    COMMITTEE = "committee"
    BOARD = "board"
    OFFICE = "office"
    POLICE = "police"
    BANK = "bank"
    MEDIA = "media"
    SCHOOL = "school"
    ENTERPRISE = "enterprise"
    GROUP = "group"


@frozen(kw_only=True)
class Valid(Sourced):
    """The days between which an agency exists, both included; open where not given.

    What an agency is called may be certain where the day on which it ended is only recalled: the days
    have an origin of their own.
    """

    starts: dt.date | None = None
    ends: dt.date | None = None

    def on(self, day: dt.date) -> bool:
        """Whether the agency exists on a day."""
        after_start = self.starts is None or self.starts <= day
        return after_start and (self.ends is None or day <= self.ends)


@frozen(kw_only=True)
class Agency(Sourced):
    """An agency under its official name, or a group of agencies.

    A group without ``members`` is open («các sở, ban, ngành liên quan») and is never expanded.
    ``successors`` are the ids of those who took over its duties.
    """

    id: str
    name: Text
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    kind: AgencyKind | None = None
    members: tuple[str, ...] = ()
    valid: Valid | None = None
    successors: tuple[str, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether it stands for several agencies, listed or not."""
        return self.kind is AgencyKind.GROUP or bool(self.members)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which its name is written."""
        return tuple(filter(None, (self.name.vi, self.name.en, self.short_name, *self.aliases)))
