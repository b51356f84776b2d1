"""Bars of counts by state, one above the other: what the charts of goals and of areas have in common."""

from collections.abc import Iterator, Mapping
from typing import Any

import altair as alt
from attrs import frozen

from gender_plan.charts.drawing import WIDTH, by_word, figures, harmless, nothing, rows, titled, told
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class Stack:
    """What is counted, of what, in which states.

    ``field`` and ``title``: what each bar is, for the data and for people; ``counted``: what the
    figures count; ``states``: their words and colours in order; ``bars``: how many of each, by the
    name of the bar; ``step``: how high each is.
    """

    field: str
    title: Text
    counted: Text
    states: Mapping[Text, str]
    bars: Mapping[str, Mapping[Text, int]]
    step: int

    def chart(self, language: Language, title: str, *under: str) -> alt.LayerChart:
        """The bars, their figures on them, the words of the states in the legend."""
        known = list(self._rows(language))
        bars = alt.Chart(rows(known)).encode(
            y=self._names(),
            x=alt.X(
                "count:Q",
                stack="zero",
                title=self.counted.said(language),
                axis=figures(language, tickMinStep=1, tickCount=self._ticks()),
            ),
            order=alt.Order("order:Q"),
            tooltip=self._told(language),
        )
        colour = self._colour(known, language)
        middle = alt.X("count:Q", stack="zero", bandPosition=0.5)
        layers = [
            bars.mark_bar(stroke="#333333", strokeWidth=0.5).encode(color=colour),
            bars.mark_text(color="black").encode(x=middle, text="count:N"),
        ]
        return alt.LayerChart(
            layer=layers if self.bars else [nothing(_NOTHING.said(language))],
            title=titled(title, *under),
            description=harmless(" ".join((title, *under))),
            width=WIDTH,
            height=alt.Step(self.step) if self.bars else self.step * 2,
        )

    def _rows(self, language: Language) -> Iterator[dict[str, Any]]:
        for name, counts in self.bars.items():
            for order, state in enumerate(self.states):
                if counts.get(state):
                    said = state.said(language)
                    yield {self.field: name, "state": said, "order": order, "count": counts[state]}

    def _ticks(self) -> int:
        """So many that no tick stands between two whole numbers."""
        most = max((sum(counts.values()) for counts in self.bars.values()), default=0)
        return min(max(most, 1), _MOST_TICKS)

    def _names(self) -> alt.Y:
        """Every bar, also one of which there is nothing to count."""
        names = list(map(harmless, self.bars))
        axis = alt.Axis(title=None, labelLimit=320)
        return alt.Y(f"{self.field}:N", sort=names, scale=alt.Scale(domain=names), axis=axis)

    def _colour(self, known: list[dict[str, Any]], language: Language) -> alt.Color:
        """A colour for each state that there is."""
        there = {row["state"] for row in known}
        pairs = [(text.said(language), colour) for text, colour in self.states.items()]
        shown = [(word, colour) for word, colour in pairs if word in there]
        return by_word("state", [word for word, _ in shown], [colour for _, colour in shown])

    def _told(self, language: Language) -> list[alt.Tooltip]:
        named = {self.field: self.title, "state": _STATE, "count": self.counted}
        return told(language, named)


_NOTHING = Text("chưa có gì để vẽ", en="nothing to draw yet")
_MOST_TICKS = 8
_STATE = Text("Kết quả", en="Result")
