"""The frame of the plan after this one: the same goals and duties, days moved, results asked for."""

import datetime as dt
import re
from typing import Any

import attrs
from attrs import evolve, frozen

from gender_plan.comparing.wording import target_said
from gender_plan.model import (
    Agency,
    Baseline,
    Document,
    Funding,
    Indicator,
    Measured,
    Period,
    Plan,
    ReportPeriod,
    Unit,
)
from gender_plan.periods import day_said
from gender_plan.provenance import Sourced, Unknown
from gender_plan.skeleton.blank import document
from gender_plan.targets import NotStated, Target
from gender_plan.text import Text, to_fill

_OPEN = to_fill("mức phải đạt")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)", re.ASCII)


def next_plan(plan: Plan, year: int | None = None) -> Plan:
    """The plan as it would be for the time after, or from a year on; ids are kept.

    What the old document alone can say is left out: its number, its clauses, its figures. Each target
    is not stated, with the old one in words beside it; each baseline asks for the old result.
    """
    first = (plan.period.starts or plan.period.ends).year
    by = _length(plan.period) if year is None else year - first
    move = _Move(by=by, plan=plan)
    own = plan.document
    parts = {
        a.name: move.value(getattr(plan, a.name)) for a in attrs.fields(Plan) if a.name not in _LEFT_OUT
    }
    return evolve(
        plan,
        **parts,
        id=move.named(plan.id) if _YEAR.search(plan.id) else f"{plan.id}-{first + by}",
        title=Text(move.years(plan.title.vi), en=plan.title.en and move.years(plan.title.en)),
        document=document(own.issuer if own else None, own.kind if own else "Kế hoạch"),
        declared=None,
        missing=(),
        not_seen=(),
        source=(),
        outside=None,
        derived=Text(
            f"khung dựng từ {plan.id}, chưa đối chiếu với văn bản của kỳ này",
            en=f"a frame made of {plan.id}, not compared with the document of this period yet",
        ),
    )


def _length(period: Period) -> int:
    """In years, a part of one counted whole."""
    first, last = period.starts or period.ends, period.ends
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    return max(1, -(-months // _MONTHS))


_MONTHS = 12
_LEFT_OUT = frozenset(
    ("id", "title", "document", "declared", "missing", "not_seen", "source", "derived", "outside")
)
_OWN_FACTS = (Agency, Document)
"""What these are does not rest on the old plan."""


@frozen(kw_only=True)
class _Move:
    """By how many years everything moves."""

    by: int
    plan: Plan

    def value(self, value: Any, unit: Unit | None = None) -> Any:  # noqa: ANN401  any value of the model
        """The value for the time after."""
        if isinstance(value, dt.date):
            return self._day(value)
        if isinstance(value, tuple):
            return tuple(self.value(item, unit) for item in value)
        if isinstance(value, _OWN_FACTS):
            return evolve(value, source=())
        return self._item(value, unit) if attrs.has(type(value)) else value

    def _item(self, item: Any, unit: Unit | None) -> Any:  # noqa: ANN401
        if isinstance(item, Baseline):
            return self._asked()
        if not isinstance(item, Sourced) and not hasattr(item, "ends"):
            return item
        changed = {
            a.name: self.value(getattr(item, a.name), getattr(item, "unit", None) or unit)
            for a in attrs.fields(type(item))
            if a.name not in {"targets", "source", "derived", "outside"}
        }
        bare = {"source": (), "derived": None, "outside": None} if isinstance(item, Sourced) else {}
        return evolve(item, **changed | bare | self._special(item, unit))

    def _special(self, item: Any, unit: Unit | None) -> dict[str, Any]:  # noqa: ANN401
        if isinstance(item, Measured):
            return {"targets": self._open_targets(item, unit), **_wording(item)}
        if isinstance(item, ReportPeriod):
            return {"id": self.named(item.id)}
        return {"amount": None} if isinstance(item, Funding) else {}

    def _open_targets(self, item: Measured, unit: Unit | None) -> tuple[Target, ...]:
        """A target that is not stated for each day and place the old plan had one for."""
        found: dict[tuple[object, ...], list[Target]] = {}
        for target in [t for t in item.targets if not _replaced(t)] or item.targets[-1:]:
            key = (target.by, target.every, target.since, target.scope)
            found.setdefault(key, []).append(target)
        return tuple(self._open(targets, item.unit or unit) for targets in found.values())

    def _open(self, targets: list[Target], unit: Unit | None) -> NotStated:
        first = targets[0]
        said = "; ".join(target_said(target, unit) for target in targets)
        in_english = "; ".join(target_said(target, unit, "en") for target in targets)
        return NotStated(
            not_stated=Text(
                f"{_OPEN} kỳ trước: {said}",
                en=f"{_OPEN} before: {in_english}",
            ),
            by=self.value(first.by),
            since=self.value(first.since),
            every=first.every,
            scope=first.scope,
        )

    def _asked(self) -> Baseline:
        """The result at the end of the old plan, which somebody has to fill in."""
        ends = self.plan.period.ends
        asked = Text(to_fill(f"kết quả đến {day_said(ends)}"))
        return Baseline(value=Unknown(unknown=asked), date=ends)

    def _day(self, day: dt.date) -> dt.date:
        try:
            return day.replace(year=day.year + self.by)
        except ValueError:
            return day.replace(year=day.year + self.by, day=28)

    def years(self, words: str) -> str:
        """The words with each year that the old plan runs in moved."""
        period = self.plan.period
        known = {period.ends.year, (period.starts or period.ends).year}
        return _YEAR.sub(lambda m: str(int(m[1]) + self.by) if int(m[1]) in known else m[1], words)

    def named(self, id_: str) -> str:
        """An id with all its years moved."""
        return _YEAR.sub(lambda m: f"{int(m[1]) + self.by:04}", id_)


def _wording(item: Measured) -> dict[str, Text]:
    """The wording to be asked for where the old plan had none."""
    is_bare = isinstance(item, Indicator) and not item.text and not any(p.text for p in item.parts)
    return {"text": Text(to_fill("nội dung chỉ tiêu, như in trong văn bản"))} if is_bare else {}


def _replaced(target: Target) -> bool:
    """Whether a later version took its place."""
    return target.in_force is not None and target.in_force.ends is not None
