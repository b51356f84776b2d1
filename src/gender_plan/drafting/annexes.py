"""The annex tables of a plan: indicators with their figures, tasks, and who is responsible for each."""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve, frozen

from gender_plan.drafting.agencies import Directory, names_in
from gender_plan.drafting.annex_rows import are_same, beginning, contradict, deadline_of, filled, is_mark
from gender_plan.drafting.cells import (
    Grid,
    Row,
    figure_of,
    grid_of,
    is_empty,
    list_of,
    target_of,
    text_of,
    unit_of,
)
from gender_plan.drafting.clauses import Clause, Mark
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.wording import capitalised
from gender_plan.model import Assignment, Baseline, Covers, Goal, Indicator, Period, Role, Task
from gender_plan.targets import Direction, Target
from gender_plan.text import Text, folded

_GOAL = re.compile(
    r"(?:[IVX]{1,4}[.)]? |\d{1,2}[.)] )?mục tiêu (?P<number>\d{1,2})[:. –-]*(?P<title>.*)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})[.)]?")
_OWN_NUMBER = re.compile(r"(?:Chỉ tiêu )?(?P<number>\d{1,2}(?:\.\d{1,2})?)[.:)] +(?P<text>\D.*)")
_ROLES = (("lead", Role.LEAD), ("carry_out", Role.CARRY_OUT))
_UNREAD_CELL = Text("ô này chưa đọc được thành con số", en="this cell makes no figure for certain")
_NO_FIGURE = Text("dòng này không có con số nào", en="this row has no figure")
_NOT_AN_AGENCY = Text("ô này chưa đọc được thành cơ quan", en="this cell makes no agency for certain")
_DIFFERS = Text(
    "số này đã có ở trên với nội dung khác nên chưa ghi",
    en="this number was given before with other words, so it is left out",
)
_OTHER_FIGURE = Text(
    "con số khác với phần lời của văn bản; hãy xem bên nào đúng",
    en="the figure differs from the one in the text; see which is right",
)
_COLUMNS_LEFT = Text("các cột chưa đọc của bảng", en="columns of the table that were not read")


@frozen(kw_only=True)
class Annexes:
    """What the tables of a text hold."""

    goals: tuple[Goal, ...]
    loose: tuple[Indicator, ...]
    tasks: tuple[Task, ...]
    assignments: tuple[Assignment, ...]
    doubts: tuple[Doubt, ...]


def annexes_of(
    clauses: Sequence[Clause],
    goals: Sequence[Goal],
    loose: Sequence[Indicator],
    directory: Directory,
    period: Period | None,
) -> Annexes:
    """The goals and indicators of the text with those of its tables, with their tasks and duties."""
    reading = _Reading(goals, loose, directory, period)
    for clause in clauses:
        grid = grid_of(clause) if clause.mark is Mark.TABLE else None
        if grid is not None and (grid.has("indicator") or grid.has("task")) and _tells(grid):
            reading.take(clause, grid)
    return reading.annexes()


def _tells(grid: Grid) -> bool:
    """A figure or somebody responsible; a table of anything else is left to a person."""
    return any(grid.has(holds) for holds in ("target", "lead", "carry_out"))


