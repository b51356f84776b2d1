"""What the opening of a plan says: its title, years, number, day, issuer, level and place."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from gender_plan.drafting.clauses import OPENING, RECIPIENTS, Clause, Paragraph
from gender_plan.drafting.phrases import DOCUMENT_KINDS, LEVELS
from gender_plan.drafting.wording import any_of, id_of, likeness
from gender_plan.model import Area, Document, Level, Period
from gender_plan.provenance import Unknown
from gender_plan.text import Text, folded

_BASIS = re.compile(
    rf"(?:[-–] ?)?(?:Căn cứ |(?:Thực hiện|Theo|Trên cơ sở) (?:{any_of(DOCUMENT_KINDS)}) (?:số )?\d)"
)
_LONGEST_LINE = 260
_TITLE_LINES = 6
_STAGE = re.compile(
    r"(?:giai đoạn|thời kỳ|các năm|từ năm) (20\d{2}) ?(?:-|–|đến)(?: năm)? ?(20\d{2})", re.IGNORECASE
)
_YEAR = re.compile(r"(?:trong )?năm (20\d{2})(?! ?[-–])", re.IGNORECASE)
_SCHOOL = re.compile(r"năm học (20\d{2}) ?[-–] ?(20\d{2})", re.IGNORECASE)
_UNTIL = re.compile(r"đến (?:hết )?năm (20\d{2})", re.IGNORECASE)
_NUMBER = re.compile(r"Số: ?(\d{1,5} ?/[\wĐ/&-]{2,30})")
_DATED = re.compile(r", ngày (\d{1,2}) tháng (\d{1,2}) năm (20\d{2})")
_ISSUER = re.compile(
    r"((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)"
    r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn"
    r"|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)(?: [A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,3})?)"
)
_PLACE = re.compile(
    r"(?<!\w)(tỉnh|thành phố|huyện|quận|xã|phường) "
    r"((?:[A-ZĐÁÂÊÔÝÍ][^\W\d_]*)(?: [A-ZĐÁÂÊÔÝÍ][^\W\d_]*){1,3})"
)
_NO_NUMBER = Text("văn bản đọc được không in số", en="the text that was read prints no number")
_NO_DAY = Text(
    "văn bản đọc được không in ngày ban hành", en="the text that was read prints no day of issue"
)
_OF_LEVEL = {
    Level.PROVINCE: ("tỉnh", "thành phố"),
    Level.DISTRICT: ("huyện", "quận", "thành phố"),
    Level.COMMUNE: ("xã", "phường"),
}


@frozen(kw_only=True)
class Opening:
    """What stands at the top; None where it was not found."""

    title: str | None
    period: Period | None
    level: Level | None
    area: Area | None
    document: Document

    @property
    def id(self) -> str:
        """The plan's id: the place and the years."""
        place = id_of(str(self.area.name)) if self.area else "ke-hoach"
        ends = str(self.period.ends.year) if self.period else ""
        starts = str(self.period.starts.year) if self.period and self.period.starts else ends
        return "-".join(filter(None, (place, starts, "" if starts == ends else ends)))


def opening_of(clauses: Sequence[Clause]) -> Opening:
    """The top of the text, and what only the rest of it says: the place."""
    first = clauses[0].paragraphs if clauses and clauses[0].path == (OPENING,) else ()
    title = _title(first)
    text = "\n".join(paragraph.text for paragraph in first)
    issuer = _ISSUER.search(text)
    level = _level(issuer[1]) if issuer else None
    number, dated = _NUMBER.search(text), _DATED.search(text)
    return Opening(
        title=title,
        period=_period(title or ""),
        level=level,
        area=_area(clauses, level),
        document=Document(
            kind="Kế hoạch" if title else None,
            number=number[1].replace(" ", "") if number else Unknown(unknown=_NO_NUMBER),
            issued=(_day(dated) if dated else None) or Unknown(unknown=_NO_DAY),
            issuer=issuer[1] if issuer else None,
            source=(OPENING,),
        ),
    )


def _title(paragraphs: Sequence[Paragraph]) -> str | None:
    """From the line «KẾ HOẠCH» to the first that states a basis."""
    starts = next(
        (n for n, p in enumerate(paragraphs) if folded(p.text[:60]).startswith("ke hoach")), None
    )
    if starts is None:
        return None
    lines: list[str] = []
    for paragraph in paragraphs[starts : starts + _TITLE_LINES]:
        is_over = len(paragraph.text) > _LONGEST_LINE or (lines and _BASIS.match(paragraph.text))
        if is_over or set(paragraph.text) <= set("-_–—* "):
            break
        lines.append(paragraph.text.lower() if paragraph.text.isupper() else paragraph.text)
    if not lines:
        return None
    words = " ".join(lines)
    tail = words[len("kế hoạch") :].strip()
    return (
        f"Kế hoạch {tail[:1].lower()}{tail[1:]}"
        if tail and not tail.isupper()
        else f"Kế hoạch {tail.lower()}".strip()
    )


def _period(title: str) -> Period | None:
    school, stage, year, until = (each.search(title) for each in (_SCHOOL, _STAGE, _YEAR, _UNTIL))
    if school:
        return None  # its first and last day are set each year and are not guessed
    if stage and stage[1] <= stage[2]:
        return Period(starts=dt.date(int(stage[1]), 1, 1), ends=dt.date(int(stage[2]), 12, 31))
    if until:
        return Period(ends=dt.date(int(until[1]), 12, 31))
    if year:
        return Period(starts=dt.date(int(year[1]), 1, 1), ends=dt.date(int(year[1]), 12, 31))
    return None


def _level(issuer: str) -> Level | None:
    called = f"{likeness(issuer)} "
    return next((level for words, level in LEVELS if called.startswith(f"{likeness(words)} ")), None)


def _area(clauses: Sequence[Clause], level: Level | None) -> Area | None:
    """The place of that level that the text names most often."""
    wanted = _OF_LEVEL.get(level) if level else None
    if not wanted:
        return None
    named: Counter[str] = Counter()
    first: dict[str, str] = {}
    for clause in clauses:
        if clause.path[0] == RECIPIENTS:
            continue
        for found in _PLACE.finditer(clause.text):
            if found[1] in wanted:
                named[found[2]] += 1
                first.setdefault(found[2], clause.id)
    if not named:
        return None
    name, _ = named.most_common(1)[0]
    return Area(name=Text(name), level=level, source=(first[name],))


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
