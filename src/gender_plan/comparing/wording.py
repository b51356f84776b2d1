"""How values of the model are said in sentences about a change or a comparison."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gender_plan.agencies import KINDS, SURE
from gender_plan.comparing.field_names import FIELDS
from gender_plan.model import Assignment, Baseline, Level, OverAreas, OverTime, Plan, Role, Unit
from gender_plan.periods import day_said
from gender_plan.provenance import Outside, Unknown
from gender_plan.responsibility.saying import calling, covers_said, role_said
from gender_plan.targets import Direction, Every, Target
from gender_plan.text import Language, Text, figure

_UNITS = {
    "percent": Text("%", en="%"),
    "times": Text("lần", en="times"),
    "people": Text("người", en="people"),
    "births": Text("ca sinh", en="births"),
    "commune": Text("xã", en="commune"),
    "1000": Text("1.000", en="1,000"),
    "month": Text("tháng", en="month"),
    "quarter": Text("quý", en="quarter"),
    "half-year": Text("6 tháng", en="half-year"),
    "year": Text("năm", en="year"),
    "boys": Text("bé trai", en="boys"),
    "deaths": Text("ca tử vong", en="deaths"),
    "100 girls": Text("100 bé gái", en="100 girls"),
    "100 live births": Text("100 trẻ đẻ sống", en="100 live births"),
    "100000 live births": Text("100.000 trẻ đẻ sống", en="100,000 live births"),
}
_YEAR_END = (12, 31)
_BY = Text("đến ngày {}", en="by {}")
_BY_YEAR = Text("đến hết năm {}", en="by the end of {}")
_TO = Text("đến ngày {}", en="to {}")
_TO_YEAR = Text("đến hết năm {}", en="to the end of {}")
_SINCE = Text("từ ngày {}", en="from {}")
_FOR = Text("cho {}", en="for {}")
_STRIVE = Text("phấn đấu", en="aim:")
_EVERY = {
    Every.YEAR: Text("hằng năm", en="every year"),
    Every.HALF_YEAR: Text("mỗi 6 tháng", en="every half-year"),
    Every.QUARTER: Text("hằng quý", en="every quarter"),
    Every.MONTH: Text("hằng tháng", en="every month"),
}
_WORDS: dict[Any, Text] = {
    Direction.INCREASE: Text("tăng", en="rise"),
    Direction.DECREASE: Text("giảm", en="fall"),
    Direction.KEEP: Text("duy trì", en="stay"),
    Role.LEAD: Text("chủ trì", en="lead"),
    Role.COORDINATE: Text("phối hợp", en="coordinate"),
    Role.CARRY_OUT: Text("thực hiện", en="carry out"),
    Role.TAKE_PART: Text("tham gia", en="take part"),
    **_EVERY,
    **KINDS,
    **SURE,
    Level.NATIONAL: Text("quốc gia", en="national"),
    Level.SECTOR: Text("bộ, ngành", en="sector"),
    Level.PROVINCE: Text("tỉnh", en="province"),
    Level.DISTRICT: Text("huyện", en="district"),
    Level.COMMUNE: Text("xã", en="commune"),
    Level.SCHOOL: Text("trường", en="school"),
    Level.AGENCY: Text("cơ quan, đơn vị", en="agency"),
    OverTime.LAST: Text("lấy giá trị cuối", en="the last value"),
    OverTime.SUM: Text("cộng lại", en="the sum"),
    OverTime.MEAN: Text("lấy trung bình", en="the mean"),
    OverTime.MAX: Text("lấy giá trị lớn nhất", en="the largest value"),
    OverAreas.RATIO_OF_SUMS: Text("tổng tử số chia tổng mẫu số", en="ratio of sums"),
    OverAreas.SHARE_OF_UNITS: Text("tỷ lệ số địa bàn đạt", en="share of areas that reach it"),
}
"""Of words that two kinds share (sum, mean, school), the meaning is one."""
_YES, _NO = Text("có", en="yes"), Text("không", en="no")
_UNKNOWN = Text("chưa rõ ({})", en="not known ({})")
_NOTHING = Text("(để trống)", en="(left empty)")
_NOBODY = Text("(không nêu cơ quan)", en="(no agency named)")
_WITH = Text("cùng {}", en="with {}")


def unit_said(unit: Unit | None, language: Language = "vi") -> str:
    """A unit: «%», «bé trai/100 bé gái»; words that are not known stay as they are."""
    pieces = (unit.of, unit.per, unit.in_) if unit else ()
    return "/".join(_UNITS.get(p, Text(p)).said(language) for p in pieces if p)


def target_said(target: Target, unit: Unit | None = None, language: Language = "vi") -> str:
    """A target with its time and place: «phấn đấu đạt 60 % đến hết năm 2025»."""
    pieces = (
        _STRIVE.said(language) if target.strive else "",
        target.said(language, unit_said(unit, language)),
        _FOR.said(language).format(target.scope.said(language)) if target.scope else "",
        _SINCE.said(language).format(day_said(target.since, language)) if target.since else "",
        due_said(target.by, language, begun=target.since is not None) if target.by else "",
        _EVERY[target.every].said(language) if target.every else "",
    )
    return " ".join(piece for piece in pieces if piece)


def due_said(day: dt.date, language: Language = "vi", *, begun: bool = False) -> str:
    """By when: «đến hết năm 2025», «đến ngày 30/6/2025»; ``begun``: after a first day."""
    if (day.month, day.day) == _YEAR_END:
        return (_TO_YEAR if begun else _BY_YEAR).said(language).format(day.year)
    return (_TO if begun else _BY).said(language).format(day_said(day, language))


def targets_said(targets: tuple[Target, ...], unit: Unit | None, language: Language) -> str:
    """All targets of an indicator, one after the other."""
    return "; ".join(target_said(target, unit, language) for target in targets)


def assignment_said(assignment: Assignment, plan: Plan, language: Language) -> str:
    """«Sở Nội vụ chủ trì chỉ tiêu 1.2, 1.3 (cùng Ban Tổ chức Tỉnh ủy)»."""
    names = {agency.id: agency.name.said(language) for agency in plan.agencies}
    agency = names.get(assignment.agency or "", assignment.agency)
    who = ", ".join(p for p in (agency, assignment.post and assignment.post.said(language)) if p)
    others = ", ".join(names.get(id_, id_) for id_ in assignment.alongside)
    pieces = (
        who or _NOBODY.said(language),
        role_said(assignment.role, assignment, language),
        covers_said(assignment.covers, calling(plan), language),
        f"({_WITH.said(language).format(others)})" if others else "",
    )
    return " ".join(piece for piece in pieces if piece)


def value_said(value: Any, language: Language) -> str:  # noqa: ANN401  any value of the model
    """Any other value, in the words that people use for it; what has no word as the file has it."""
    told = next((tell for kind, tell in _TELLING if isinstance(value, kind)), None)
    if told:
        return str(told(value, language))
    if isinstance(value, Enum):
        return _WORDS.get(value, Text(str(value))).said(language)
    return _item_said(value, language) if attrs.has(type(value)) else str(value)


_NAMES = ("title", "name", "text")
_NOTES = ("source", "derived", "outside")


def _item_said(item: Any, language: Language) -> str:  # noqa: ANN401
    """An item by its words, else by all it holds."""
    named = next((words for n in _NAMES if (words := getattr(item, n, None)) is not None), None)
    if named is not None:
        return value_said(named, language)
    held = (
        f"{FIELDS.get(a.name, Text(a.name)).said(language)} {value_said(value, language)}"
        for a in attrs.fields(type(item))
        if (value := getattr(item, a.name)) != a.default and a.name not in _NOTES
    )
    return ", ".join(held) or _NOTHING.said(language)


def _baseline(value: Baseline, language: Language) -> str:
    day = value.date
    at = f" ({value_said(day, language)})" if day is not None else ""
    return value_said(value.value, language) + at


def _outside(value: Outside, language: Language) -> str:
    return f"{value.from_.said(language)} ({SURE[value.confidence].said(language)})"


_TELLING: tuple[tuple[type, Any], ...] = (
    (bool, lambda value, language: (_YES if value else _NO).said(language)),
    (Text, lambda value, language: value.said(language)),
    (Unknown, lambda value, language: _UNKNOWN.said(language).format(value.unknown.said(language))),
    (Decimal, figure),
    (dt.date, day_said),
    (Unit, unit_said),
    (Baseline, _baseline),
    (Outside, _outside),
    (Target, lambda value, language: target_said(value, None, language)),
    (tuple, lambda value, language: "; ".join(value_said(item, language) for item in value)),
)
