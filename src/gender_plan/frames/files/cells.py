"""Cells written as text: figures, days and words become columns of their type; what is none is told."""

import re
import string
from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import as_shown
from gender_plan.frames.evaluation.distincts import DAYS, FIGURES
from gender_plan.text import Text

_DAY = (
    r"^(19|20|21)[0-9][0-9]-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$"
    r"|^((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29$"
)
_PLAIN = {
    **dict.fromkeys(FIGURES, r"^-?[0-9]+(\.([0-9]{1,2}|[0-9]{4,}))?$"),
    **dict.fromkeys(DAYS, _DAY),
}
# Engines do not agree on what else is blank.
_BLANKS = f"{string.whitespace}\u00a0\u2007\u202f\u3000\ufeff"
_AMBIGUOUS = r"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$"
_SIMPLE = r"^-?[0-9]{1,30}([.,][0-9]{1,30})?[ \t]*%?$"
_DOTTED = r"^-?[0-9]{1,3}((\.[0-9]{3}){2,6}|(\.[0-9]{3}){1,6},[0-9]{1,30})$"
_COMMAED = r"^-?[0-9]{1,3}((,[0-9]{3}){2,6}|(,[0-9]{3}){1,6}\.[0-9]{1,30})$"
_ANSWERS = {"1": ("true", "có"), "0": ("false", "không")}

AMBIGUOUS = Text(
    "cột {column}: {count} ô có dạng “{text}”, có thể là {thousands} hoặc số lẻ; hãy viết {thousands} "
    "hoặc {decimal}",
    en="column {column}: cells such as “{text}” ({count}) may be {thousands} or a decimal; write "
    "{thousands} or {decimal}",
)
NO_FIGURE = Text(
    "cột {column}: {count} ô không phải con số, như “{text}”; nếu chưa có số liệu, hãy để ô trống",
    en="column {column}: cells such as “{text}” ({count}) are no figure; leave a cell empty where "
    "nothing is known",
)
NO_DAY = Text(
    "cột {column}: {count} ô không phải ngày, như “{text}”; hãy viết năm-tháng-ngày như 2020-06-30",
    en="column {column}: cells such as “{text}” ({count}) are no day; write year-month-day such as "
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


def has_texts(frame: nw.LazyFrame[Any]) -> bool:
    """Whether figures or days of a typed table were read from text."""
    return bool(_read_from_text(frame))


def typed(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """The columns, each of its type; what could not be read in one stands in a column beside it."""
    schema = frame.collect_schema()
    texts = [name for name in (*FIGURES, *DAYS) if schema.get(name) == nw.String]
    others = [_as_it_is(name, type_) for name, type_ in schema.items() if name not in texts]
    # Step by step, or engines compute the same text several times.
    frame = frame.select(*others, *texts, **{as_written(n): _rest(nw.col(n), _PLAIN[n]) for n in texts})
    if not texts:
        return frame
    frame = frame.with_columns(*map(_read, texts))
    return frame.with_columns(*map(_odd, texts))


@frozen(kw_only=True)
class Survey:
    """How many rows a table has, and which cells of them cannot be read."""

    rows: int
    refused: tuple[Refused, ...]


def surveyed(frame: nw.LazyFrame[Any]) -> Survey:
    """What a typed table holds; computed in one go."""
    names = _read_from_text(frame)
    counts = {key: expr for name in names for key, expr in _counts(name).items()}
    found = frame.select(rows=nw.len(), **counts).collect().rows(named=True)[0]
    refused = tuple(
        Refused(
            column=name,
            cells=cells,
            example=found[f"{name}_{kind}_example"],
            reason=NO_DAY if name in DAYS else reason,
        )
        for name in names
        for kind, reason in _KINDS.items()
        if (cells := found[f"{name}_{kind}"])
    )
    return Survey(rows=found["rows"], refused=refused)


_KINDS = {"unclear": AMBIGUOUS, "odd": NO_FIGURE}


def without_refused(frame: nw.LazyFrame[Any], refused: Sequence[Refused]) -> nw.LazyFrame[Any]:
    """The rows of which every cell could be read."""
    for column in dict.fromkeys(one.column for one in refused):
        frame = frame.filter(nw.col(as_written(column)).is_null())
    return frame


def _read_from_text(frame: nw.LazyFrame[Any]) -> list[str]:
    found = frame.collect_schema().names()
    return [name for name in (*FIGURES, *DAYS) if as_written(name) in found]


def _as_it_is(name: str, type_: Any) -> nw.Expr:  # noqa: ANN401  a type of narwhals
    column = nw.col(name)
    if name in FIGURES:
        return column.cast(nw.Float64) if type_.is_numeric() else column
    if name in DAYS:
        return as_shown(column, type_).cast(nw.Date) if type_ in (nw.Date, nw.Datetime) else column
    # What a float means as text, the evaluation knows, and where it means nothing it says so.
    return column if type_.is_float() else column.cast(nw.String)


def _rest(column: nw.Expr, plain: str) -> nw.Expr:
    """The few cells that are not plain; a closer look takes far longer, and only these need it."""
    return nw.when(~column.str.contains(plain)).then(column).str.strip_chars(_BLANKS)


def _read(name: str) -> nw.Expr:
    """The figure or the day; of figures none where a mark could as well set thousands apart."""
    column, rest = nw.col(name), nw.col(as_written(name))
    plain = nw.when(rest.is_null()).then(column)
    if name in DAYS:
        spaced = nw.when(rest.str.contains(_DAY)).then(rest)
        return nw.coalesce(plain, spaced).str.to_date("%Y-%m-%d").alias(name)
    simple = rest.str.replace_all(r"[ \t%]", "").str.replace_all(",", ".", literal=True)
    dotted = rest.str.replace_all(".", "", literal=True).str.replace_all(",", ".", literal=True)
    commaed = rest.str.replace_all(",", "", literal=True)
    readings = [
        nw.when(rest.str.contains(_SIMPLE) & ~rest.str.contains(_AMBIGUOUS)).then(simple),
        nw.when(rest.str.contains(_DOTTED)).then(dotted),
        nw.when(rest.str.contains(_COMMAED)).then(commaed),
    ]
    if name == "value":
        lower = rest.str.to_lowercase()
        readings += [nw.when(lower.is_in(words)).then(nw.lit(n)) for n, words in _ANSWERS.items()]
    return nw.coalesce(plain, *readings).cast(nw.Float64).alias(name)


def _odd(name: str) -> nw.Expr:
    rest = nw.col(as_written(name))
    return nw.when(nw.col(name).is_null() & (rest != "")).then(rest).alias(as_written(name))


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
