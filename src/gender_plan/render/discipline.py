"""Section II: who reported and when, who is late, who is missing; shares with what they are of."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gender_plan.periods import day_said
from gender_plan.render.content import (
    Block,
    Cell,
    Column,
    Figure,
    Item,
    Listing,
    Paragraph,
    Section,
    Table,
)
from gender_plan.render.known import Known
from gender_plan.reporting.compliance import Compliance, ReportState, Standing
from gender_plan.reporting.standing import CAME
from gender_plan.reporting.state_words import STATES, state_said

_UNEXPECTED = "có gửi báo cáo dù kế hoạch không yêu cầu"
_NAMED = (
    ReportState.LATE,
    ReportState.LATE_OPEN,
    ReportState.MISSING,
    ReportState.SENT_BACK,
    ReportState.NIL,
    ReportState.EXCUSED,
)
_COLUMNS = (
    Column(key="number", title="STT", width=8, is_figure=True),
    Column(key="agency", title="Cơ quan, đơn vị", width=40),
    Column(key="state", title="Tình trạng", width=22),
    Column(key="received", title="Ngày nhận", width=14, is_figure=True),
    Column(key="days_late", title="Số ngày trễ", width=10, is_figure=True),
)


def discipline(known: Known) -> Section:
    """The section."""
    blocks = (
        Paragraph(text=_due(known)),
        *(Paragraph(text=sentence) for sentence in known.standing.because()),
        *_named(known.standing),
        _table(known),
        Figure(name="compliance", caption="Chấp hành chế độ báo cáo của từng cơ quan, đơn vị"),
    )
    return Section(title="II. CHẤP HÀNH CHẾ ĐỘ BÁO CÁO", blocks=blocks)


def _due(known: Known) -> str:
    due = known.period.due
    return f"Hạn nộp báo cáo: {day_said(due)}." if due else "Kế hoạch không ấn định hạn nộp báo cáo."


def _named(found: Compliance) -> Iterator[Block]:
    items = [
        Item(label=_label(STATES[state].vi, len(those)), text=_list(map(_who, those)))
        for state, those in ((state, found.in_state(state)) for state in _NAMED)
        if those
    ]
    if found.unexpected:
        names = dict.fromkeys(_name_of(found, one.agency) for one in found.unexpected)
        items.append(Item(label=_label(_UNEXPECTED, len(names)), text=_list(names)))
    if items:
        yield Listing(items=tuple(items))


def _label(words: str, count: int) -> str:
    return f"{words[0].upper()}{words[1:]} ({count}):"


def _name_of(found: Compliance, id_: str) -> str:
    return next((agency.name.vi for agency in found.plan.agencies if agency.id == id_), id_)


def _list(names: Iterable[str]) -> str:
    return "; ".join(names) + "."


def _who(standing: Standing) -> str:
    name = standing.expected.agency.name.vi
    return f"{name} ({standing.days_late} ngày)" if standing.days_late else name


def _table(known: Known) -> Table:
    rows = enumerate(known.standing.standings, start=1)
    return Table(
        name="standings",
        short="Chế độ báo cáo",
        caption=f"Tình hình nộp báo cáo {known.period_words}",
        columns=_COLUMNS,
        rows=tuple(_row(number, one) for number, one in rows),
    )


def _row(number: int, one: Standing) -> tuple[Cell, ...]:
    # Of a group nobody knows whether it owes one report or many.
    late = None if one.is_nobody else one.days_late
    return (
        Cell(str(number), Decimal(number)),
        Cell(one.expected.agency.name.vi),
        Cell(state_said(one).vi),
        Cell(day_said(one.received_on) if one.received_on and one.state in CAME else ""),
        Cell("" if late is None else str(late), None if late is None else Decimal(late)),
    )
