"""A register of agencies that recur from plan to plan, and of who took over from whom."""

from attrs import frozen

from gender_plan.model.agency import Agency
from gender_plan.provenance import Sourced
from gender_plan.text import Text


@frozen(kw_only=True)
class Succession(Sourced):
    """That one agency took over from another: everything that is not said otherwise, or one field of it.

    ``agency`` and ``to`` are ids of a register; ``about`` names the field where it is only one.
    """

    agency: str
    to: str
    about: Text | None = None


@frozen(kw_only=True)
class Register:
    """Agencies, and the successions between them; each fact with where it is from and how sure it is."""

    agencies: tuple[Agency, ...] = ()
    successions: tuple[Succession, ...] = ()

    def successors_of(self, agency: str) -> tuple[str, ...]:
        """The ids of those who took over: all of it, or where nobody did, those who share it."""
        found = [each for each in self.successions if each.agency == agency]
        whole = [each for each in found if each.about is None]
        return tuple(each.to for each in whole or found)