class _Reading:
    """The tables read so far, on top of what the text itself says."""

    def __init__(
        self,
        goals: Sequence[Goal],
        loose: Sequence[Indicator],
        directory: Directory,
        period: Period | None,
    ) -> None:
        self._goals = {goal.id: goal for goal in goals}
        self._indicators = {i.id: i for goal in goals for i in goal.indicators}
        self._indicators |= {each.id: each for each in loose}
        self._directory = directory
        self._period = period
        self._by_words = {beginning(str(i.text)): id_ for id_, i in self._indicators.items()}
        self._goal_titles = {folded(str(goal.title)): goal.id for goal in goals if goal.title}
        self._counts: dict[str | None, int] = {}
        self._goal: str | None = None
        self._tasks: list[Task] = []
        self._assignments: list[Assignment] = []
        self._doubts: list[Doubt] = []

    def annexes(self) -> Annexes:
        """All of it, the indicators below their goals."""
        below: dict[str | None, list[Indicator]] = {}
        for each in self._indicators.values():
            goal, dot, _ = each.id.partition(".")
            below.setdefault(goal if dot and goal in self._goals else None, []).append(each)
        goals = self._goals.values()
        return Annexes(
            goals=tuple(evolve(goal, indicators=tuple(below.get(goal.id, ()))) for goal in goals),
            loose=tuple(below.get(None, ())),
            tasks=tuple(self._tasks),
            assignments=tuple(self._assignments),
            doubts=tuple(self._doubts),
        )

    def take(self, clause: Clause, grid: Grid) -> None:
        """Every row of one table."""
        self._goal = None
        for row in grid.rows:
            heading = self._heading(clause, grid, row)
            if heading:
                continue
            if grid.has("task"):
                self._task(clause, grid, row)
            else:
                self._indicator(clause, grid, row)
        left = [c.head for c in grid.columns if c.holds in {None, "source"} and c.head]
        if left:
            self._doubts.append(
                _of(clause, grid.rows[0] if grid.rows else None, "; ".join(left), _COLUMNS_LEFT)
            )

    def _heading(self, clause: Clause, grid: Grid, row: Row) -> bool:
        """A row that heads others: a goal, or a name that runs over the whole table."""
        text = text_of(grid.cell(row, "indicator") or grid.cell(row, "task"))
        found = _GOAL.fullmatch(next((text_of(c) for c in row.cells if _GOAL.match(text_of(c))), ""))
        if found:
            self._goal = found["number"].lstrip("0")
            title = capitalised(found["title"].strip(" .:"))
            self._goals.setdefault(
                self._goal,
                Goal(id=self._goal, title=Text(title) if title else None, source=(clause.id,)),
            )
            return True
        others = [c for c in row.cells if c and text_of(c) != text and not is_mark(c)]
        is_roman = bool(re.fullmatch(r"[IVXABC]{1,4}\.?", row.cells[0]))
        if (row.is_band or is_roman) and not others:
            self._goal = self._goal_called(text or text_of(row.cells[0]), clause)
            return True
        return False

    def _goal_called(self, title: str, clause: Clause) -> str:
        """The goal of that title, entered under the next free number where there is none."""
        known = self._goal_titles.get(folded(title))
        if known is not None:
            return known
        number = len(self._goals) + 1
        while str(number) in self._goals:
            number += 1
        self._goal_titles[folded(title)] = str(number)
        self._goals[str(number)] = Goal(
            id=str(number), title=Text(capitalised(title)), source=(clause.id,)
        )
        return str(number)

    def _indicator(self, clause: Clause, grid: Grid, row: Row) -> None:
        words = text_of(grid.cell(row, "indicator"))
        if not words:
            return
        own = _OWN_NUMBER.fullmatch(words)
        number = _NUMBERED.fullmatch(grid.cell(row, "number")) or own
        text = own["text"] if own else words
        id_ = self._id(number["number"] if number else None, text)
        targets = self._targets(clause, grid, row)
        figures = [row.cells[n] for n, c in enumerate(grid.columns) if c.holds in {"target", "base"}
                   and n < len(row.cells)]  # fmt: skip
        falls = text.casefold().startswith("giảm")
        made = Indicator(
            id=id_,
            text=Text(text.strip(" .;")),
            unit=unit_of(grid.cell(row, "unit"), *figures),
            direction=Direction.DECREASE if falls else None,
            baseline=self._baseline(clause, grid, row),
            targets=targets,
            source=(clause.id,),
        )
        if self._enter(made, clause, row):
            covers = Covers(indicators=(id_,))
            self._responsible(clause, grid, row, covers)
            if not targets and grid.has("target"):
                self._doubts.append(_of(clause, row, row.words, _NO_FIGURE, item=id_))

    def _id(self, number: str | None, text: str) -> str:
        goal = self._goal
        if number:
            plain = ".".join(piece.lstrip("0") or "0" for piece in number.split(".")[-2:])
            return plain if "." in plain or goal is None else f"{goal}.{plain}"
        known = self._by_words.get(beginning(text))
        if known is not None:
            return known
        count = self._counts.get(goal, 0) + 1
        while (str(count) if goal is None else f"{goal}.{count}") in self._indicators:
            count += 1
        self._counts[goal] = count
        return str(count) if goal is None else f"{goal}.{count}"

    def _enter(self, made: Indicator, clause: Clause, row: Row) -> bool:
        """A new indicator, or more of one that the text has; False where it is another one."""
        known = self._indicators.get(made.id)
        if known is None:
            goal = made.id.partition(".")[0]
            if "." in made.id:
                self._goals.setdefault(goal, Goal(id=goal, source=(clause.id,)))
            self._indicators[made.id] = made
            self._by_words.setdefault(beginning(str(made.text)), made.id)
            return True
        if known.text is not None and not are_same(str(known.text), str(made.text)):
            self._doubts.append(_of(clause, row, row.words, _DIFFERS))
            return False
        self._indicators[made.id] = filled(known, made)
        if contradict(known.targets, made.targets):
            self._doubts.append(_of(clause, row, row.words, _OTHER_FIGURE, item=made.id))
        return True

    def _targets(self, clause: Clause, grid: Grid, row: Row) -> tuple[Target, ...]:
        found: list[Target] = []
        ends = self._period.ends if self._period else None
        for column, cell in zip(grid.columns, row.cells, strict=False):
            if column.holds != "target" or is_empty(cell):
                continue
            target = target_of(cell, column.year, clause.id, ends)
            if target is None:
                self._doubts.append(_of(clause, row, f"{column.head}: {text_of(cell)}", _UNREAD_CELL))
            else:
                found.append(target)
        return tuple(found)

    def _baseline(self, clause: Clause, grid: Grid, row: Row) -> Baseline | None:
        """The latest of the figures that say where things stand."""
        told = [
            (column.year, figure)
            for column, cell in zip(grid.columns, row.cells, strict=False)
            if column.holds == "base" and (figure := figure_of(cell)) is not None
        ]
        if not told:
            return None
        year, figure = max(told, key=lambda pair: pair[0] or 0)
        return Baseline(value=figure, date=dt.date(year, 12, 31) if year else None, source=(clause.id,))

    def _task(self, clause: Clause, grid: Grid, row: Row) -> None:
        text = text_of(grid.cell(row, "task"))
        if not text:
            return
        self._counts[clause.id] = self._counts.get(clause.id, 0) + 1
        id_ = f"{clause.id}.{self._counts[clause.id]}"
        by = deadline_of(text_of(grid.cell(row, "deadline")))
        self._tasks.append(Task(id=id_, text=Text(text), goal=self._goal, by=by, source=(clause.id,)))
        self._responsible(clause, grid, row, Covers(tasks=(id_,)))

    def _responsible(self, clause: Clause, grid: Grid, row: Row, covers: Covers) -> None:
        alongside = self._agencies(clause, grid, row, "coordinate")
        for holds, role in _ROLES:
            verb = next((c.head for c in grid.columns if c.holds == holds), None)
            for agency in self._agencies(clause, grid, row, holds):
                self._assignments.append(
                    Assignment(
                        agency=agency,
                        role=role,
                        verb=verb,
                        covers=covers,
                        alongside=tuple(each for each in alongside if each != agency),
                        source=(clause.id,),
                    )
                )

    def _agencies(self, clause: Clause, grid: Grid, row: Row, holds: str) -> tuple[str, ...]:
        words = list_of(grid.cell(row, holds))
        if is_empty(words):
            return ()
        names = names_in(words)
        if not names:
            self._doubts.append(_of(clause, row, words, _NOT_AN_AGENCY))
        return tuple(dict.fromkeys(self._directory.id_for(name, clause.id) for name in names))


def _of(clause: Clause, row: Row | None, words: str, reason: Text, *, item: str | None = None) -> Doubt:
    """A doubt at the line of its row."""
    made = doubt("goals" if item else "annexes", clause, words, reason, item=item)
    return evolve(made, line=row.line) if row else made
