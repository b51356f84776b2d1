"""Words that several pages say alike: headings, days, clauses, what is not stated."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from gender_plan.model import Baseline, Unit
from gender_plan.notebook.manner import Manner
from gender_plan.periods import day_said
from gender_plan.progress.telling.wording import due_said, unit_said
from gender_plan.provenance import Sourced, Unknown
from gender_plan.targets import Every, Target
from gender_plan.targets.figures import legible, with_unit
from gender_plan.text import Text

AGENCY = Text("Cơ quan", en="Agency")
AIM = Text("Cần đạt", en="Target")
CLAUSE = Text("Điều khoản", en="Clause")
DUE = Text("Hạn", en="Due")
GOAL = Text("Mục tiêu", en="Goal")
INDICATOR = Text("Chỉ tiêu", en="Indicator")
LEAD = Text("Chủ trì", en="Lead")
PART = Text("Phần", en="Part")
ROLE = Text("Vai trò", en="Role")
THROUGH = Text("Qua", en="Through")
WORDING = Text("Nội dung", en="Wording")
NOT_LISTED = Text(
    "văn bản không liệt kê chỉ tiêu ({})", en="the document does not list its indicators ({})"
)
NOT_STATED = Text("chưa nêu", en="not stated")
NO_WORDING = Text("văn bản không nêu nội dung", en="the document does not give its wording")
_UNKNOWN = Text("chưa rõ ({})", en="not known ({})")
_INFERRED = Text("suy ra", en="inferred")
_OUTSIDE = Text("ngoài văn bản", en="outside the document")
UNVERIFIED = Text("chưa kiểm chứng", en="unverified")
_FROM_TO = Text("{} – {}", en="{} – {}")
_UNTIL = Text("đến {}", en="until {}")
_SINCE = Text("từ {}", en="from {}")
_ON = Text("{} (ngày {})", en="{} ({})")
_EVERY = {
    Every.YEAR: Text("hằng năm", en="every year"),
    Every.HALF_YEAR: Text("mỗi 6 tháng", en="every half-year"),
    Every.QUARTER: Text("hằng quý", en="every quarter"),
    Every.MONTH: Text("hằng tháng", en="every month"),
}


def titled(kind: Text, id_: str, words: Text | None, manner: Manner) -> str:
    """A thing by its number and wording: «Mục tiêu 3: …»."""
    said = (words or NO_WORDING).said(manner.language)
    return f"{manner.say(kind)} {id_}: {said}"


def clause(statement: Sourced, manner: Manner, *, unverified: bool = False) -> str:
    """Where it is written, and a word where it is inferred, from elsewhere or unverified."""
    marks = (
        (", ".join(statement.source), bool(statement.source)),
        (manner.say(_INFERRED), statement.derived is not None),
        (manner.say(_OUTSIDE), statement.outside is not None and not statement.source),
        (manner.say(UNVERIFIED), unverified or statement.unverified),
    )
    return "; ".join(mark for mark, holds in marks if holds)


def span(starts: dt.date | None, ends: dt.date | None, manner: Manner) -> str:
    """From when until when, as far as it is known."""
    said = [day_said(day, manner.language) for day in dict.fromkeys((starts, ends)) if day]
    if starts and ends:
        return manner.say(_FROM_TO, *said) if len(said) > 1 else said[0]
    return manner.say(_SINCE if starts else _UNTIL, *said) if said else ""


def unknown(value: Unknown, manner: Manner) -> str:
    """That something is not known, and why."""
    return manner.say(_UNKNOWN, value.unknown.said(manner.language))


def aim(target: Target, unit: Unit | None, manner: Manner) -> str:
    """What a target asks for and until when: «dưới 30 % đến hết năm 2025»."""
    asked = target.said(manner.language, unit_said(unit, manner.language))
    whose = f"{target.scope.said(manner.language)}: " if target.scope else ""
    return " ".join(piece for piece in (f"{whose}{asked}", *_when(target, manner)) if piece)


def _when(target: Target, manner: Manner) -> Iterable[str]:
    if target.every:
        yield manner.say(_EVERY[target.every])
    if target.since:
        yield manner.say(_SINCE, day_said(target.since, manner.language))
    if target.by:
        yield due_said(target.by, manner.language)


def baseline(found: Baseline | None, unit: Unit | None, manner: Manner) -> str:
    """The value a measure starts from and its day, or that either is not known."""
    if found is None:
        return ""
    value, day, said = found.value, found.date, unit_said(unit, manner.language)
    shown = (
        with_unit(legible(value), manner.language, said)
        if isinstance(value, Decimal)
        else unknown(value, manner)
    )
    if isinstance(day, dt.date):
        return manner.say(_ON, shown, day_said(day, manner.language))
    return f"{shown}; {unknown(day, manner)}" if day else shown


def listed(words: Iterable[str]) -> str:
    """Several things in one cell."""
    return "; ".join(word for word in words if word)
