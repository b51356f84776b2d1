"""What a report is written from: the plan, a period, what came in, and how it was judged."""

import datetime as dt
from functools import cached_property

from attrs import frozen

from gender_plan.ledger import Entry, EntryKind
from gender_plan.model import Agency, Plan, ReportPeriod
from gender_plan.periods import day_said, period_said
from gender_plan.progress import PlanProgress
from gender_plan.reporting.compliance import Compliance
from gender_plan.responsibility import Responsibilities
from gender_plan.text import Text


@frozen(kw_only=True)
class Known:
    """Everything that is known for one period on a day."""

    plan: Plan
    period: ReportPeriod
    entries: tuple[Entry, ...]
    compliance: Compliance
    progress: PlanProgress
    as_of: dt.date

    @property
    def period_words(self) -> str:
        """«6 tháng đầu năm 2020»; where the id is no code of a period, the id itself."""
        try:
            return period_said(self.period.id)
        except ValueError:
            return f"kỳ {self.period.id}"

    @property
    def day_words(self) -> str:
        """The day as of which everything is told."""
        return day_said(self.as_of)

    @cached_property
    def standing(self) -> Compliance:
        """Where the reports of this period stand."""
        return self.compliance.of_period(self.period.id)

    @cached_property
    def done(self) -> dict[str, tuple[Entry, ...]]:
        """What was done for each task, by its id, in the order in which it came in."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            is_task = entry.kind is EntryKind.TASK and entry.period == self.period.id
            if is_task and entry.task is not None and (entry.done or entry.note):
                found.setdefault(entry.task, []).append(entry)
        return {task: _latest(entries) for task, entries in found.items()}

    @cached_property
    def who(self) -> Responsibilities:
        """Who answers for what on the day."""
        return Responsibilities(self.plan, self.as_of)

    @property
    def collector(self) -> Agency | None:
        """Who collects the reports of this period, and so writes this one."""
        for rule in self.plan.reporting:
            if any(period.id == self.period.id for period in rule.periods) and rule.collector:
                return next(iter(self.who.holders(rule.collector)), None)
        return None

    @property
    def forwarded_to(self) -> tuple[Agency, ...]:
        """To whom this report goes on."""
        rules = (r for r in self.plan.reporting if any(p.id == self.period.id for p in r.periods))
        ids = dict.fromkeys(id_ for rule in rules for id_ in rule.forwards_to)
        return tuple(holder for id_ in ids for holder in self.who.holders(id_))

    def agency_words(self, id_: str) -> str:
        """The official name of an agency; of one that the plan does not know, what it was called."""
        found = next((agency for agency in self.plan.agencies if agency.id == id_), None)
        return found.name.vi if found else id_


def _latest(entries: list[Entry]) -> tuple[Entry, ...]:
    """Of several rows of one agency the last; agencies in the order in which they first came in."""
    return tuple({entry.agency: entry for entry in entries}.values())


def lowered(text: Text | str) -> str:
    """A title inside a sentence: «Về hướng dẫn …» as «về hướng dẫn …», «Kế hoạch …» as it is."""
    words = str(text).strip()
    first = words.partition(" ")[0]
    return words[:1].lower() + words[1:] if first in _LOWERED else words


_LOWERED = frozenset(("Về", "Ban", "Phê", "Quy", "Thực", "Tăng", "Triển"))
