"""From which areas values came, and which are missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import altair as alt
import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.charts.stacked import Stack
from gender_plan.errors import GenderPlanError
from gender_plan.progress import (
    Coverage,
    GoalProgress,
    IndicatorProgress,
    MeasureProgress,
    PlanProgress,
)
from gender_plan.text import Language, Text

_REPORTED = Text("đã báo cáo", en="reported")
_CARRIED = Text("lấy số liệu trước đó", en="an earlier value stands in")
_MISSING = Text("còn thiếu", en="missing")
_STATES = {_REPORTED: "#56b4e9", _CARRIED: "#f0e442", _MISSING: "#d55e00"}
_STEP = 24
_AREA = Text("Địa bàn", en="Area")
_TITLE = Text("Số liệu theo địa bàn", en="Values by area")
_FIGURES = Text("số chỉ tiêu hoặc phần của chỉ tiêu", en="indicators or parts of them")
_EXPECTED = Text("số báo cáo phải có", en="reports expected")
_NONE = Text("Không có con số nào tính từ nhiều địa bàn.", en="No figure is made of several areas.")
_WHOLE = Text("{}/{} địa bàn có đủ số liệu.", en="{} of {} areas have all their values in.")
_NOT_STATED = Text(
    "Không rõ còn địa bàn nào phải báo cáo.", en="Which other areas have to report is not known."
)
_WRONG_ROW = Text(
    "mỗi dòng cần area (tên địa bàn), expected và reported là số nguyên từ 0, reported không lớn hơn "
    "expected; dòng này là {}",
    en="each row needs area (a name), expected and reported as whole numbers from 0, reported not above "
    "expected; this one is {}",
)
Progress = PlanProgress | GoalProgress | IndicatorProgress | MeasureProgress
Areas = dict[str, Counter[Text]]


@frozen(kw_only=True)
class _Covered:
    """How many values of each area are in which state.

    ``stated``: whether somebody said which areas have to report.
    """

    areas: Areas
    counted: Text
    stated: bool


def coverage_chart(
    found: Progress | Iterable[Mapping[str, object]], language: Language
) -> alt.LayerChart:
    """A bar for each area, in the order in which the progress or the table names them."""
    covered = _of_progress(found) if isinstance(found, Progress) else _of_table(found)
    stack = Stack(
        field="area",
        title=_AREA,
        counted=covered.counted,
        states=_STATES,
        bars=covered.areas,
        step=_STEP,
    )
    return stack.chart(language, _TITLE.said(language), *_said(covered, language))


def _said(covered: _Covered, language: Language) -> Iterator[str]:
    if not covered.areas:
        yield _NONE.said(language)
        return
    whole = sum(not counts[_MISSING] for counts in covered.areas.values())
    yield _WHOLE.said(language).format(whole, len(covered.areas))
    if not covered.stated:
        yield _NOT_STATED.said(language)


def _of_progress(found: Progress) -> _Covered:
    areas: Areas = {}
    measures = list(_measures(found))
    for measure in measures:
        for area, state in _states(measure).items():
            areas.setdefault(area, Counter())[state] += 1
    coverages = [one.coverage for measure in measures for one in measure.combined]
    stated = all(coverage.stated for coverage in coverages if coverage.expected)
    return _Covered(areas=areas, counted=_FIGURES, stated=stated)


def _measures(found: Progress) -> Iterator[MeasureProgress]:
    if isinstance(found, MeasureProgress):
        yield found
    elif isinstance(found, IndicatorProgress):
        yield from found.measures
    else:
        yield from (measure for each in found.indicators for measure in each.measures)


def _states(measure: MeasureProgress) -> dict[str, Text]:
    """Where each area stands; in figures of women, of men and of all, the worst of them counts."""
    coverages = [one.coverage for one in measure.combined]
    found: dict[str, Text] = {}
    for state in _STATES:
        found |= dict.fromkeys((area for each in coverages for area in _areas(each, state)), state)
    return found


def _areas(coverage: Coverage, state: Text) -> tuple[str, ...]:
    by_state = {
        _REPORTED: coverage.reported,
        _CARRIED: coverage.carried,
        _MISSING: coverage.missing,
    }
    return by_state[state]


def _of_table(table: Iterable[Mapping[str, object]]) -> _Covered:
    areas: Areas = {}
    for row in _rows(table):
        area, expected, reported = _read(row)
        areas.setdefault(area, Counter()).update({_REPORTED: reported, _MISSING: expected - reported})
    return _Covered(areas=areas, counted=_EXPECTED, stated=True)


def _rows(table: Any) -> Iterable[Mapping[str, object]]:  # noqa: ANN401  rows, or a frame of any kind
    """The rows of a table; those of a frame that say nothing of coverage are left out."""
    frame = nw.from_native(table, pass_through=True)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    if not isinstance(frame, nw.DataFrame):
        return cast("Iterable[Mapping[str, object]]", table)
    counts = nw.col("expected", "reported").cast(nw.Int64)
    return frame.select("area", counts).drop_nulls().iter_rows(named=True)


def _read(row: Mapping[str, object]) -> tuple[str, int, int]:
    wanted = (row.get(name) for name in ("area", "expected", "reported")) if _is_row(row) else ()
    match tuple(wanted):
        case (str(area), int(expected), int(reported)) if 0 <= reported <= expected:
            if not isinstance(expected, bool) and not isinstance(reported, bool):
                return area, expected, reported
    raise GenderPlanError(Text(_WRONG_ROW.said("vi").format(row), en=_WRONG_ROW.said("en").format(row)))


def _is_row(row: object) -> bool:
    return isinstance(row, Mapping)
