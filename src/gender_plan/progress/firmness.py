"""Does a verdict hold? The same data by other methods, within rounding, and without the last value."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import evolve, field, frozen

from gender_plan.methods import METHODS, Method, PaceClass
from gender_plan.model import ReportedValue
from gender_plan.progress.evaluator import ProgressEvaluator
from gender_plan.progress.measure_progress import MeasureProgress
from gender_plan.progress.measures import Measure, MeasureKey
from gender_plan.progress.observing.row_reader import RowReader
from gender_plan.progress.observing.rows import EXACT
from gender_plan.progress.observing.shares import with_denominators
from gender_plan.progress.telling.naming import full_name
from gender_plan.progress.terms import Terms
from gender_plan.text import Language, Text

Results = Mapping[MeasureKey, MeasureProgress]
Rows = tuple[ReportedValue, ...]


class Trying(StrEnum):
    """What was done to see whether a verdict holds."""

    METHOD = "method"
    ROUNDED_DOWN = "rounded_down"
    ROUNDED_UP = "rounded_up"
    WITHOUT_LAST = "without_last"

    def said(self, language: Language = "vi") -> str:
        """What was done, in words."""
        return _SAID[self].said(language)


_SAID = {
    Trying.METHOD: Text("theo phương pháp «{}»", en="by the method «{}»"),
    Trying.ROUNDED_DOWN: Text(
        "nếu số liệu gần nhất thật ra thấp hơn, tới nửa đơn vị của chữ số cuối (đã làm tròn lên)",
        en="if the latest value was rounded up by as much as half its last digit",
    ),
    Trying.ROUNDED_UP: Text(
        "nếu số liệu gần nhất thật ra cao hơn, tới nửa đơn vị của chữ số cuối (đã làm tròn xuống)",
        en="if the latest value was rounded down by as much as half its last digit",
    ),
    Trying.WITHOUT_LAST: Text("nếu không tính số liệu gần nhất", en="without the latest value"),
}
_STATE = Text("kết quả là «{}» thay vì «{}»", en="the result is «{}» instead of «{}»")
_PACE = Text("tiến độ là «{}» thay vì «{}»", en="the pace is «{}» instead of «{}»")
_HOLDS = Text("kết luận không đổi", en="the verdict stays as it is")
_FIRM = Text(
    "{} kết luận đứng vững khi đổi phương pháp, trong phạm vi làm tròn và khi bỏ số liệu gần nhất.",
    en="{} the verdict holds by other methods, within rounding and without the latest value.",
)
_FIRM_BY_ONE_METHOD = Text(
    "{} kết luận đứng vững trong phạm vi làm tròn và khi bỏ số liệu gần nhất; không có phương pháp nào"
    " khác áp dụng được.",
    en="{} the verdict holds within rounding and without the latest value; no other method applies.",
)
_FIRM_WITHOUT_PACE = Text(
    "{} kết luận đứng vững trong phạm vi làm tròn và khi bỏ số liệu gần nhất; phương pháp đã chọn không"
    " đánh giá được tiến độ nên không so với phương pháp khác.",
    en="{} the verdict holds within rounding and without the latest value; the chosen method cannot"
    " assess the pace, so other methods are not compared.",
)
_SHAKY = Text("{} kết luận thay đổi: {}.", en="{} the verdict changes: {}.")


@frozen(kw_only=True)
class Trial:
    """One thing that was done to the data or the method, and the verdict then.

    ``method``: the name of the method that judged the pace; ``own_class``: its own word. A change of
    pace is no change where the usual method or this one cannot judge it.
    """

    trying: Trying
    usual: MeasureProgress
    found: MeasureProgress

    @property
    def method(self) -> str | None:
        """The name of the method that judged the pace."""
        return self.found.pace.method

    @property
    def own_class(self) -> Text | None:
        """The word of that method for the pace."""
        return self.found.pace.own_class

    @property
    def state_changes(self) -> bool:
        """Whether the state of the target is another one."""
        return self.found.target_state is not self.usual.target_state

    @property
    def pace_changes(self) -> bool:
        """Whether the class of the pace is another one; of two methods, only where both have one."""
        classes = {self.found.pace_class, self.usual.pace_class}
        unjudged = self.trying is Trying.METHOD and PaceClass.NOT_ASSESSABLE in classes
        return len(classes) > 1 and not unjudged

    @property
    def changes(self) -> bool:
        """Whether the verdict is another one."""
        return self.state_changes or self.pace_changes

    def because(self, language: Language = "vi") -> str:
        """What was done and what it changes, in one clause."""
        title = next((one.title for one in METHODS if one.name == self.method), None)
        name = title.said(language) if title else self.method
        return f"{self.trying.said(language).format(name)}, {self._then(language)}"

    def _then(self, language: Language) -> str:
        usual, found = self.usual, self.found
        pace = found.pace.own_class or found.pace_class
        pairs = (
            (_STATE, self.state_changes, found.target_state, usual.target_state),
            (_PACE, self.pace_changes, pace, usual.pace.own_class or usual.pace_class),
        )
        said = [
            words.said(language).format(now.said(language), before.said(language))
            for words, changed, now, before in pairs
            if changed
        ]
        return ", ".join(said) or _HOLDS.said(language)


@frozen(kw_only=True)
class Firmness:
    """Whether the verdict on one measure holds, and all that was tried.

    ``not_applicable``: the names of the methods that have nothing to say here, each with its reason.
    """

    usual: MeasureProgress
    trials: tuple[Trial, ...]
    not_applicable: tuple[tuple[str, Text], ...] = field(default=())

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.usual.measure

    @property
    def changes(self) -> tuple[Trial, ...]:
        """The trials that change the verdict."""
        return tuple(trial for trial in self.trials if trial.changes)

    @property
    def firm(self) -> bool:
        """Whether no trial changes the verdict."""
        return not self.changes

    @property
    def _compared(self) -> Text:
        """That it holds, and with how many methods that was tried."""
        if self.usual.pace_class is PaceClass.NOT_ASSESSABLE:
            return _FIRM_WITHOUT_PACE
        others = any(trial.trying is Trying.METHOD for trial in self.trials)
        return _FIRM if others else _FIRM_BY_ONE_METHOD

    def because(self, language: Language = "vi") -> str:
        """Whether the verdict holds, and what changes it, in one sentence."""
        name = f"{full_name(self.measure, language)}:"
        if self.firm:
            return self._compared.said(language).format(name)
        clauses = "; ".join(trial.because(language) for trial in self.changes)
        return _SHAKY.said(language).format(name, clauses)


def firmness(  # noqa: PLR0913  the terms of an evaluation, all by name
    evaluator: ProgressEvaluator,
    values: Iterable[ReportedValue],
    as_of: dt.date,
    *,
    methods: Sequence[Method] = METHODS,
    as_known_on: dt.date | None = None,
    areas: Iterable[str] | None = None,
) -> tuple[Firmness, ...]:
    """Whether the verdict on each measure with a value holds, and what changes it.

    Tried are the other ``methods`` with limits of their own; the figures of the latest observation half
    a unit of their last published digit lower and higher (both ends included, a share kept within 0 to
    100, nothing below 0 that was not), and the data without that observation. Counts of things, whole
    numbers that are no share, are not rounded, nor are the halves of a ratio. ``as_known_on`` and
    ``areas`` are those of ``ProgressEvaluator.evaluate``.

    >>> from gender_plan.model import Indicator, Level, Period, Plan, Unit
    >>> from gender_plan.targets import AtLeast
    >>> aim = AtLeast(at_least=Decimal(30), by=dt.date(2023, 12, 31))
    >>> indicator = Indicator(id="1", unit=Unit(of="percent"), targets=(aim,))
    >>> plan = Plan(
    ...     id="x", title=Text("X"), level=Level.PROVINCE, period=Period(ends=dt.date(2025, 12, 31)),
    ...     indicators=(indicator,),
    ... )
    >>> values = [
    ...     ReportedValue(indicator="1", period="2022", value=Decimal("29.4")),
    ...     ReportedValue(indicator="1", period="2023", value=Decimal("30.0")),
    ... ]
    >>> (found,) = firmness(ProgressEvaluator(plan), values, dt.date(2023, 12, 31))
    >>> found.firm, [str(trial.trying) for trial in found.changes]
    (False, ['rounded_down', 'without_last'])
    """
    given, expected = tuple(values), None if areas is None else tuple(areas)

    def judged(by: ProgressEvaluator, rows: Rows) -> Results:
        progress = by.evaluate(rows, as_of, as_known_on=as_known_on, areas=expected)
        return {one.measure.key: one for found in progress.indicators for one in found.measures}

    usual = judged(evaluator, given)
    terms = Terms(as_of=as_of, as_known_on=as_known_on, areas=expected)
    # What is changed are the rows that the observations name, and those have their denominators.
    shares = with_denominators(given, RowReader(plan=evaluator.plan, terms=terms))
    given = tuple(share.value for share in shares)
    seen = {key: found for key, found in usual.items() if found.observations}
    others = [method for method in methods if evaluator.method and method.name != evaluator.method.name]
    tried = [
        *((Trying.METHOD, evolve(evaluator, method=m, limits=None), given) for m in others),
        *((trying, evaluator, changed) for trying, changed in _changed(given, seen.values())),
    ]
    trials = [(trying, judged(by, rows)) for trying, by, rows in tried]
    return tuple(_firmness(key, found, trials) for key, found in seen.items())


def _firmness(
    key: MeasureKey, usual: MeasureProgress, trials: Sequence[tuple[Trying, Results]]
) -> Firmness:
    tried = [Trial(trying=trying, usual=usual, found=results[key]) for trying, results in trials]
    idle = [trial for trial in tried if trial.trying is Trying.METHOD and not _applies(trial)]
    return Firmness(
        usual=usual,
        trials=tuple(trial for trial in tried if trial not in idle),
        not_applicable=tuple(
            (trial.method, trial.found.pace.reason)
            for trial in idle
            if trial.method is not None and trial.found.pace.reason is not None
        ),
    )


def _applies(trial: Trial) -> bool:
    return trial.own_class is not None or trial.found.pace_class is not PaceClass.NOT_ASSESSABLE


def _changed(given: Rows, found: Iterable[MeasureProgress]) -> Iterator[tuple[Trying, Rows]]:
    """The rows, each time changed for all measures at once, for none has a say in another."""
    last = [(one.measure, one.observations[-1]) for one in found]
    steps = {row: _half_unit(row, measure) for measure, o in last for row in o.rows}
    shares = {row for measure, o in last for row in o.rows if measure.unit and measure.unit.is_share}
    for trying, way in ((Trying.ROUNDED_DOWN, -1), (Trying.ROUNDED_UP, 1)):
        yield trying, tuple(_moved(r, way * steps.get(r, _NONE), share=r in shares) for r in given)
    dropped = {row for _, o in last for row in (*o.rows, *o.set_aside)}
    yield Trying.WITHOUT_LAST, tuple(row for row in given if row not in dropped)


_NONE, _HALF, _WHOLE = Decimal(0), Decimal("0.5"), Decimal(100)


def _half_unit(row: ReportedValue, measure: Measure) -> Decimal:
    """Half a unit of the last digit as published; nothing of a count or of a ratio's halves."""
    exponent = row.value.as_tuple().exponent if row.value is not None else None
    is_share = measure.unit is not None and measure.unit.is_share
    if not isinstance(exponent, int) or (exponent >= 0 and not is_share):
        return _NONE
    return _HALF.scaleb(exponent)


def _moved(row: ReportedValue, by: Decimal, *, share: bool) -> ReportedValue:
    if row.value is None or not by:
        return row
    moved = EXACT.add(row.value, by)
    if row.value >= 0:
        moved = max(moved, _NONE)
    return evolve(row, value=min(moved, max(row.value, _WHOLE)) if share else moved)
