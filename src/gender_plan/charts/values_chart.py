"""An indicator's values against its planned path, its targets and its baseline."""

from collections.abc import Iterator
from functools import cached_property

import altair as alt
from attrs import frozen

from gender_plan.charts.drawing import (
    WIDTH,
    by_word,
    day_axis,
    figures,
    harmless,
    legend,
    nothing,
    rows,
    titled,
    told,
)
from gender_plan.charts.values_rows import KINDS, Kind, Row, drawable, in_force, measure_rows, with_early
from gender_plan.periods import day_said
from gender_plan.progress import IndicatorProgress, MeasureProgress
from gender_plan.progress.telling.naming import full_name
from gender_plan.progress.telling.wording import unit_said
from gender_plan.text import Language, Text

_HEIGHT, _HEIGHT_OF_PART = 280, 170
_STATE = Text("Đến ngày {}: {}", en="As of {}: {}")
_NO_VALUES = Text("chưa có số liệu", en="no value is known")
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")
_NOTHING = Text("chưa có gì để vẽ", en="nothing to draw yet")
_NOT_DRAWN = Text("Không có con số để vẽ: {}", en="Without a figure to draw: {}")
_TOLD = {
    "kind": Text("Loại", en="Kind"),
    "said": Text("Con số", en="Figure"),
    "when": Text("Thời điểm", en="When"),
    "source": Text("Nguồn", en="Source"),
}
_INDICATOR = Text("Chỉ tiêu {}", en="Indicator {}")


def values_chart(
    found: IndicatorProgress | MeasureProgress, language: Language
) -> alt.LayerChart | alt.VConcatChart:
    """One chart, or one for each part."""
    if isinstance(found, MeasureProgress):
        return _measure_chart(found, language, _HEIGHT)
    if not isinstance(found, IndicatorProgress):
        raise TypeError("values() draws the progress of an indicator or of one of its parts")
    if found.sole:
        return _measure_chart(found.sole, language, _HEIGHT)
    return alt.vconcat(
        *(_measure_chart(each, language, _HEIGHT_OF_PART) for each in found.measures),
        title=titled(*_head(found, language)),
        description=harmless(found.because(language)),
    )


def _head(found: IndicatorProgress, language: Language) -> tuple[str, str]:
    name = _INDICATOR.said(language).format(found.id)
    day = day_said(found.measures[0].as_of, language)
    state = _STATE.said(language).format(day, found.target_state.said(language))
    return _with(name, found.indicator.text, language), state


def _measure_chart(found: MeasureProgress, language: Language, height: int) -> alt.LayerChart:
    measure = found.measure
    words = (measure.part or measure.indicator).text
    title = _with(full_name(measure, language), words, language)
    return alt.LayerChart(
        layer=list(_Drawing(found=found, language=language).layers()),
        title=titled(title, *_under(found, language)),
        description=harmless(found.because(language)),
        width=WIDTH,
        height=height,
    )


def _with(name: str, words: Text | None, language: Language) -> str:
    return f"{name}: {words.said(language)}" if words else name


def _under(found: MeasureProgress, language: Language) -> Iterator[str]:
    """The verdict, and what is asked for without a figure."""
    marks = ((_UNVERIFIED, found.unverified), (_NO_VALUES, not found.observations))
    known = (words.said(language) for words, holds in marks if holds)
    state = "; ".join((found.target_state.said(language), *known))
    yield _STATE.said(language).format(day_said(found.as_of, language), state)
    drawn = drawable(found)
    unit = unit_said(found.measure.unit, language)
    others = [target.said(language, unit) for target in in_force(found) if target not in drawn]
    if others:
        yield _NOT_DRAWN.said(language).format("; ".join(others))


@frozen(kw_only=True)
class _Drawing:
    """The layers of one chart; they share rows, axes, colours and shapes."""

    found: MeasureProgress
    language: Language

    def layers(self) -> Iterator[alt.Chart]:
        """From the back to the front; what there is nothing of has no layer."""
        draw = {
            "path": self._path,
            "level": self._level,
            "observed": self._observed,
            "target": self._target,
            "baseline": self._baseline,
        }
        there = {row["role"] for row in self._rows}
        for role, layers in draw.items():
            if role in there:
                yield from layers(self._only(role))
        if not there:
            yield nothing(_NOTHING.said(self.language))

    @cached_property
    def _rows(self) -> list[Row]:
        return with_early(measure_rows(self.found, self.language))

    @cached_property
    def _data(self) -> alt.InlineData:
        return rows(self._rows)

    @cached_property
    def _kinds(self) -> list[Kind]:
        there = {row["kind"] for row in self._rows}
        return [kind for kind in KINDS if kind.word.said(self.language) in there]

    def _only(self, role: str) -> alt.Chart:
        """The rows of a role, with the axis of figures, colours and what is told of each."""
        unit = harmless(unit_said(self.found.measure.unit, self.language))
        scale = alt.Scale(zero=False, nice=True, padding=18)
        names = [kind.word.said(self.language) for kind in self._kinds]
        tips = told(self.language, _TOLD)
        axis = figures(self.language)
        return (
            alt.Chart(self._data)
            .transform_filter(f"datum.role === '{role}'")
            .encode(
                y=alt.Y("value:Q", title=unit or None, scale=scale, axis=axis),
                color=by_word("kind", names, [kind.colour for kind in self._kinds]),
                tooltip=tips,
            )
        )

    def _dated(self, chart: alt.Chart) -> alt.Chart:
        days = [row["day"] for row in self._rows if row["day"]]
        axis, scale = day_axis(days, self.language), alt.Scale(padding=24)
        dated: alt.Chart = chart.encode(x=alt.X("day:T", axis=axis, scale=scale))
        return dated

    def _points(self, chart: alt.Chart) -> alt.Chart:
        names = [kind.word.said(self.language) for kind in self._kinds]
        shapes = alt.Scale(domain=names, range=[kind.shape for kind in self._kinds])
        shape = alt.Shape("kind:N", scale=shapes, legend=legend())
        drawn = self._dated(chart).mark_point(filled=True, size=75, opacity=1)
        shaped: alt.Chart = drawn.encode(shape=shape)
        return shaped

    def _path(self, chart: alt.Chart) -> Iterator[alt.Chart]:
        yield self._dated(chart).mark_line(strokeDash=[6, 4], strokeWidth=1.5)

    def _level(self, chart: alt.Chart) -> Iterator[alt.Chart]:
        """Across the chart, from one figure to the other where there are two."""
        yield chart.mark_rule(strokeDash=[2, 3], strokeWidth=1.5)
        yield chart.mark_rule(strokeDash=[2, 3], strokeWidth=1.5).encode(y="high:Q")
        words = chart.mark_text(align="left", dy=-7)
        yield words.encode(x=alt.value(6), text="said:N")

    def _observed(self, chart: alt.Chart) -> Iterator[alt.Chart]:
        yield self._dated(chart).mark_line(strokeWidth=2)
        yield self._points(chart)

    def _target(self, chart: alt.Chart) -> Iterator[alt.Chart]:
        """A mark on the day, between two figures a line; and in words."""
        yield self._dated(chart).mark_rule(strokeWidth=3).encode(y2="high:Q")
        yield self._points(chart)
        words = self._dated(chart).encode(text="said:N")
        # In the first third words stand to the right of their mark, or they would leave the chart.
        yield words.transform_filter("datum.early").mark_text(align="left", dx=8, dy=-6)
        yield words.transform_filter("!datum.early").mark_text(align="right", dx=-8, dy=-6)

    def _baseline(self, chart: alt.Chart) -> Iterator[alt.Chart]:
        yield self._points(chart)
