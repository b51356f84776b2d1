"""The areas that have to report: a CSV table of codes and what each is part of."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from attrs import evolve, frozen

import gender_plan as gp
from gender_plan.errors import GenderPlanError
from gender_plan.reading import DEFAULT_LIMITS
from gender_plan.reading.decoding import decoded
from gender_plan.text import Text, closest, did_you_mean, folded

_COLUMNS = ("code", "parent", "name", "level")
_REQUIRED = ("code", "parent")
_SEPARATORS = (",", ";", "\t")

_NOT_READ = Text("không đọc được bảng địa bàn {}: {}", en="the areas in {} cannot be read: {}")
_NO_SUCH_FILE = Text("không có tệp này", en="there is no such file")
_IS_FOLDER = Text("đây là một thư mục; hãy nêu tệp .csv", en="this is a folder; name a .csv file")
_NO_COLUMN = Text(
    "thiếu cột '{}'; các cột cần có: code, parent (và name, level nếu có)",
    en="the column '{}' is missing; it needs code and parent (and may have name and level)",
)
_NO_CODE = Text(
    "dòng {} không có mã (code); hãy ghi mã của địa bàn, hoặc bỏ dòng này",
    en="line {} has no code; write the code of the area, or drop the line",
)
_REPEATED = Text("mã '{}' có nhiều lần", en="the code '{}' stands there more than once")
_NO_PARENT = Text(
    "địa bàn '{}' thuộc '{}', mà bảng không có mã này",
    en="area '{}' is part of '{}', a code that is not there",
)
_CIRCLE = Text("địa bàn '{}' thuộc về chính nó", en="area '{}' is part of itself")
_NONE = Text("bảng không có địa bàn nào", en="it holds no area")
_WHOSE = Text(
    "bảng địa bàn không có “{}” là địa bàn của kế hoạch, và có {} địa bàn không thuộc địa bàn nào",
    en="the areas do not include “{}”, the area of the plan, and {} of them are part of no other",
)
_NO_LEVEL = Text(
    "--by: bảng địa bàn không có cấp “{}”; các cấp: {}{}",
    en="--by: the areas have no level “{}”; levels: {}{}",
)


@frozen(kw_only=True)
class ListedArea:
    """An area: its code, the code of what it is part of, its name and its level in words."""

    code: str
    parent: str
    name: str
    level: str


@frozen(kw_only=True)
class AreaList:
    """The areas, each after the one that it is part of."""

    areas: tuple[ListedArea, ...]

    def of_plan(self, plan: gp.Plan) -> "AreaList":
        """The area of a plan and all below it. Raises GenderPlanError where it is not there."""
        names = (plan.area.id, plan.area.name.vi, plan.area.name.en) if plan.area else ()
        found = (self.named(name) for name in names if name)
        roots = [area for area in self.areas if not area.parent]
        top = next((area for area in found if area), roots[0] if len(roots) == 1 else None)
        if top is None:
            whose = plan.area.name.vi if plan.area else plan.title.vi
            raise GenderPlanError(_filled(_WHOSE, whose, len(roots)))
        below = {top.code}
        for area in self.areas:
            if area.parent in below:
                below.add(area.code)
        kept = (area for area in self.areas if area.code in below)
        return AreaList(areas=tuple(evolve(a, parent="") if a is top else a for a in kept))

    @property
    def top(self) -> ListedArea:
        """The one that is part of no other."""
        return self.areas[0]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What those are called that have none below them; the one on top is not among them."""
        parents = {area.parent for area in self.areas}
        leaves = (area for area in self.areas[1:] if area.code not in parents)
        return tuple(map(self.label, leaves))

    def label(self, area: ListedArea) -> str:
        """The name of an area, with its code where several have that name."""
        return area.name if self._by_name.get(folded(area.name)) else f"{area.name} ({area.code})"

    def named(self, text: str) -> ListedArea | None:
        """The area with this code, else the one with this name."""
        return self._by_code.get(text.strip()) or self._by_name.get(folded(text))

    def level(self, asked: str) -> str:
        """The level that is meant. Raises GenderPlanError where there is none."""
        levels = {folded(area.level): area.level for area in self.areas}
        if folded(asked) in levels:
            return levels[folded(asked)]
        meant, listed = did_you_mean(closest(asked, levels.values())), ", ".join(levels.values())
        vi = _NO_LEVEL.vi.format(asked, listed, meant.vi)
        raise GenderPlanError(Text(vi, en=_NO_LEVEL.said("en").format(asked, listed, meant.said("en"))))

    def relabelled(self, values: Iterable[gp.ReportedValue]) -> Iterator[gp.ReportedValue]:
        """The values with each area by the name that it has here; those of the top are of the plan."""
        for value in values:
            area = self.named(value.area) if value.area else None
            if area is None:
                yield value
            else:
                yield evolve(value, area=None if area == self.top else self.label(area))

    @cached_property
    def _by_code(self) -> Mapping[str, ListedArea]:
        return {area.code: area for area in self.areas}

    @cached_property
    def _by_name(self) -> Mapping[str, ListedArea]:
        names = Counter(folded(area.name) for area in self.areas)
        return {folded(area.name): area for area in self.areas if names[folded(area.name)] == 1}


