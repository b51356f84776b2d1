"""Phrases for sentences: days, periods, units, due days, as a Vietnamese or English official writes."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gender_plan.model import Unit
from gender_plan.periods import day_said, period_days, period_said
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.targets import Every, Target
from gender_plan.text import Language, Text, figure


def when_said(day: dt.date, period: str | None, language: Language = "vi") -> str:
    """When something was observed: its period where it was reported for one, else its day."""
    try:
        return period_said(period or "", language)
    except ValueError:
        return _on(day, language)


_DUE = (Text("đến hết năm {}", en="by the end of {}"), Text("đến ngày {}", en="by {}"))
_UNTIL = (Text("đến hết năm {}", en="until the end of {}"), Text("đến ngày {}", en="until {}"))


def due_said(day: dt.date, language: Language = "vi", how: tuple[Text, Text] = _DUE) -> str:
    """By when: «đến hết năm 2025», «đến ngày 30/6/2025»."""
    year, other = how
    if (day.month, day.day) == (12, 31):
        return year.said(language).format(day.year)
    return other.said(language).format(day_said(day, language))


def unit_said(unit: Unit | None, language: Language = "vi") -> str:
    """A unit: «%», «lần», «bé trai/100 bé gái»; words that are not known stay as they are."""
    if unit is None:
        return ""
    pieces = (unit.of, unit.per, unit.in_)
    return "/".join(_word(piece, language) for piece in pieces if piece)


def target_said(
    verdict: TargetVerdict, unit: str, language: Language = "vi", clauses: Sequence[str] = ()
) -> str:
    """The target, when it is due and where it is written: «dưới 30 % đến hết năm 2025 (II.2)»."""
    target = verdict.target
    if target is None:
        return ""
    pieces = (
        "mục tiêu" if language == "vi" else "target",
        target.said(language, unit),
        _when_due(verdict, target, language),
        _written(target, clauses, language),
    )
    return " ".join(piece for piece in pieces if piece)


def listed(
    pieces: Sequence[str],
    language: Language = "vi",
    most: int = 5,
    others: Text = Text("và {} kỳ khác", en="and {} others"),  # noqa: B008  a text never changes
) -> str:
    """Several things in one phrase; beyond so many, only their number is said."""
    rest = len(pieces) - most
    shown = ", ".join(pieces[:most])
    return shown if rest <= 0 else f"{shown} {others.said(language).format(rest)}"


def runs_said(codes: Sequence[str], language: Language = "vi") -> list[str]:
    """Periods by their codes; three or more in a row as one: «từ năm 2025 đến năm 2030»."""
    runs: list[list[str]] = []
    for code in codes:
        if runs and _follows(runs[-1][-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return [piece for run in runs for piece in _run(run, language)]


_ROW = 3
_FROM_TO = Text("từ {} đến {}", en="{} to {}")


def _run(codes: Sequence[str], language: Language) -> list[str]:
    said = [period_said(code, language) for code in codes]
    if len(said) < _ROW:
        return said
    return [_FROM_TO.said(language).format(said[0], said[-1])]


def _follows(one: str, other: str) -> bool:
    """Whether a period begins on the day after another one of its kind."""
    (_, ends), (starts, _) = period_days(one), period_days(other)
    return one[4:6].rstrip("01") == other[4:6].rstrip("01") and (starts - ends).days == 1


_EVERY = {
    Every.YEAR: Text("hằng năm", en="every year"),
    Every.HALF_YEAR: Text("mỗi 6 tháng", en="every half-year"),
    Every.QUARTER: Text("hằng quý", en="every quarter"),
    Every.MONTH: Text("hằng tháng", en="every month"),
}
_ONWARDS = (Text("từ năm {} trở đi", en="from {} on"), Text("từ ngày {} trở đi", en="from {} on"))
_TERM = (Text("từ năm {}", en="from {}"), Text("từ ngày {}", en="from {}"))
_ASSUMED = Text(
    "(văn bản không nêu hạn, lấy ngày kết thúc kế hoạch)",
    en="(no date is stated; the end of the plan is taken)",
)
_AMENDED = Text("theo {}", en="as amended by {}")
_PRINTED = Text("nguyên văn “{}”", en="printed “{}”")
_WORDS = {
    "percent": Text("%", en="%"),
    "times": Text("lần", en="times"),
    "people": Text("người", en="people"),
    "boys": Text("bé trai", en="boys"),
    "girls": Text("bé gái", en="girls"),
    "births": Text("ca sinh", en="births"),
    "live births": Text("trẻ đẻ sống", en="live births"),
    "deaths": Text("ca tử vong", en="deaths"),
    "commune": Text("xã", en="commune"),
    "district": Text("huyện", en="district"),
    "year": Text("năm", en="year"),
    "quarter": Text("quý", en="quarter"),
    "month": Text("tháng", en="month"),
}
_NUMBERED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)\b ?(.*)")


def _word(piece: str, language: Language) -> str:
    """«100000 live births» as «100.000 trẻ đẻ sống»."""
    numbered = _NUMBERED.fullmatch(piece)
    if not numbered:
        return _WORDS[piece].said(language) if piece in _WORDS else piece
    number = figure(Decimal(numbered[1].replace(".", "")), language)
    return f"{number} {_word(numbered[2], language)}".rstrip()


def _when_due(verdict: TargetVerdict, target: Target, language: Language) -> str:
    if target.every is not None:
        return " ".join((_EVERY[target.every].said(language), *_stretch(target, language)))
    if target.since is not None and target.by is not None:
        return f"{_since(target.since, language, _TERM)} {due_said(target.by, language, _UNTIL)}"
    if target.since is not None:
        return _since(target.since, language, _ONWARDS)
    said = due_said(verdict.due, language) if verdict.due else ""
    return f"{said} {_ASSUMED.said(language)}" if verdict.due_assumed else said


def _stretch(target: Target, language: Language) -> Iterator[str]:
    """From when and until when it is due again and again, as far as the document says."""
    starts = target.in_force.starts if target.in_force else None
    begins = [day for day in (target.since, starts) if day is not None]
    if target.since is not None:
        yield _since(max(begins), language, _TERM)
    if target.by is not None:
        yield due_said(target.by, language, _UNTIL)


def _since(day: dt.date, language: Language, how: tuple[Text, Text]) -> str:
    year, other = how
    if (day.month, day.day) == (1, 1):
        return year.said(language).format(day.year)
    return other.said(language).format(day_said(day, language))


def _written(target: Target, clauses: Sequence[str], language: Language) -> str:
    """« (I.6; theo 800/QĐ-TTg; nguyên văn “đạt 75%”)»."""
    amended_by = target.in_force.amended_by if target.in_force else None
    pieces = (
        ", ".join(clauses),
        _AMENDED.said(language).format(amended_by) if amended_by else "",
        _PRINTED.said(language).format(target.as_printed) if target.as_printed else "",
    )
    said = "; ".join(piece for piece in pieces if piece)
    return f"({said})" if said else ""


def _on(day: dt.date, language: Language) -> str:
    if (day.month, day.day) == (12, 31):
        return f"cuối năm {day.year}" if language == "vi" else f"end of {day.year}"
    return f"ngày {day_said(day)}" if language == "vi" else day_said(day, language)
