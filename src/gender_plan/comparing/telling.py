"""The sentence that says a change, in both languages."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from attrs import evolve, frozen

from gender_plan.agencies import origin_said
from gender_plan.comparing.difference import ChangeKind, Path
from gender_plan.comparing.field_names import FIELDS, ITEMS
from gender_plan.comparing.heirs import Heir
from gender_plan.comparing.pairing import Pairing
from gender_plan.comparing.reassigning import Reassigned
from gender_plan.comparing.rewording import both_said, brief, reworded
from gender_plan.comparing.wording import assignment_said, targets_said, value_said
from gender_plan.model import Assignment, Document, Event, Measured, Plan, ReportPeriod, Review
from gender_plan.periods import day_said
from gender_plan.text import Language, Text


class Stretch(NamedTuple):
    """A step down into the plans: the field, and the two items that stand there."""

    name: str
    before: Any
    after: Any


Trail = tuple[Stretch, ...]
"""The items from the plan down to where a change is."""

_ADDED = Text("Thêm {}.", en="Added: {}.")
_DROPPED = Text("Bỏ {}.", en="Dropped: {}.")
_REORDERED = Text("{}: thứ tự các {} thay đổi.", en="{}: the order changed: {}.")
_FROM_TO = Text("{}: {} đổi từ “{}” thành “{}”.", en="{}: {} changed from “{}” to “{}”.")
_NOW = Text("{}: nay có {} “{}”.", en="{}: now has {} “{}”.")
_NO_LONGER = Text("{}: không còn {} “{}”.", en="{}: no longer has {} “{}”.")
_SUCCEEDED = Text(
    "{} không còn trong kế hoạch; cơ quan kế tục: {}.", en="{} is no longer there; taken over by: {}."
)
_HEIR = Text("{} ({})", en="{} ({})")
_MOVED = Text("Dời kỳ báo cáo: {} nay là {}.", en="Report period moved: {} is now {}.")
_PERIOD = Text("{} ({}, hạn nộp {})", en="{} ({}, due {})")
_DUE = Text("Kỳ báo cáo {}: hạn nộp đổi từ {} thành {}.", en="Report period {}: due {} instead of {}.")
_NO_DUE = Text("chưa ấn định", en="not set")
_PLAN = Text("kế hoạch", en="plan")


@frozen
class Words:
    """Sentences about two plans, whose agencies and documents are called by their names."""

    before: Plan
    after: Plan
    heirs: Mapping[str, tuple[Heir, ...]]
    pairing: Pairing

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
        return _ADDED.said(language).format(name.rstrip("."))

    def dropped(self, language: Language) -> str:
        name = self._item(str(self.at[0]), self.before, self.words.before, language)
        return _DROPPED.said(language).format(name.rstrip("."))

    def reordered(self, language: Language) -> str:
        name = ITEMS.get(str(self.at[0]), Text(str(self.at[0])))
        return _REORDERED.said(language).format(self._where(language), name.said(language))

    def reassigned(self, language: Language) -> str:
        plans = (self.words.before, self.words.after)
        return Reassigned(self.before, self.after, plans, self.words.pairing).said(language)

    def succeeded(self, language: Language) -> str:
        following = self.words.heirs[self.before.id]
        said = "; ".join(_heir_said(heir, language) for heir in following)
        return _SUCCEEDED.said(language).format(self.before.name.said(language), said)

    def rescheduled(self, language: Language) -> str:
        if not isinstance(self.before, ReportPeriod):
            return self.field_said(language)
        if evolve(self.before, due=self.after.due) == self.after:
            dues = [_due_said(each, language) for each in (self.before, self.after)]
            dues = dues if language == "vi" else dues[::-1]
            return _DUE.said(language).format(self.before.id, *dues)
        was, now = (_period_said(period, language) for period in (self.before, self.after))
        return _MOVED.said(language).format(was, now)

    def field_said(self, language: Language) -> str:
        name = str(self.at[-1])
        called = FIELDS.get(name, Text(name)).said(language)
        was, now = self._value(self.before, 0, language), self._value(self.after, 1, language)
        where = self._where(language)
        if not was or not now:
            return (_NOW if now else _NO_LONGER).said(language).format(where, called, now or was)
        both = self._texts
        pair = both_said(*both, language) if both else reworded(was, now)
        return _FROM_TO.said(language).format(where, called, *pair)

    @property
    def _texts(self) -> tuple[Text, Text] | None:
        is_text = isinstance(self.before, Text) and isinstance(self.after, Text)
        return (self.before, self.after) if is_text else None

    def _value(self, value: Any, which: int, language: Language) -> str:  # noqa: ANN401
        if value is None:
            return ""
        if self.at[-1] == "targets":
            return targets_said(value, self._unit(which), language)
        if self.at[-1] == "not_seen":
            return ", ".join(ITEMS.get(section, Text(section)).said(language) for section in value)
        if self.at[-1] in _AGENCY_FIELDS:
            plan = (self.words.before, self.words.after)[which]
            return _agencies_said(value, plan, language)
        return value_said(value, language)

    def _unit(self, which: int) -> Any:  # noqa: ANN401
        items = [stretch[which + 1] for stretch in self.trail]
        units = [item.unit for item in items if isinstance(item, Measured) and item.unit]
        return units[-1] if units else None

    def _where(self, language: Language) -> str:
        """«Chỉ tiêu 6.2, phần b»; the plan where the change is at its top."""
        named = [_short(name, item, self.words.before, language) for name, item, _ in self._shown]
        said = ", ".join(named) or _PLAN.said(language)
        return said[:1].upper() + said[1:]

    @property
    def _shown(self) -> Trail:
        """Of a goal and its indicator, the indicator is enough."""
        last = [stretch.name for stretch in self.trail]
        start = 1 if last[:2] == ["goals", "indicators"] else 0
        return self.trail[start:]

    def _item(self, name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
        own = _long(name, item, plan, language)
        inside = [_short(n, i, plan, language) for n, i, _ in self.trail]
        return f"{own} ({', '.join(inside)})" if inside else own


def _short(name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    """What an item is called: «chỉ tiêu 2.1», «Sở Nội vụ»; without an id by its words."""
    if name == "agencies":
        return str(item.name.said(language))
    noun = (ITEMS.get(name) or FIELDS.get(name) or Text(name)).said(language)
    if isinstance(item, Assignment):
        return f"{noun} “{brief(assignment_said(item, plan, language))}”"
    if isinstance(item, Document):
        return f"{noun} {item.label}"
    id_ = None if isinstance(item, Event | Review) else getattr(item, "id", None)
    said = id_ or ("" if name not in ITEMS else brief(_words(item, plan, language).rstrip(".")))
    return f"{noun} {said}".strip()


def _long(name: str, item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    """What an item is called, with its wording."""
    short = _short(name, item, plan, language)
    words = _words(item, plan, language)
    if name == "agencies":
        return f"{ITEMS[name].said(language)} {short}"
    if getattr(item, "id", None) is None and name in ITEMS and not isinstance(item, Document):
        return short
    return f"{short}: {brief(words, 160)}" if words and words not in short else short


def _words(item: Any, plan: Plan, language: Language) -> str:  # noqa: ANN401
    if isinstance(item, ReportPeriod):
        return _period_said(item, language)
    found = next((w for n in _WORDING if (w := getattr(item, n, None)) is not None), None)
    if found is None:
        return ""
    names = {agency.id: agency.name for agency in plan.agencies}
    return value_said(names.get(found, found) if isinstance(found, str) else found, language)


_WORDING = ("title", "text", "name", "number", "as_printed", "collector", "content", "indicator")


def _agencies_said(value: str | tuple[str, ...], plan: Plan, language: Language) -> str:
    """Agencies by their names."""
    names = {agency.id: agency.name.said(language) for agency in plan.agencies}
    ids = (value,) if isinstance(value, str) else value
    return ", ".join(names.get(id_, id_) for id_ in ids)


_AGENCY_FIELDS = ("agency", "collector", "reporters", "forwards_to", "members", "successors")


def _heir_said(heir: Heir, language: Language) -> str:
    """The name, and how sure the register is of it; a plan's own word needs no more."""
    name = heir.agency.name.said(language)
    origin = origin_said(heir.by, language) if heir.by else ""
    return _HEIR.said(language).format(name, origin) if origin else name


def _due_said(period: ReportPeriod, language: Language) -> str:
    return day_said(period.due, language) if period.due else _NO_DUE.said(language)


def _period_said(period: ReportPeriod, language: Language) -> str:
    days = [day_said(day, language) for day in (period.starts, period.ends) if day]
    return _PERIOD.said(language).format(period.id, " – ".join(days), _due_said(period, language))


_TELLING: dict[ChangeKind, Callable[[_One, Language], str]] = {
    ChangeKind.ADDED: _One.added,
    ChangeKind.DROPPED: _One.dropped,
    ChangeKind.REORDERED: _One.reordered,
    ChangeKind.REASSIGNED: _One.reassigned,
    ChangeKind.RESCHEDULED: _One.rescheduled,
    ChangeKind.SUCCEEDED: _One.succeeded,
}