def area_list(path: str) -> AreaList:
    """The areas in a CSV file. Raises GenderPlanError for what is none."""
    try:
        return _ordered([*_rows(_text(path))])
    except GenderPlanError as fault:
        vi, en = fault.message("vi"), fault.message("en")
        told = Text(_NOT_READ.vi.format(path, vi), en=_NOT_READ.said("en").format(path, en))
        raise GenderPlanError(told) from None


def _text(path: str) -> str:
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        raise GenderPlanError(_NO_SUCH_FILE) from None
    except IsADirectoryError:
        raise GenderPlanError(_IS_FOLDER) from None
    read = decoded(content, DEFAULT_LIMITS)
    if read.problems and not read.text:
        why = read.problems[0]
        raise GenderPlanError(Text(why.message("vi"), en=why.message("en")))
    return read.text


def _rows(text: str) -> Iterator[ListedArea]:
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    names = {name.strip(): name for name in reader.fieldnames or () if name}
    missing = next((name for name in _REQUIRED if name not in names), None)
    if missing:
        raise GenderPlanError(_filled(_NO_COLUMN, missing))
    for row in reader:
        cells = {name: (row[raw] or "").strip() for name, raw in names.items() if name in _COLUMNS}
        if any(cells.values()):
            yield _area(cells, reader.line_num)


def _area(cells: Mapping[str, str], line: int) -> ListedArea:
    code = cells["code"]
    if not code:
        raise GenderPlanError(_filled(_NO_CODE, line))
    return ListedArea(
        code=code,
        parent=cells["parent"],
        name=cells.get("name") or code,
        level=cells.get("level") or "",
    )


def _ordered(rows: list[ListedArea]) -> AreaList:
    """The areas, each after its parent; without a level in words, how deep it lies."""
    if not rows:
        raise GenderPlanError(_NONE)
    codes = Counter(area.code for area in rows)
    repeated = next((code for code, times in codes.items() if times > 1), None)
    if repeated is not None:
        raise GenderPlanError(_filled(_REPEATED, repeated))
    parents = {area.code: area.parent for area in rows}
    depths = {code: _depth(code, parents) for code in parents}
    ordered = sorted(rows, key=lambda area: depths[area.code])
    return AreaList(areas=tuple(evolve(a, level=a.level or str(depths[a.code])) for a in ordered))


def _depth(code: str, parents: Mapping[str, str]) -> int:
    depth, at = 0, code
    while parent := parents[at]:
        if parent not in parents:
            raise GenderPlanError(_filled(_NO_PARENT, at, parent))
        depth, at = depth + 1, parent
        if depth > len(parents):
            raise GenderPlanError(_filled(_CIRCLE, code))
    return depth


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
