"""What all charts have in common: titles that fit, axes with figures the Vietnamese way, a legend."""

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair as alt

from gender_plan.text import Language, Text

WIDTH = 560
_TITLE, _MOST_LINES = 84, 3
_SEVERAL, _MOST_TICKS = 3, 12
_TAG = re.compile("<(?=[/!a-z])", re.IGNORECASE)
_END_OF_YEAR = Text("cuối năm", en="end of the year")

# The tick as the axis puts it, 1,234.5, with the marks changed. It does not ask the page for its locale,
# which a chart that is part of another one cannot set.
_TICKS_VI = (
    "replace(split('' + datum.value, '.')[0], regexp('\\\\B(?=([0-9]{3})+$)', 'g'), '.')"
    " + (length(split('' + datum.value, '.')) > 1 ? ',' + split('' + datum.value, '.')[1] : '')"
)

Row = Mapping[str, Any]


def figures(language: Language, **more: Any) -> alt.Axis:  # noqa: ANN401  what an axis takes
    """An axis of figures: «1.234,5» in Vietnamese, «1,234.5» in English."""
    return alt.Axis(labelExpr=_TICKS_VI, **more) if language == "vi" else alt.Axis(**more)


def day_axis(days: Iterable[str], language: Language) -> alt.Axis:
    """An axis of days: over several years the ends of the years, as the plans count, else the days."""
    known = sorted({dt.date.fromisoformat(day[:10]) for day in days})
    ends = [
        dt.date(year, 12, 31)
        for year in range(known[0].year, known[-1].year + 1)
        if dt.date(year, 12, 31) <= known[-1]
    ]
    if len(ends) < _SEVERAL:
        form = "%d/%m/%Y" if language == "vi" else "%-d %b %Y"
        return alt.Axis(title=None, format=form, values=_ticks(known))
    title = _END_OF_YEAR.said(language)
    return alt.Axis(title=title, format="%Y", values=_ticks(ends), grid=True)


def _ticks(days: Sequence[dt.date]) -> list[alt.DateTime]:
    """At most a dozen of the days, evenly taken and the last among them."""
    step = -(-len(days) // _MOST_TICKS)
    kept = days[::-1][::step][::-1]
    return [alt.DateTime(year=day.year, month=day.month, date=day.day) for day in kept]


def titled(title: str, *under: str) -> alt.TitleParams:
    """A title over several lines where it is long, with smaller lines under it."""
    below = [line for text in under if text for line in _lines(text)]
    return alt.TitleParams(
        text=_lines(title), subtitle=below, anchor="start", fontSize=13, subtitleFontSize=12
    )


def harmless(text: str) -> str:
    """The text as a chart may hold it: nothing in it begins or ends a tag.

    Altair puts charts into the page of a notebook as they are, and «</script>» would end its script.
    """
    return _TAG.sub("<\N{WORD JOINER}", text)


def rows(given: Iterable[Row]) -> alt.InlineData:
    """Rows as the data of a chart, which the analyst can replace."""
    kept = ({key: _harmless(value) for key, value in row.items()} for row in given)
    return alt.InlineData(values=list(kept))


def _harmless(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value


def by_word(field: str, words: Sequence[str], colours: Sequence[str]) -> alt.Color:
    """A colour for each word, and the words in the legend."""
    scale = alt.Scale(domain=list(words), range=list(colours))
    return alt.Color(f"{field}:N", scale=scale, legend=legend())


def legend() -> alt.Legend:
    """The legend under the chart, the same of colours and of shapes, so that they become one."""
    return alt.Legend(title=None, orient="bottom", columns=3, labelLimit=260, symbolOpacity=1)


def nothing(words: str) -> alt.Chart:
    """What stands where nothing can be drawn."""
    chart: alt.Chart = alt.Chart(rows([{"said": words}])).mark_text(fontSize=13).encode(text="said:N")
    return chart


def told(language: Language, named: Mapping[str, Text]) -> list[alt.Tooltip]:
    """What is told of a mark: fields of its row, by the names that people give them."""
    return [alt.Tooltip(f"{field}:N", title=name.said(language)) for field, name in named.items()]


def _lines(text: str) -> list[str]:
    return textwrap.wrap(harmless(text), _TITLE, max_lines=_MOST_LINES, placeholder=" …") or [""]
