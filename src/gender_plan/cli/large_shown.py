"""The results for many areas on their way out: a table that is cut where it is long, JSON, CSV."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from gender_plan.cli.output import Output
from gender_plan.cli.verdicts import DATA, PACES, TITLES
from gender_plan.cli.wording import day_data, day_in_table
from gender_plan.methods import PaceClass
from gender_plan.progress import DataState, TargetState
from gender_plan.progress.measures import Measure
from gender_plan.progress.telling.wording import unit_said
from gender_plan.targets.figures import legible, with_unit
from gender_plan.text import Language, Text, figure

MOST = 100
"""Longer tables are cut on a terminal."""

Row = Mapping[str, Any]
Measures = Mapping[tuple[str, str | None, str | None], Measure]

_INDICATOR, _VALUE, _TARGET, _RESULT, _MOVEMENT, _PACE, _DATA = TITLES
_TITLES = (
    _INDICATOR,
    Text("Địa bàn", en="Area"),
    _VALUE,
    _RESULT,
    _PACE,
    _DATA,
    Text("Đã báo cáo", en="Reported"),
    Text("Trong khoảng", en="Between"),
)
_ALWAYS = 6
"""So many columns are shown even where nothing stands in them."""
_MORE = Text(
    "Còn {} dòng nữa; dùng --out ket-qua.parquet (.csv, .xlsx) để lấy đủ {} dòng.",
    en="Rows not shown: {}; use --out results.parquet (.csv, .xlsx) for all {}.",
)
_WOMEN_AND_MEN = Text("nữ {}\nnam {}", en="women {}\nmen {}")
_ALONE = Text("{}", en="{}")
_AT_LEAST = Text("từ {}", en="from {}")
_AT_MOST = Text("đến {}", en="to {}")


@frozen(kw_only=True)
class LargeShown:
    """Rows of results about to be shown.

    ``total``: how many there are in all; ``not_provisional``: what data are called that nobody called
    provisional, of which a row does not tell whether they were called final.
    """

    output: Output
    measures: Measures
    not_provisional: Text
    rows: Sequence[Row]
    total: int

    def table(self) -> None:
        """The rows as a table, and what is not shown."""
        cells = [self._row(row) for row in self.rows]
        shown = [at for at in range(len(_TITLES)) if at < _ALWAYS or any(row[at] for row in cells)]
        self.output.table([_TITLES[at] for at in shown], ([row[at] for at in shown] for row in cells))
        more = self.total - len(self.rows)
        if more:
            self.output.paragraph(self.output.say(_MORE, *map(self._count, (more, self.total))))

    def data(self) -> Iterator[dict[str, Any]]:
        """The rows as JSON: figures and days as text."""
        for row in self.rows:
            yield {name: _plain(cell) for name, cell in row.items()}

    def _count(self, number: int) -> str:
        return figure(Decimal(number), self.output.language)

    def _row(self, row: Row) -> tuple[str, ...]:
        measure, language = (
            self.measures[row["indicator"], row["part"], row["scope"]],
            self.output.language,
        )
        unit = unit_said(measure.unit, language)
        state = DataState(row["data_state"])
        return (
            _name(row, measure, language),
            _area(row),
            _value(row, language, unit),
            TargetState(row["target_state"]).said(language),
            PACES[PaceClass(row["pace_class"])].said(language),
            (self.not_provisional if state is DataState.FINAL else DATA[state]).said(language),
            _reported(row, language),
            _between(row, language, unit),
        )


def _name(row: Row, measure: Measure, language: Language) -> str:
    id_ = ".".join(filter(None, (row["indicator"], row["part"])))
    return f"{id_}\n{measure.scope.said(language)}" if measure.scope else id_


def _area(row: Row) -> str:
    code, name = row["area"] or "", row["area_name"] or ""
    return f"{name} ({code})" if code and name not in {"", code} else name or code


def _value(row: Row, language: Language, unit: str) -> str:
    """The figure that decides, else those of women and men, and the day that it is for."""
    names = ("value",) if row["value"] is not None else ("women", "men")
    if any(row[name] is None for name in names):
        return ""
    words = _WOMEN_AND_MEN if len(names) > 1 else _ALONE
    said = words.said(language).format(*(_figure(row[name], language, unit) for name in names))
    return f"{said}\n{day_in_table(row['day'], language)}"


def _reported(row: Row, language: Language) -> str:
    """«45/47», where values of areas were put together."""
    if row["expected"] is None:
        return ""
    return "/".join(figure(Decimal(row[name] or 0), language) for name in ("reported", "expected"))


def _between(row: Row, language: Language, unit: str) -> str:
    """What the figure could still be once everything is in, unless that is itself."""
    low, high = row["low"], row["high"]
    if row["expected"] is None or row["reported"] == row["expected"] or (low is None and high is None):
        return ""
    if low is None:
        return _AT_MOST.said(language).format(_figure(high, language, unit))
    if high is None:
        return _AT_LEAST.said(language).format(_figure(low, language, unit))
    return f"{_figure(low, language)} – {_figure(high, language, unit)}"


def _figure(number: float, language: Language, unit: str = "") -> str:
    return with_unit(legible(_exact(number)), language, unit)


def _exact(number: float) -> Decimal:
    """The decimal figure that a float stands for, as it prints."""
    return Decimal(repr(number))


def _plain(cell: Any) -> Any:  # noqa: ANN401  a cell of any type
    if isinstance(cell, float):
        return format(_exact(cell).normalize(), "f")
    return day_data(cell) if hasattr(cell, "isoformat") else cell
