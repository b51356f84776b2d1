"""What a change is measured from: the baseline, a base year, or the value of the period before."""

from gender_plan.provenance import Unknown
from gender_plan.targets.change import Change
from gender_plan.targets.every import Every
from gender_plan.targets.observed import NO_START, Observed, Past
from gender_plan.text import Text

NO_DAY = Text("không rõ số liệu là của ngày nào", en="the day of the value is not known")
NOT_LATER = Text(
    "số liệu không muộn hơn mốc so sánh", en="the value is no later than what it is compared with"
)
_UNKNOWN = Text("không rõ so với mốc nào: {}", en="against what is not known: {}")
_NO_BASE = Text("chưa có số liệu của năm gốc {}", en="no value is known for the base year {}")
_UNDATED_BASE = Text(
    "chưa có số liệu của năm gốc {}; giá trị gốc không ghi ngày nên không rõ có phải của năm đó",
    en="no value is known for the base year {}; the baseline has no day, so it may be of another year",
)
_NO_EARLIER = Text(
    "chưa có số liệu của đúng {} trước đó để so sánh",
    en="there is no value of just {} earlier to compare with",
)
_BEFORE = {
    Every.YEAR: Text("một năm", en="a year"),
    Every.HALF_YEAR: Text("6 tháng", en="six months"),
    Every.QUARTER: Text("một quý", en="a quarter"),
    Every.MONTH: Text("một tháng", en="a month"),
}


def base_of(change: Change, seen: Observed) -> Past | Text:
    """The value that a change is measured from, or why there is none."""
    if isinstance(change.base, Unknown):
        return _filled(_UNKNOWN, change.base.unknown)
    if change.base is not None:
        found = _of_year(change.base, seen)
    elif change.per is not None:
        found = _one_before(change.per, seen)
    else:
        found = seen.baseline or NO_START
    if isinstance(found, Past) and seen.day and found.day and seen.day <= found.day:
        return NOT_LATER
    return found


def _of_year(year: int, seen: Observed) -> Past | Text:
    found = [past for past in seen.dated if past.day and past.day.year == year]
    if found:
        return found[-1]
    undated = seen.start is not None and seen.start_day is None
    return _filled(_UNDATED_BASE if undated else _NO_BASE, Text(str(year)))


def _one_before(per: Every, seen: Observed) -> Past | Text:
    if seen.day is None:
        return NO_DAY
    found = [p for p in seen.dated if p.day and per.is_one_before(p.day, seen.day)]
    return found[-1] if found else _filled(_NO_EARLIER, _BEFORE[per])


def _filled(text: Text, piece: Text) -> Text:
    return Text(text.vi.format(piece.vi), en=text.said("en").format(piece.said("en")))
