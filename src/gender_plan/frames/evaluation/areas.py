"""The areas that values are of: as many levels as are given, each area below its parent."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.admitting import Gate, admitted
from gender_plan.model import Plan
from gender_plan.text import Text, folded

NO_FRAME = Text(
    "bảng địa bàn phải là khung dữ liệu pandas, Polars, PyArrow, DuckDB hoặc Spark; đây là {}",
    en="the area table has to be a pandas, Polars, PyArrow, DuckDB or Spark frame; this is {}",
)
NO_COLUMN = Text(
    "bảng địa bàn thiếu cột '{}'; các cột cần có: code, parent (và name, level nếu có)",
    en="the area table lacks the column '{}'; it needs code and parent (and may have name and level)",
)
REPEATED = Text(
    "bảng địa bàn có mã '{}' nhiều lần", en="the area table has the code '{}' more than once"
)
NO_CODE = Text(
    "bảng địa bàn có dòng không có mã (code); hãy ghi mã của địa bàn, hoặc bỏ dòng này",
    en="the area table has a row without a code; write the code of the area, or drop the row",
)
NO_PARENT = Text(
    "địa bàn '{}' thuộc '{}', mà bảng địa bàn không có mã này",
    en="area '{}' is part of '{}', a code that the area table does not have",
)
NO_HOME = Text(
    "bảng địa bàn không có địa bàn của kế hoạch '{}'; ghi area trong kế hoạch bằng một mã của bảng",
    en="the area table does not have the area of plan '{}'; name it by a code of the table",
)
SAME_HOME = Text(
    "hai kế hoạch '{}' và '{}' cùng một địa bàn; mỗi lần đánh giá chỉ một kế hoạch cho một địa bàn",
    en="the plans '{}' and '{}' are for one area; evaluate one plan an area at a time",
)
CIRCLE = Text("địa bàn '{}' thuộc về chính nó", en="area '{}' is part of itself")


class InvalidAreasError(GenderPlanError, ValueError):
    """The area table cannot be read as areas within areas."""


AREAS = Gate(
    called=Text("bảng địa bàn", en="the area table"),
    no_frame=NO_FRAME,
    texts=("code", "parent", "name", "level"),
    fault=InvalidAreasError,
)
"""What an area table has to be."""


@frozen(kw_only=True)
class FrameArea:
    """An area: its number here, its code and name, its level in words, and the number of its parent."""

    number: int
    code: str
    name: str
    level: str
    parent: int | None


@frozen(kw_only=True)
class Areas:
    """The areas by number, each after its parent.

    ``given``: whether somebody said which areas there are; else they are those that have values.
    """

    listed: tuple[FrameArea, ...]
    given: bool

    @cached_property
    def depths(self) -> Sequence[int]:
        """How many areas lie above each."""
        depths: list[int] = []
        for area in self.listed:
            depths.append(0 if area.parent is None else depths[area.parent] + 1)
        return depths

    @cached_property
    def root(self) -> int | None:
        """The one area that is part of none, where there is only one."""
        roots = [area.number for area in self.listed if area.parent is None]
        return roots[0] if len(roots) == 1 else None

    @cached_property
    def _by_code(self) -> Mapping[str, int]:
        return {area.code: area.number for area in self.listed}

    @cached_property
    def _by_name(self) -> Mapping[str, int]:
        names = Counter(folded(area.name) for area in self.listed)
        return {folded(a.name): a.number for a in self.listed if names[folded(a.name)] == 1}

    def number_of(self, text: str) -> int | None:
        """The number of the area with this code, else with this name if only one has it."""
        found = self._by_code.get(text)
        return self._by_name.get(folded(text)) if found is None else found

    def of_plan(self, plan: Plan) -> int | None:
        """The area that a plan is for; where it names none that is listed, the root."""
        named = self.named_by(plan)
        return self.root if named is None else named

    def named_by(self, plan: Plan) -> int | None:
        """The listed area that a plan names."""
        names = (plan.area.id, plan.area.name.vi) if plan.area else ()
        found = (self.number_of(name) for name in names if name)
        return next((number for number in found if number is not None), None)

    def above(self, number: int) -> Iterable[int]:
        """The area and all that it is part of, the nearest first."""
        at: int | None = number
        while at is not None:
            yield at
            at = self.listed[at].parent

    @cached_property
    def counts_below(self) -> Sequence[Mapping[int, int]]:
        """Of each depth, how many areas of it each area above it holds."""
        found = []
        for depth in range(max(self.depths, default=-1) + 1):
            counts = [int(own == depth) for own in self.depths]
            for area in reversed(self.listed):
                if area.parent is not None:
                    counts[area.parent] += counts[area.number]
            above = (area for area, own in enumerate(self.depths) if own < depth and counts[area])
            found.append({area: counts[area] for area in above})
        return found


def with_homes(areas: Areas, plans: Sequence[Plan]) -> Areas:
    """The areas, in which every plan has one of its own. Raises InvalidAreasError.

    Of several plans each has to name an area that is listed, and no two the same; a single plan that
    names none holds in the one area that is part of no other.
    """
    taken: dict[int, str] = {}
    for plan in plans:
        home = areas.of_plan(plan) if len(plans) == 1 else areas.named_by(plan)
        if home is None:
            raise InvalidAreasError(_filled(NO_HOME, plan.id))
        if home in taken:
            raise InvalidAreasError(_filled(SAME_HOME, taken[home], plan.id))
        taken[home] = plan.id
    return areas


def areas_in(table: Any) -> Areas:  # noqa: ANN401  whatever the caller uses
    """The areas of a table with the columns code and parent, and name and level if it has them.

    Raises InvalidAreasError and UnknownFrameError.
    """
    frame, _ = admitted(table, AREAS)
    columns = frame.collect_schema().names()
    for name in ("code", "parent"):
        if name not in columns:
            raise InvalidAreasError(_filled(NO_COLUMN, name))
    rows = (frame.collect() if isinstance(frame, nw.LazyFrame) else frame).to_arrow().to_pylist()
    return _ordered([{name: _written(row[name]) for name in columns} for row in rows])


def _written(cell: object) -> str:
    """A cell as text; where one is missing, pandas has whole numbers as floats."""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return "" if cell is None or cell != cell else str(cell).strip()  # noqa: PLR0124  NaN alone


def areas_seen(texts: Iterable[str], plans: Sequence[Plan]) -> Areas:
    """The areas that have values, all on one level below the area of the plan."""
    plan = plans[0]
    own = (plan.area.id or "", plan.area.name.vi) if plan.area else ("", "")
    names = {folded(text): text for text in sorted(texts, reverse=True)}
    for name in ("", *map(folded, own)):
        names.pop(name, None)
    root = FrameArea(number=0, code=own[0], name=own[1], level="", parent=None)
    below = (
        FrameArea(number=number, code=text, name=text, level="", parent=0)
        for number, text in enumerate(sorted(names.values()), start=1)
    )
    return Areas(listed=(root, *below), given=False)


def _ordered(rows: Sequence[Mapping[str, str]]) -> Areas:
    codes = Counter(row["code"] for row in rows)
    if codes[""]:
        raise InvalidAreasError(NO_CODE)
    repeated = next((code for code, times in codes.items() if times > 1), None)
    if repeated is not None:
        raise InvalidAreasError(_filled(REPEATED, repeated))
    by_code = {row["code"]: row for row in rows}
    depths = {code: _depth(code, by_code) for code in by_code}
    order = sorted(by_code, key=lambda code: depths[code])
    numbers = {code: number for number, code in enumerate(order)}
    listed = (
        FrameArea(
            number=numbers[code],
            code=code,
            name=row.get("name") or code,
            level=row.get("level") or str(depths[code]),
            parent=numbers.get(row["parent"]) if row["parent"] else None,
        )
        for code, row in ((code, by_code[code]) for code in order)
    )
    return Areas(listed=tuple(listed), given=True)


def _depth(code: str, by_code: Mapping[str, Mapping[str, str]]) -> int:
    depth, at = 0, code
    while parent := by_code[at]["parent"]:
        if parent not in by_code:
            raise InvalidAreasError(_filled(NO_PARENT, at, parent))
        depth, at = depth + 1, parent
        if depth > len(by_code):
            raise InvalidAreasError(_filled(CIRCLE, code))
    return depth


def _filled(text: Text, *pieces: str) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
