"""The sentence that says a change, in both languages."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from gender_plan.comparing.difference import ChangeKind, Path
from gender_plan.comparing.field_names import FIELDS, ITEMS
from gender_plan.comparing.wording import assignment_said, targets_said, value_said
from gender_plan.model import Assignment, Measured, Plan, ReportPeriod
from gender_plan.periods import day_said
from gender_plan.text import Language, Text

Trail = tuple[tuple[str, Any], ...]
"""The items from the plan down to where a change is, each with the field it stands in."""

_ADDED = Text("Thêm {}.", en="Added: {}.")
_DROPPED = Text("Bỏ {}.", en="Dropped: {}.")
_REORDERED = Text("{}: thứ tự các {} thay đổi.", en="{}: the order changed: {}.")
_FROM_TO = Text("{}: {} đổi từ “{}” thành “{}”.", en="{}: {} changed from “{}” to “{}”.")
_NOW = Text("{}: nay có {} “{}”.", en="{}: now has {} “{}”.")
_NO_LONGER = Text("{}: không còn {} “{}”.", en="{}: no longer has {} “{}”.")
_REASSIGNED = Text("Phân công lại: “{}” nay là “{}”.", en="Reassigned: “{}” is now “{}”.")
_MOVED = Text("Dời kỳ báo cáo: {} nay là {}.", en="Report period moved: {} is now {}.")
_PERIOD = Text("{} ({}, hạn nộp {})", en="{} ({}, due {})")
_NO_DUE = Text("chưa ấn định", en="not set")
_PLAN = Text("kế hoạch", en="plan")


@frozen
class Words:
    """Sentences about two plans, whose agencies and documents are called by their names."""

    before: Plan
    after: Plan

    def text(self, kind: ChangeKind, trail: Trail, at: Path, before: Any, after: Any) -> Text:  # noqa: ANN401
        """What changed, where the trail leads, at a field or an item there."""
        one = _One(self, kind, trail, at, before, after)
        tell = _TELLING.get(kind, _One.field_said)
        return Text(tell(one, "vi"), en=tell(one, "en"))


@frozen
class _One:
    """A change that is to be said."""

    words: Words
    kind: ChangeKind
    trail: Trail
    at: Path
    before: Any
    after: Any

    def added(self, language: Language) -> str:
        name = self._item(str(self.at[0]), self.after, self.words.after, language)
        return _ADDED.said(language).format(name)

    def dropped(self, language: Language) -> str:
        name = self._item(str(self.at[0]), self.before, self.words.before, language)
        return _DROPPED.said(language).format(name)

    def reordered(self, language: Language) -> str:
        name = ITEMS.get(str(self.at[0]), Text(str(self.at[0])))
        return _REORDERED.said(language).format(self._where(language), name.said(language))

    def reassigned(self, language: Language) -> str:
        was = assignment_said(self.before, self.words.before, language)
        now = assignment_said(self.after, self.words.after, language)
        return _REASSIGNED.said(language).format(was, now)

    def rescheduled(self, language: Language) -> str:
        if not isinstance(self.before, ReportPeriod):
            return self.field_said(language)
        was, now = (_period_said(period, language) for period in (self.before, self.after))
        return _MOVED.said(language).format(was, now)

    def field_said(self, language: Language) -> str:
        name = str(self.at[-1])
        called = FIELDS.get(name, Text(name)).said(language)
        was, now = self._value(self.before, language), self._value(self.after, language)
        where = self._where(language)
        if not was or not now:
            return (_NOW if now else _NO_LONGER).said(language).format(where, called, now or was)
        return _FROM_TO.said(language).format(where, called, was, now)

    def _value(self, value: Any, language: Language) -> str:  # noqa: ANN401
        if value is None:
            return ""
        if self.at[-1] == "targets":
            return targets_said(value, self._unit(), language)
        return value_said(value, language)

    def _unit(self) -> Any:  # noqa: ANN401
        units = [item.unit for _, item in self.trail if isinstance(item, Measured) and item.unit]
        return units[-1] if units else None

    def _where(self, language: Language) -> str:
        """«Chỉ tiêu 6.2, phần b»; the plan where the change is at its top."""
        named = [_short(name, item, self.words.before, language) for name, item in self._shown]
        said = ", ".join(named) or _PLAN.said(language)
        return said[:1].upper() + said[1:]

    @property
    def _shown(self) -> Trail:
        """Of a goal and its indicator, the indicator is enough."""
        last = [name for name, _ in self.trail]
        start = 1 if last[:2] == ["goals", "indicators"] else 0
        return self.trail[start:]

    def _item(self, name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
        own = _long(name, item, plan, language)
        inside = [_short(n, i, plan, language) for n, i in self.trail]
        return f"{own} ({', '.join(inside)})" if inside else own


def _short(name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    """What an item is called: «chỉ tiêu 2.1», «Sở Nội vụ»; without an id by its words."""
    if name == "agencies":
        return str(item.name.said(language))
    noun = (ITEMS.get(name) or FIELDS.get(name) or Text(name)).said(language)
    if isinstance(item, Assignment):
        return f"{noun} “{assignment_said(item, plan, language)}”"
    id_ = getattr(item, "id", None)
    said = id_ or ("" if name not in ITEMS else _words(item, plan, language))
    return f"{noun} {said}".strip()


def _long(name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    """What an item is called, with its wording."""
    short = _short(name, item, plan, language)
    words = _words(item, plan, language)
    if name == "agencies":
        return f"{ITEMS[name].said(language)} {short}"
    return f"{short}: {words}" if words and words not in short else short


def _words(item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    if isinstance(item, ReportPeriod):
        return _period_said(item, language)
    found = next((w for n in _WORDING if (w := getattr(item, n, None)) is not None), None)
    if found is None:
        return ""
    names = {agency.id: agency.name for agency in plan.agencies}
    return value_said(names.get(found, found) if isinstance(found, str) else found, language)


_WORDING = ("title", "text", "name", "number", "as_printed", "collector", "content", "indicator")


def _period_said(period: ReportPeriod, language: Language) -> str:
    days = [day_said(day, language) for day in (period.starts, period.ends) if day]
    due = day_said(period.due, language) if period.due else _NO_DUE.said(language)
    return _PERIOD.said(language).format(period.id, " – ".join(days), due)


_TELLING: dict[ChangeKind, Callable[[_One, Language], str]] = {
    ChangeKind.ADDED: _One.added,
    ChangeKind.DROPPED: _One.dropped,
    ChangeKind.REORDERED: _One.reordered,
    ChangeKind.REASSIGNED: _One.reassigned,
    ChangeKind.RESCHEDULED: _One.rescheduled,
}
