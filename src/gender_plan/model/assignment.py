"""Who is given what: one clause, one agency or post, one role."""

from enum import StrEnum

from attrs import frozen

from gender_plan.provenance import Sourced
from gender_plan.text import Text


class Role(StrEnum):
    """What an agency does for an item; «phối hợp» alone never becomes a lead."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    CARRY_OUT = "carry_out"
    TAKE_PART = "take_part"


class Mandate(StrEnum):
    """Whether the issuer orders (giao) or asks (đề nghị) a body it cannot order."""

    ASSIGNED = "assigned"
    REQUESTED = "requested"


@frozen(kw_only=True)
class Covers:
    """What an assignment is about: the ids of items, the whole plan, or a duty in words.

    A part is written with its indicator: ``3.2.a``.
    """

    plan: bool = False
    stages: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    duty: Text | None = None


@frozen(kw_only=True)
class Assignment(Sourced):
    """A responsibility as one clause states it.

    ``verb`` is the wording as printed; ``alongside`` the agencies named as companions («phối hợp với»).
    ``post`` is an office-holder («Giám đốc Sở Tư pháp»), with or beside the agency.
    """

    agency: str | None = None
    post: Text | None = None
    role: Role
    verb: str | None = None
    covers: Covers
    alongside: tuple[str, ...] = ()
    mandate: Mandate = Mandate.ASSIGNED
