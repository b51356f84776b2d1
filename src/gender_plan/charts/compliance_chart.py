"""Who has reported and who has not: every agency by every period, told by colour and by letter."""

from collections.abc import Iterator
from typing import Any

import altair as alt

from gender_plan.charts.drawing import WIDTH, by_word, harmless, nothing, rows, titled, told
from gender_plan.periods import day_said, period_said
from gender_plan.reporting.compliance import Compliance, ReportState, Standing
from gender_plan.reporting.state_words import GROUP, GROUP_LETTER, LETTERS, STATES, state_said
from gender_plan.text import Language, Text

# From the best to the worst; black letters can be read on each of them.
COLOURS = {
    ReportState.RECEIVED: "#56b4e9",
    ReportState.NIL: "#a6d9f5",
    ReportState.LATE: "#f0e442",
    ReportState.SENT_BACK: "#e69f00",
    ReportState.LATE_OPEN: "#f28e6b",
    ReportState.MISSING: "#d55e00",
    ReportState.EXCUSED: "#dddddd",
    ReportState.AWAITED: "#ffffff",
    ReportState.UNDATED: "#eeeeee",
}
"""Colours that people tell apart who do not see all of them."""

_GROUP_COLOUR = "#f5f5f5"
_STEP, _LEAST, _WIDEST = 22, 60, 260
_TITLE = Text("Chấp hành chế độ báo cáo", en="Who has reported")
_AS_OF = Text("Tính đến ngày {}: {}.", en="As of {}: {}.")
_NOTHING = Text("không có báo cáo nào phải nộp", en="no report is owed")
_TOLD = {
    "agency": Text("Cơ quan", en="Agency"),
    "period": Text("Kỳ", en="Period"),
    "state": Text("Tình trạng", en="State"),
    "received": Text("Ngày nhận", en="Received"),
}


def compliance_chart(found: Compliance, language: Language) -> alt.LayerChart:
    """A cell for each agency and period; of several reports in one cell the worst counts."""
    if not isinstance(found, Compliance):
        raise TypeError("compliance() draws the standings of reports, as compliance() gives them")
    known = list(_rows(found, language))
    title, under = _TITLE.said(language), _summed(found, language)
    return alt.LayerChart(
        layer=_layers(known, language) if known else [nothing(_NOTHING.said(language))],
        title=titled(title, under),
        description=harmless(f"{title}. {under}"),
        width=_width(known),
        height=alt.Step(_STEP) if known else _STEP * 2,
    )


def _layers(known: list[dict[str, Any]], language: Language) -> list[alt.Chart]:
    periods = list(dict.fromkeys(row["period"] for row in known))
    agencies = list(dict.fromkeys(harmless(row["agency"]) for row in known))
    top = alt.Axis(title=None, orient="top", labelAngle=0, labelLimit=_WIDEST)
    cells = alt.Chart(rows(known)).encode(
        x=alt.X("period:N", sort=periods, axis=top),
        y=alt.Y("agency:N", sort=agencies, axis=alt.Axis(title=None, labelLimit=420)),
        tooltip=told(language, _TOLD),
    )
    there = {row["kind"] for row in known}
    pairs = [
        *((_word(LETTERS[state], STATES[state], language), colour) for state, colour in COLOURS.items()),
        (_word(GROUP_LETTER, GROUP, language), _GROUP_COLOUR),
    ]
    shown = [(word, colour) for word, colour in pairs if word in there]
    colour = by_word("kind", [word for word, _ in shown], [colour for _, colour in shown])
    return [
        cells.mark_rect(stroke="#333333", strokeWidth=0.5).encode(color=colour),
        cells.mark_text(color="black", fontSize=12).encode(text="letter:N"),
    ]


def _rows(found: Compliance, language: Language) -> Iterator[dict[str, Any]]:
    worst: dict[tuple[str, str], Standing] = {}
    for one in found.standings:
        place = one.expected.agency.id, one.expected.period.id
        if place not in worst or _rank(one) > _rank(worst[place]):
            worst[place] = one
    for one in worst.values():
        # Of a group that the plan does not take apart nobody knows who is late.
        letter = GROUP_LETTER if one.is_nobody else LETTERS[one.state]
        kind = GROUP if one.is_nobody else STATES[one.state]
        yield {
            "agency": one.expected.agency.name.said(language),
            "period": _period(one.expected.period.id, language),
            "kind": _word(letter, kind, language),
            "state": _word(letter, state_said(one), language),
            "letter": letter.said(language),
            "received": day_said(one.received_on, language) if one.received_on else "",
        }


def _rank(one: Standing) -> int:
    return _ORDER.index(one.state)


_ASK_NOTHING = (ReportState.EXCUSED, ReportState.UNDATED, ReportState.AWAITED)
_ORDER = (*_ASK_NOTHING, *(state for state in COLOURS if state not in _ASK_NOTHING))


def _word(letter: Text, state: Text, language: Language) -> str:
    """The letter and what it stands for: «Đ: đúng hạn»."""
    return f"{letter.said(language)}: {state.said(language)}"


def _period(code: str, language: Language) -> str:
    try:
        return period_said(code, language)
    except ValueError:
        return code


def _summed(found: Compliance, language: Language) -> str:
    """How many are in each state; groups that the plan does not take apart are in none."""
    counts = [(state, found.counts.get(state, 0)) for state in COLOURS]
    said = [f"{number} {STATES[state].said(language)}" for state, number in counts if number]
    day = day_said(found.as_of, language)
    return _AS_OF.said(language).format(day, "; ".join(said) or _NOTHING.said(language))


def _width(known: list[dict[str, Any]]) -> int:
    """Wide enough for the names of the periods, and no wider than a page."""
    periods = len({row["period"] for row in known})
    return min(WIDTH, max(_LEAST, periods * _WIDEST // 2)) if periods else WIDTH
