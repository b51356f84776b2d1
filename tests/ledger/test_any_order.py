"""Reports, corrections and decisions in any order, against a plain model of what then holds."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from attrs import define, field
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

import gender_plan as gp
from gender_plan.ledger import Entry, EntryKind, Ledger, append
from gender_plan.reporting import ReportState, Standing, compliance

FIRST = dt.date(2020, 6, 25)
DUE = dt.date(2020, 6, 30)
CLOSED = dt.date(2020, 7, 3)
AGENCIES = st.sampled_from(("so-noi-vu", "so-y-te"))
INDICATORS = st.sampled_from(("1.2", "1.3"))
DECISIONS = {
    EntryKind.EXCUSED: ReportState.EXCUSED,
    EntryKind.SENT_BACK: ReportState.SENT_BACK,
    EntryKind.WITHDRAWN: None,
}


@define
class Told:
    """What the model knows of one agency: its last word, when it first came, and the figures."""

    last: EntryKind | None = None
    first: dt.date | None = None
    figures: dict[tuple[str, dt.date], int] = field(factory=dict)


class Round(RuleBasedStateMachine):
    """One round of collecting, as it may go."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.so-lieu.csv"
        self.plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
        self.today = FIRST
        self.told = {"so-noi-vu": Told(), "so-y-te": Told()}
        self.rows = 0
        self.forms: list[list[Entry]] = []

    def teardown(self) -> None:
        """Nothing is left behind but the ledger and its lock."""
        assert {path.name for path in Path(self.folder.name).iterdir()} <= {
            "x.so-lieu.csv",
            ".x.so-lieu.csv.lock",
        }
        self.folder.cleanup()

    def _row(self, kind: EntryKind, agency: str, **given: object) -> Entry:
        return Entry(
            kind=kind,
            plan=self.plan.id,
            agency=agency,
            period="2020-H1",
            received_on=self.today,
            **given,  # type: ignore[arg-type]
        )

    @rule(days=st.integers(1, 3))
    def wait(self, days: int) -> None:
        """Time passes."""
        self.today += dt.timedelta(days)

    @rule(agency=AGENCIES, indicator=INDICATORS, figure=st.integers(0, 99))
    def report(self, agency: str, indicator: str, figure: int) -> None:
        """A form comes in, the first one or a correction."""
        form = f"f{len(self.forms)}"
        rows = [
            self._row(EntryKind.REPORT, agency, form=form),
            self._row(EntryKind.VALUE, agency, form=form, indicator=indicator, value=Decimal(figure)),
        ]
        self.forms.append(rows)
        assert append(self.path, rows) == 2
        told = self.told[agency]
        self.rows += 2
        told.last = EntryKind.REPORT
        told.first = told.first or self.today
        told.figures[indicator, self.today] = figure

    @rule(data=st.data())
    def collect_again(self, data: st.DataObject) -> None:
        """Forms that were collected are collected once more, and nothing comes of it."""
        again = data.draw(st.lists(st.sampled_from(self.forms))) if self.forms else []
        assert append(self.path, [row for rows in again for row in rows]) == 0

    @rule(agency=AGENCIES)
    def nothing_to_report(self, agency: str) -> None:
        """The agency says that there is nothing."""
        self._decide(EntryKind.NIL, agency)
        told = self.told[agency]
        told.first = told.first or self.today
        told.figures.clear()

    @rule(agency=AGENCIES, kind=st.sampled_from(tuple(DECISIONS)))
    def decide(self, agency: str, kind: EntryKind) -> None:
        """Somebody excuses, sends back or withdraws."""
        self._decide(kind, agency)
        if kind is not EntryKind.EXCUSED:
            self.told[agency].first = None
            self.told[agency].figures.clear()

    def _decide(self, kind: EntryKind, agency: str) -> None:
        new = append(self.path, [self._row(kind, agency)])
        assert new == 1 or self.told[agency].last is kind
        self.rows += new
        self.told[agency].last = kind

    @invariant()
    def the_ledger_says_the_same(self) -> None:
        """Every row is there; the figures are those of the reports that count."""
        ledger = Ledger.read(self.path)
        assert (len(ledger.entries), tuple(ledger.problems)) == (self.rows, ())
        found = sorted((v.indicator, v.reported_on, v.value) for v in ledger.values())
        assert found == sorted(self._figures())

    def _figures(self) -> Iterator[tuple[str, dt.date, Decimal]]:
        for told in self.told.values():
            for (indicator, day), figure in told.figures.items():
                yield indicator, day, Decimal(figure)

    @invariant()
    def the_reports_stand_as_the_model_says(self) -> None:
        """State, day and lateness follow the last word, and a correction makes nothing late."""
        found = compliance(
            self.plan,
            Ledger.read(self.path).submissions(),
            self.today,
            period="2020-H1",
            closed_on=CLOSED,
        )
        for agency, told in self.told.items():
            standing = found.standing(agency, "2020-H1")
            assert standing is not None
            assert _stands(standing) == self._modelled(told)

    def _modelled(self, told: Told) -> tuple[ReportState, int | None]:
        over = (self.today - DUE).days if self.today > DUE else None
        if told.last is None or told.last is EntryKind.WITHDRAWN:
            if over is None:
                return ReportState.AWAITED, None
            return (ReportState.MISSING if self.today >= CLOSED else ReportState.LATE_OPEN), over
        decided = DECISIONS.get(told.last)
        if decided:
            return decided, over if decided is ReportState.SENT_BACK else None
        assert told.first is not None
        if told.first > DUE:
            return ReportState.LATE, (told.first - DUE).days
        is_nil = told.last is EntryKind.NIL
        return (ReportState.NIL if is_nil else ReportState.RECEIVED), None


def _stands(standing: Standing) -> tuple[ReportState, int | None]:
    return standing.state, standing.days_late


Round.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestRound = Round.TestCase
