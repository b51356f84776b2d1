"""A plan that holds nothing yet but places to fill in, each marked as such."""

import datetime as dt
import re
from collections.abc import Mapping

from attrs import frozen

from gender_plan.model import (
    Agency,
    AgencyKind,
    Area,
    Assignment,
    Covers,
    Document,
    Goal,
    Indicator,
    Level,
    Period,
    Plan,
    Reporting,
    ReportPeriod,
    Role,
)
from gender_plan.provenance import Unknown
from gender_plan.targets import NotStated
from gender_plan.text import Text, composed, folded, to_fill


@frozen
class _Kind:
    """What a plan of a level calls its place and whoever issues it."""

    level: Level
    place: str
    issuer: str | None
    reporters: str
    first_month: int = 1


_SEPTEMBER = 9  # a school year runs from September to the end of August

LEVELS: Mapping[str, _Kind] = {
    "province": _Kind(Level.PROVINCE, "Tỉnh", "UBND tỉnh", "Các sở, ban, ngành cấp tỉnh"),
    "district": _Kind(Level.DISTRICT, "Huyện", "UBND huyện", "Các phòng, ban cấp huyện"),
    "ministry": _Kind(Level.SECTOR, "Bộ", None, "Các đơn vị thuộc Bộ"),
    "school": _Kind(Level.SCHOOL, "Trường", None, "Các khoa, phòng, tổ của trường", _SEPTEMBER),
}
"""For whom a frame can be made, by the word of the command line."""

_NOT_A_SLUG = re.compile(r"[^a-z0-9]+")
_LEADER = "co-quan-dau-moi"
_REPORTERS = "cac-don-vi"


def blank(level: str, name: str | None, year: int) -> Plan:
    """The frame of a plan for one year; ``level`` is a key of ``LEVELS``.

    That of a school is for the school year that begins in September.
    """
    kind = LEVELS[level]
    period = _year_from(year, kind.first_month)
    is_calendar_year = period.ends.year == year
    said, slug = (
        (f"{year}",) * 2 if is_calendar_year else (f"học {year}-{year + 1}", f"{year}-{year + 1}")
    )
    called = composed(" ".join(name.split())) if name else ""
    place = called or to_fill(f"tên {kind.place.lower()}")
    return Plan(
        id=f"{_slug(called or kind.place)}-{slug}",
        title=Text(f"Kế hoạch bình đẳng giới và vì sự tiến bộ của phụ nữ năm {said}, {place}"),
        level=kind.level,
        area=Area(name=Text(place), level=kind.level) if kind.level in _PLACES else None,
        period=period,
        document=document(kind.issuer or Unknown(unknown=Text(to_fill("nơi ban hành")))),
        goals=(_goal(),),
        agencies=_agencies(kind),
        assignments=(Assignment(agency=_LEADER, role=Role.LEAD, verb="Chủ trì", covers=_GOAL_1),),
        reporting=(_reporting(period),),
    )


_PLACES = (Level.PROVINCE, Level.DISTRICT)
_GOAL_1 = Covers(goals=("1",))


def document(issuer: str | Unknown | None, kind: str | None = "Kế hoạch") -> Document:
    """A document that has no number and no day yet."""
    return Document(
        number=Unknown(unknown=Text(to_fill("số, ký hiệu, ví dụ 123/KH-UBND"))),
        kind=kind,
        issued=Unknown(unknown=Text(to_fill("ngày ban hành"))),
        issuer=issuer,
    )


def _slug(name: str) -> str:
    return _NOT_A_SLUG.sub("-", folded(name)).strip("-") or "ke-hoach"


def _goal() -> Goal:
    indicator = Indicator(
        id="1.1",
        text=Text(to_fill("nội dung chỉ tiêu, như in trong văn bản")),
        targets=(NotStated(not_stated=Text(to_fill("mức phải đạt"))),),
    )
    return Goal(id="1", title=Text(to_fill("tên mục tiêu 1")), indicators=(indicator,))


def _agencies(kind: _Kind) -> tuple[Agency, ...]:
    return (
        Agency(id=_LEADER, name=Text(to_fill("tên cơ quan đầu mối"))),
        Agency(id=_REPORTERS, name=Text(kind.reporters), kind=AgencyKind.GROUP),
    )


def _year_from(year: int, month: int) -> Period:
    """A year from the first of a month on."""
    first = dt.date(year, month, 1)
    return Period(starts=first, ends=first.replace(year=year + 1) - dt.timedelta(days=1))


def _reporting(period: Period) -> Reporting:
    """Half a year and the year; when they are due is for the document to say."""
    first, last = period.starts or period.ends, period.ends
    half = dt.date(last.year, 6, 30) if first.year == last.year else dt.date(first.year, 12, 31)
    begins_late = half.year < last.year
    return Reporting(
        collector=_LEADER,
        reporters=(_REPORTERS,),
        periods=(
            ReportPeriod(id=f"{half.year}-H{2 if begins_late else 1}", starts=first, ends=half),
            ReportPeriod(id=str(last.year), starts=first, ends=last),
        ),
    )
