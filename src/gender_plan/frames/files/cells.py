"""Cells written as text: figures, days and words become columns of their type; what is none is told."""

import re
from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.distincts import DAYS, FIGURES, TEXTS, InvalidTableError
from gender_plan.text import Text

_DAY = (
    r"^(19|20|21)[0-9][0-9]-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$"
    r"|^((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29$"
)
_AMBIGUOUS = r"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$"
_SIMPLE = r"^-?[0-9]{1,30}([.,][0-9]{1,30})?[ \t]*%?$"
_DOTTED = r"^-?[0-9]{1,3}((\.[0-9]{3}){2,6}|(\.[0-9]{3}){1,6},[0-9]{1,30})$"
_COMMAED = r"^-?[0-9]{1,3}((,[0-9]{3}){2,6}|(,[0-9]{3}){1,6}\.[0-9]{1,30})$"
_ANSWERS = {"1": ("true", "có"), "0": ("false", "không")}

ID_AS_FIGURE = Text(
    "cột 'indicator' phải là chữ; đây là {}, trong đó 1.10 và 1.1 là một",
    en="the column 'indicator' has to hold text; this one holds {}, in which 1.10 and 1.1 are the same",
)
AMBIGUOUS = Text(
    "cột {column}: {count} ô có dạng “{text}”, có thể là {thousands} hoặc số lẻ; hãy viết {thousands} hoặc "
    "{decimal}",
    en="column {column}: {count} cells such as “{text}”, which may be {thousands} or a decimal; write "
    "{thousands} or {decimal}",
)
NO_FIGURE = Text(
    "cột {column}: {count} ô không phải con số, như “{text}”; nếu chưa có số liệu, hãy để ô trống",
    en="column {column}: {count} cells are no figure, such as “{text}”; leave a cell empty where nothing "
    "is known",
)
NO_DAY = Text(
    "cột {column}: {count} ô không phải ngày, như “{text}”; hãy viết năm-tháng-ngày như 2020-06-30",
    en="column {column}: {count} cells are no day, such as “{text}”; write year-month-day such as "
    "2020-06-30",
)


@frozen(kw_only=True)
class Refused:
    """Cells of a column that cannot be used, and why; their rows are not used."""

    column: str
    cells: int
    example: str
    reason: Text

    @property
    def said(self) -> Text:
        """«cột value: 3 ô có dạng “1.234”, …»."""
        plain = re.sub(r"[.,]", "", self.example)
        facts = {"thousands": plain, "decimal": f"{self.example.replace(',', '.')}0"}
        facts |= {"column": self.column, "text": self.example}
        return Text(
            self.reason.vi.format(count=self.cells, **facts),
            en=self.reason.said("en").format(count=self.cells, **facts),
        )


def as_written(name: str) -> str:
    """The name of the column that keeps what could not be read in another one."""
    return f"{name}_as_written"


def typed(name: str, type_: Any) -> list[nw.Expr]:  # noqa: ANN401  a type of narwhals
    """A column of its type and, if it was text, what could not be read in it.

    Raises InvalidTableError.
    """
    column = nw.col(name)
    if name in TEXTS:
        return [_text(name, type_)]
    if name in FIGURES:
        if type_ == nw.String:
            return _read(name, _figure(column, yes_or_no=name == "value"))
        return [column.cast(nw.Float64) if type_.is_numeric() else column]
    if type_ == nw.String:
        kept = nw.when(_trimmed(column).str.contains(_DAY)).then(_trimmed(column))
        return _read(name, kept.str.to_date("%Y-%m-%d"))
    return [column.cast(nw.Date) if type_ in (nw.Date, nw.Datetime) else column]


def refusals(frame: nw.LazyFrame[Any]) -> tuple[int, tuple[Refused, ...]]:
    """How many rows a typed table has, and what could not be read in it; computed in one go."""
    names = [name for name in (*FIGURES, *DAYS) if as_written(name) in frame.collect_schema().names()]
    counted = frame.select(rows=nw.len(), **{k: e for n in names for k, e in _counts(n).items()})
    found = counted.collect().rows(named=True)[0]
    kinds = {"unclear": AMBIGUOUS, "odd": NO_FIGURE}
    return found["rows"], tuple(
        Refused(
            column=name,
            cells=cells,
            example=found[f"{name}_{kind}_example"],
            reason=NO_DAY if name in DAYS else reason,
        )
        for name in names
        for kind, reason in kinds.items()
        if (cells := found[f"{name}_{kind}"])
    )


def without_refused(frame: nw.LazyFrame[Any], refused: Sequence[Refused]) -> nw.LazyFrame[Any]:
    """The rows of which every cell could be read."""
    for column in dict.fromkeys(one.column for one in refused):
        frame = frame.filter(nw.col(as_written(column)).is_null())
    return frame


def _text(name: str, type_: Any) -> nw.Expr:  # noqa: ANN401
    column = nw.col(name)
    if not type_.is_float():
        return column.cast(nw.String)
    if name == "indicator":
        raise InvalidTableError(
            Text(ID_AS_FIGURE.vi.format(type_), en=ID_AS_FIGURE.said("en").format(type_))
        )
    return nw.when(~column.is_nan()).then(column).cast(nw.String).alias(name)


def _read(name: str, read: nw.Expr) -> list[nw.Expr]:
    text = _trimmed(nw.col(name))
    odd = nw.when(read.is_null() & (text != "")).then(text)
    return [read.alias(name), odd.alias(as_written(name))]


def _trimmed(column: nw.Expr) -> nw.Expr:
    return column.str.strip_chars()


def _figure(column: nw.Expr, *, yes_or_no: bool) -> nw.Expr:
    """The figure, with a decimal point or comma; none where that could as well set thousands apart."""
    text = _trimmed(column)
    if yes_or_no:
        lower = text.str.to_lowercase()
        yes, no = (nw.when(lower.is_in(words)).then(nw.lit(n)) for n, words in _ANSWERS.items())
        text = nw.coalesce(yes, no, text)
    simple = text.str.replace_all(r"[ \t%]", "").str.replace_all(",", ".", literal=True)
    dotted = text.str.replace_all(".", "", literal=True).str.replace_all(",", ".", literal=True)
    commaed = text.str.replace_all(",", "", literal=True)
    plain = nw.coalesce(
        nw.when(text.str.contains(_SIMPLE) & ~text.str.contains(_AMBIGUOUS)).then(simple),
        nw.when(text.str.contains(_DOTTED)).then(dotted),
        nw.when(text.str.contains(_COMMAED)).then(commaed),
    )
    return plain.cast(nw.Float64)


def _counts(name: str) -> dict[str, nw.Expr]:
    odd = nw.col(as_written(name))
    unclear = odd.str.contains(_AMBIGUOUS) if name in FIGURES else nw.lit(value=False)
    kinds = {"unclear": unclear, "odd": ~unclear}
    found: dict[str, nw.Expr] = {}
    for kind, is_so in kinds.items():
        those = nw.when(is_so).then(odd)
        found[f"{name}_{kind}"] = those.count()
        found[f"{name}_{kind}_example"] = those.min()
    return found
