"""The rows that a chart of values is drawn from: what was observed, planned and asked for, by day."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen

from gender_plan.periods import day_said
from gender_plan.progress import MeasureProgress
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.wording import due_said
from gender_plan.targets import Target, Within
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class Kind:
    """One of the things that are drawn: its word in the legend, and how it looks."""

    word: Text
    colour: str
    shape: str


# Colours and shapes that people tell apart who do not see all colours.
WHOLE = Kind(word=Text("số liệu", en="value"), colour="#0072b2", shape="circle")
WOMEN = Kind(word=Text("số liệu của nữ", en="women"), colour="#cc79a7", shape="triangle-up")
MEN = Kind(word=Text("số liệu của nam", en="men"), colour="#009e73", shape="square")
PATH = Kind(word=Text("lộ trình kế hoạch", en="planned path"), colour="#666666", shape="stroke")
TARGET = Kind(word=Text("cần đạt", en="target"), colour="#d55e00", shape="diamond")
BASELINE = Kind(word=Text("giá trị gốc", en="baseline"), colour="#e69f00", shape="cross")
KINDS = (WHOLE, WOMEN, MEN, PATH, TARGET, BASELINE)

Row = dict[str, Any]


def measure_rows(found: MeasureProgress, language: Language) -> list[Row]:
    """Everything that can be drawn of a measure.

    ``role`` says as what: ``observed``, ``path``, ``target``, ``baseline``; ``level`` is a figure that
    has no single day of its own, as of a target that has to be met every year.
    """
    draw = _Rows(found=found, tell=Telling(found=found, language=language))
    return [*draw.observed(), *draw.path(), *draw.targets(), *draw.baseline()]


def with_early(known: Iterable[Row]) -> list[Row]:
    """The rows with a word on whether each stands in the first third of the days."""
    rows = list(known)
    days = [dt.date.fromisoformat(row["day"][:10]) for row in rows if row["day"]]
    if not days:
        return rows
    third = min(days) + (max(days) - min(days)) / 3
    return [{**row, "early": (row["day"] or "") < third.isoformat()} for row in rows]


def drawable(found: MeasureProgress) -> tuple[Target, ...]:
    """The targets in force that have a figure."""
    return tuple(target for target in in_force(found) if _ends(target, found) is not None)


def in_force(found: MeasureProgress) -> tuple[Target, ...]:
    """The targets of which no other version is in force."""
    return tuple(target for target in found.measure.targets if target not in found.amended)


@frozen(kw_only=True)
class _Rows:
    """The progress of a measure, and its figures in words."""

    found: MeasureProgress
    tell: Telling

    def observed(self) -> Iterator[Row]:
        for observation in self.found.observations:
            seen, source = observation.seen, "; ".join(observation.sources)
            for kind, value in ((WHOLE, seen.value), (WOMEN, seen.women), (MEN, seen.men)):
                if value is not None:
                    row = self._row("observed", kind, observation.day, value)
                    yield {**row, "when": self.tell.when(observation), "source": source}

    def path(self) -> Iterator[Row]:
        path = self.found.pace.path
        for point in path if len(path) > 1 else ():
            yield self._row("path", PATH, point.day, point.value)

    def targets(self) -> Iterator[Row]:
        for target in drawable(self.found):
            low, high = _ends(target, self.found) or (Decimal(0), Decimal(0))
            day = _day(target, self.found)
            row = self._row("target" if day else "level", TARGET, day, low)
            said = target.said(self.tell.language, self.tell.unit)
            until = due_said(day, self.tell.language) if day else ""
            yield {**row, "high": _drawn(high), "said": said, "when": until}

    def baseline(self) -> Iterator[Row]:
        measure = self.found.measure
        if measure.start is not None:
            role = "baseline" if measure.start_day else "level"
            yield self._row(role, BASELINE, measure.start_day, measure.start)

    def _row(self, role: str, kind: Kind, day: dt.date | None, value: Decimal) -> Row:
        return {
            "role": role,
            "kind": kind.word.said(self.tell.language),
            # Without a time of day it would be Greenwich's, the day before in half of the world.
            "day": f"{day.isoformat()}T00:00:00" if day else None,
            "value": _drawn(value),
            "high": _drawn(value),
            "said": self.tell.plain(value),
            "when": day_said(day, self.tell.language) if day else "",
            "source": "",
        }


def _drawn(value: Decimal) -> float:
    """The figure as a chart holds it: what is beyond every float is drawn at its edge."""
    most = sys.float_info.max
    return min(max(float(value), -most), most)


def _ends(target: Target, found: MeasureProgress) -> tuple[Decimal, Decimal] | None:
    """The figures between which a target lies, twice the same where it has one."""
    if isinstance(target, Within):
        return target.within
    aim = target.aim(found.measure.start, found.measure.start_day)
    # Where no path leads to it, as of a figure that each sex has to reach, it still is a figure.
    figure = target.figure if aim is None else aim
    return None if figure is None else (figure, figure)


def _day(target: Target, found: MeasureProgress) -> dt.date | None:
    """The day on which it is due, where it is one day."""
    if target.recurs_each is not None:
        return None
    return target.by or (found.due if target == found.target else None)
