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
from gender_plan.text import Text, composed, folded


@frozen
class _Kind:
    """What a plan of a level calls its place and whoever issues it."""

    level: Level
    place: str
    issuer: str | None
    reporters: str


LEVELS: Mapping[str, _Kind] = {
    "province": _Kind(Level.PROVINCE, "Tỉnh", "UBND tỉnh", "Các sở, ban, ngành cấp tỉnh"),
    "district": _Kind(Level.DISTRICT, "Huyện", "UBND huyện", "Các phòng, ban cấp huyện"),
    "ministry": _Kind(Level.SECTOR, "Bộ", None, "Các đơn vị thuộc Bộ"),
    "school": _Kind(Level.SCHOOL, "Trường", None, "Các khoa, phòng, tổ của trường"),
}
"""For whom a frame can be made, by the word of the command line."""

_TO_FILL = "(điền: {})"
_NOT_A_SLUG = re.compile(r"[^a-z0-9]+")
_LEADER = "co-quan-dau-moi"
_REPORTERS = "cac-don-vi"


def blank(level: str, name: str | None, year: int) -> Plan:
    """The frame of a plan for one year; ``level`` is a key of ``LEVELS``."""
    kind = LEVELS[level]
    called = composed(" ".join(name.split())) if name else ""
    place = called or to_fill(f"tên {kind.place.lower()}")
    return Plan(
        id=f"{_slug(called or kind.place)}-{year}",
        title=Text(f"Kế hoạch bình đẳng giới và vì sự tiến bộ của phụ nữ năm {year}, {place}"),
        level=kind.level,
        area=Area(name=Text(place), level=kind.level) if kind.level in _PLACES else None,
        period=Period(starts=dt.date(year, 1, 1), ends=dt.date(year, 12, 31)),
        document=document(kind.issuer or Unknown(unknown=Text(to_fill("nơi ban hành")))),
        goals=(_goal(),),
        agencies=_agencies(kind),
        assignments=(Assignment(agency=_LEADER, role=Role.LEAD, verb="Chủ trì", covers=_GOAL_1),),
        reporting=(_reporting(year),),
    )


_PLACES = (Level.PROVINCE, Level.DISTRICT)
_GOAL_1 = Covers(goals=("1",))


def to_fill(what: str) -> str:
    """A place to fill in: «(điền: tên tỉnh)»."""
    return _TO_FILL.format(what)


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
        targets=(NotStated(not_stated=Text("điền mức phải đạt")),),
    )
    return Goal(id="1", title=Text(to_fill("tên mục tiêu 1")), indicators=(indicator,))


def _agencies(kind: _Kind) -> tuple[Agency, ...]:
    return (
        Agency(id=_LEADER, name=Text(to_fill("tên cơ quan đầu mối"))),
        Agency(id=_REPORTERS, name=Text(kind.reporters), kind=AgencyKind.GROUP),
    )


def _reporting(year: int) -> Reporting:
    """Half a year and the year; when they are due is for the document to say."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Reporting(
        collector=_LEADER,
        reporters=(_REPORTERS,),
        periods=(
            ReportPeriod(id=f"{year}-H1", starts=first, ends=dt.date(year, 6, 30)),
            ReportPeriod(id=str(year), starts=first, ends=last),
        ),
    )
