"""Shares of another indicator: its figure is the denominator of a row that has only the numerator."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import evolve, frozen

from gender_plan.model import ReportedValue, Sex, Unit
from gender_plan.periods import day_said, period_said
from gender_plan.progress.observing.choosing import choose
from gender_plan.progress.observing.row_reader import OTHER_AREA, RowReader
from gender_plan.progress.observing.rows import Row
from gender_plan.text import LANGUAGES, Language, Text, figure, folded

_TAKEN = Text(
    "mẫu số lấy từ số liệu của chỉ tiêu {}", en="the denominator is the figure of indicator {}"
)
_DIFFERS = Text(
    "mẫu số {} khác với số liệu cùng thời điểm của chỉ tiêu {} là {}",
    en="the denominator {} differs from the figure of indicator {} for the same time, {}",
)
_MISSING = Text(
    "thiếu mẫu số; hãy ghi mẫu số vào dòng ấy, hoặc ghi số tuyệt đối của chỉ tiêu {} cho đúng chỗ ấy "
    "({})",
    en="the denominator is missing; write it in that row, or write a count of indicator {} for the very "
    "same ({})",
)
_WHOLE = Text("số chung", en="the whole")
_SEXES = {Sex.FEMALE: Text("nữ", en="women"), Sex.MALE: Text("nam", en="men")}
_STAND_IN = Decimal(1)

Figures = Mapping[tuple[object, ...], Decimal]
"""The figures in use, by indicator, area, sex and days."""


@frozen(kw_only=True)
class Share:
    """A value as it is used, with its denominator where that is known.

    ``remark``: what is to be told of the denominator; ``why``: what keeps the value from being used;
    ``lacking``: its row, where only the denominator is missing.
    """

    value: ReportedValue
    remark: Text | None = None
    why: Text | None = None
    lacking: Row | None = None


def with_denominators(values: Iterable[ReportedValue], reader: RowReader) -> tuple[Share, ...]:
    """The values as they are used: a numerator alone takes the figure of the indicator it is a share of.

    That is the figure in use for the same area, sex and period or day, and no percentage; that of one
    area counts also where the areas are not combined, for nothing is added up here. A denominator
    that stands in the row is kept, and where the figure differs from it, that is remarked.
    """
    given = tuple(values)
    known = {indicator.id: indicator for _, indicator in reversed(tuple(reader.plan.all_indicators))}
    wholes = {id_: indicator.share_of for id_, indicator in known.items() if indicator.share_of}
    counts = {id_ for id_ in wholes.values() if id_ in known and _may_count(known[id_].unit)}
    figures = _figures((value for value in given if value.indicator in counts), reader)
    return tuple(_share(value, wholes.get(value.indicator), figures, reader) for value in given)


def _figures(values: Iterable[ReportedValue], reader: RowReader) -> Figures:
    """The figures in use of everybody and not of a part."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for value in values:
        read = _read(value, reader) if value.part is None and value.population is None else None
        if isinstance(read, tuple):
            rows[value.indicator].append(evolve(read[0], area=_area(read[0])))
    used = ((id_, row) for id_, those in rows.items() for row in choose(those, by_period=True).rows)
    return {_thing(id_, row): row.figure for id_, row in used if row.figure is not None}


def _read(value: ReportedValue, reader: RowReader) -> tuple[Row, ...] | Text:
    read = reader.read(value)
    if read is not OTHER_AREA:
        return read
    alone = reader.read(evolve(value, area=None))
    area = folded(value.area or "")
    return alone if isinstance(alone, Text) else (evolve(alone[0], value=value, area=area),)


def _may_count(unit: Unit | None) -> bool:
    """Whether figures are counts of things, as far as the plan says."""
    return unit is None or unit.is_count


def _share(value: ReportedValue, whole: str | None, figures: Figures, reader: RowReader) -> Share:
    if whole is None or value.numerator is None or value.population is not None:
        return Share(value=value)
    alone = value.denominator is None
    # The stand-in lets the row tell its area and its days, or what else is wrong with it.
    read = reader.read(evolve(value, denominator=_STAND_IN) if alone else value)
    if isinstance(read, Text):
        return Share(value=value, why=read)
    known = figures.get(_thing(whole, read[0]))
    if not alone:
        return _checked(value, whole, read[0], known)
    if known is not None:
        return Share(value=evolve(value, denominator=known), remark=_filled(_TAKEN, whole))
    if value.value is not None or not read[0].collected:
        return Share(value=value)
    why = _filled(_MISSING, whole, _of(value))
    return Share(value=value, why=why, lacking=evolve(read[0], value=value))


def _checked(value: ReportedValue, whole: str, row: Row, known: Decimal | None) -> Share:
    if known is None or row.counts is None or row.counts[1] == known:
        return Share(value=value)
    remark = _filled(_DIFFERS, _number(row.counts[1]), whole, _number(known))
    area = f"{value.area}: " if value.area else ""
    return Share(value=value, remark=Text(f"{area}{remark.vi}", en=f"{area}{remark.said('en')}"))


def _thing(indicator: str, row: Row) -> tuple[object, ...]:
    return indicator, _area(row), row.value.sex, row.of, row.starts


def _area(row: Row) -> str:
    """The area also of a row that is filed under a target for that place alone."""
    scope = row.measure[2]
    return folded(row.value.area or "") if scope else row.area


def _number(value: Decimal) -> Text:
    return Text(figure(value.normalize()), en=figure(value.normalize(), "en"))


def _of(value: ReportedValue) -> Text:
    """Of whom, where and when: «Vinh, nữ, năm 2025»."""
    vi, en = (
        ", ".join(
            piece
            for piece in (
                value.area or _WHOLE.said(language),
                _SEXES[value.sex].said(language) if value.sex else "",
                _when(value, language),
            )
            if piece
        )
        for language in LANGUAGES
    )
    return Text(vi, en=en)


def _when(value: ReportedValue, language: Language) -> str:
    if value.date is not None:
        said = day_said(value.date, language)
        return f"ngày {said}" if language == "vi" else said
    try:
        return period_said(value.period or "", language)
    except ValueError:
        return value.period or ""


def _filled(text: Text, *pieces: str | Text) -> Text:
    vi, en = (
        text.said(language).format(*(p.said(language) if isinstance(p, Text) else p for p in pieces))
        for language in LANGUAGES
    )
    return Text(vi, en=en)
