"""Goals and indicators: those with a head of their own, and those that are only named by number."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from gender_plan.drafting.clauses import ENDS, OPENINGS, Clause, Mark
from gender_plan.drafting.figures import figures_in
from gender_plan.drafting.indicators import (
    are_alike,
    both_stages,
    goal_from,
    indicator_from,
    with_indicators,
)
from gender_plan.drafting.labels import is_label
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.phrases import (
    AIM_HEADS,
    DUTY_HEADS,
    FUNDING_HEADS,
    PURPOSE_HEADS,
    REPORT_HEADS,
    REQUIREMENT_HEADS,
    TASK_HEADS,
)
from gender_plan.drafting.promises import targets_in
from gender_plan.drafting.wording import capitalised
from gender_plan.model import Goal, Indicator, Period, Stage
from gender_plan.text import Text

_NUMBER = r"(?:số )?(?P<number>\d{1,2})"
_GOAL = re.compile(
    rf"(?P<label>mục tiêu {_NUMBER})(?![.,]?\d)"
    r"\s*(?:[:.)]|[-–] |(?=\(|(?:về|trong|thuộc lĩnh vực) )|\n|$)"
    rf"\s*(?P<title>.*)",
    re.DOTALL | re.IGNORECASE,
)
_GOAL_OF_TASKS = re.compile(
    rf"(?P<before>[^:.;]{{0,60}}?thực hiện )(?P<label>mục tiêu {_NUMBER})\s*[:.)]\s*(?P<title>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_INDICATOR = re.compile(
    r"(?P<label>chỉ tiêu(?: (?:số )?(?P<number>\d{1,2}(?:\.\d{1,2})?))?)"
    r"\s*(?:[:.]|[-–] )\s*(?P<text>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_STAGE = re.compile(
    r"(?:Giai đoạn|Thời kỳ)(?: \d| I{1,3})?:? ?\(?(?:từ )?(?:năm )?(?P<first>20\d{2}) ?"
    r"(?:-|–|đến)(?: năm)? ?"
    r"(?P<last>20\d{2})\)?[ :.]*(?P<title>.{0,200})",
    re.IGNORECASE,
)
_TWICE = Text("số này đã có ở trên nên chưa ghi", en="this number was given before, so it is left out")
_WORDS_ONLY = Text(
    "không có con số; nếu là chỉ tiêu định tính thì ghi qualitative",
    en="it has no figure; where it is a target in words, write qualitative",
)
_UNMARKED = re.compile(
    r"(?:Chỉ tiêu(?: (?:số )?\d{1,2}(?:\.\d{1,2})?)?|(?:Mục tiêu|MỤC TIÊU) (?:số )?\d{1,2}) ?[:.]"
)
_WHOLE = 2  # bounds of a clause that is in one piece


@frozen(kw_only=True)
class Aims:
    """The goals of a text with their indicators, those that hang on no goal, and the stages."""

    goals: tuple[Goal, ...]
    loose: tuple[Indicator, ...]
    doubts: tuple[Doubt, ...]
    goal_clauses: tuple[tuple[tuple[str, ...], str], ...]
    stages: tuple[Stage, ...] = ()

    def goal_of(self, clause: Clause) -> str | None:
        """The goal below whose head a clause stands."""
        depths = range(1, len(clause.path) + 1)
        return next((self._by_path[p] for n in depths if (p := clause.path[:n]) in self._by_path), None)

    @cached_property
    def _by_path(self) -> dict[tuple[str, ...], str]:
        return dict(reversed(self.goal_clauses))


def aims_of(clauses: Sequence[Clause], period: Period | None) -> Aims:
    """Every goal and indicator that has a head, or states a figure where aims are listed."""
    found = _Found(clauses, period)
    for clause in clauses:
        if clause.path[0] not in (*ENDS, *OPENINGS) and clause.mark is not Mark.TABLE:
            for piece in _pieces(clause):
                found.take(piece)
    return found.aims()


def _pieces(clause: Clause) -> Iterator[Clause]:
    """A clause in pieces where a paragraph without a mark begins with «Chỉ tiêu …:»."""
    starts = [n for n, p in enumerate(clause.paragraphs) if n and _UNMARKED.match(p.text)]
    bounds = [0, *starts, len(clause.paragraphs)]
    for start, end in pairwise(bounds):
        is_leaf = clause.is_leaf if len(bounds) == _WHOLE else start > 0
        yield evolve(clause, paragraphs=clause.paragraphs[start:end], is_leaf=is_leaf)


class _Found:
    """The goals, indicators and stages met so far."""

    def __init__(self, clauses: Sequence[Clause], period: Period | None) -> None:
        self._heads = {clause.path: clause.head.casefold().strip(" :.") for clause in reversed(clauses)}
        self._period = period
        self._goals: dict[str, Goal] = {}
        self._indicators: dict[str, Indicator] = {}
        self._stages: dict[str, tuple[tuple[str, ...], Stage]] = {}
        self._stage_of: dict[str, str | None] = {}
        self._counts: dict[str | None, int] = {}
        self._doubts: list[Doubt] = []
        self._places: list[tuple[tuple[str, ...], str]] = []
        self._latest: tuple[tuple[str, ...], str] | None = None
        self._lists: set[tuple[str, ...]] = set()

    def aims(self) -> Aims:
        """All of them, the indicators below their goals."""
        listed = self._indicators.values()
        loose = (i for i in listed if "." not in i.id or i.id.partition(".")[0] not in self._goals)
        return Aims(
            goals=tuple(with_indicators(self._goals.values(), listed)),
            loose=tuple(loose),
            doubts=tuple(self._doubts),
            goal_clauses=tuple(self._places),
            stages=tuple(stage for _, stage in self._stages.values()),
        )

    def take(self, clause: Clause) -> None:
        """What one clause is: a goal, an indicator, a stage, or none of them."""
        stage = _STAGE.match(clause.text)
        goal = _GOAL.match(clause.text)
        if stage and not clause.is_leaf and not self._is_task(clause):
            self._take_stage(stage, clause)
        elif (goal and not self._is_duty(clause)) or (goal := _GOAL_OF_TASKS.match(clause.text)):
            self._take_goal(goal, clause)
        elif found := _INDICATOR.match(clause.text):
            if not self._is_duty(clause):
                self._take_indicator(clause, found["label"], found["number"], found["text"])
        elif self._is_aim(clause):
            self._take_plain(clause)

    def _take_stage(self, found: re.Match[str], clause: Clause) -> None:
        id_ = f"{found['first']}-{found['last']}"
        starts, ends = dt.date(int(found["first"]), 1, 1), dt.date(int(found["last"]), 12, 31)
        if ends > starts and id_ not in self._stages:
            title = Text(clause.head.strip(" :.()"))
            stage = Stage(id=id_, title=title, starts=starts, ends=ends, source=(clause.id,))
            self._stages[id_] = (clause.path, stage)

    def _take_goal(self, found: re.Match[str], clause: Clause) -> None:
        number = found["number"].lstrip("0") or "0"
        before = found.groupdict().get("before")
        self._latest = (clause.path, number)
        self._places.append(self._latest)
        if number not in self._goals:
            self._goals[number] = goal_from(found, clause, label=None if before else found["label"])
        elif not before and not self._is_task(clause) and not self._stage(clause):
            self._doubts.append(doubt("goals", clause, clause.head, _TWICE))

    def _take_plain(self, clause: Clause) -> None:
        """Where aims are listed: a heading is a goal, a figure an indicator, words are for a person."""
        head = clause.head.casefold().strip(" :.")
        if is_label(clause.head):
            return
        if head.startswith(PURPOSE_HEADS) or (_is_aim_head(head) and not figures_in(clause.text)):
            return
        if not clause.is_leaf and not figures_in(clause.text):
            self._unnumbered_goal(clause)
            return
        read = targets_in(_wording(clause), clause.id, self._ends(clause))
        if read.targets or read.parts or read.reason or self._has_sibling(clause):
            number = clause.path[-1] if clause.mark is Mark.NUMBER else None
            self._take_indicator(clause, None, number, clause.text)
        elif clause.is_leaf:
            self._doubts.append(doubt("goals", clause, clause.head, _WORDS_ONLY))

    def _unnumbered_goal(self, clause: Clause) -> None:
        if self._latest and self._latest[0] == clause.path[: len(self._latest[0])]:
            return
        own = clause.path[-1].lstrip("0") if clause.mark is Mark.NUMBER else ""
        number = own or str(len(self._goals) + 1)
        while number in self._goals:
            number = str(int(number) + 1)
        title = Text(capitalised(clause.head.strip(" .:")))
        self._goals[number] = Goal(id=number, title=title, source=(clause.id,))
        self._latest = (clause.path, number)
        self._places.append(self._latest)

    def _take_indicator(self, clause: Clause, label: str | None, number: str | None, text: str) -> None:
        goal = self._latest[1] if self._latest and clause.path[0] == self._latest[0][0] else None
        own = number.lstrip("0") if number else self._next(goal)
        id_ = own if "." in own or goal is None else f"{goal}.{own}"
        first = text.partition("\n")[0].strip()
        read = targets_in(_wording(clause, text), clause.id, self._ends(clause))
        made = indicator_from(id_, label if number else None, first, read, clause)
        known = self._indicators.get(id_)
        stage = self._stage(clause)
        if clause.mark in {Mark.NUMBER, Mark.LETTER, Mark.DASH, Mark.PLUS}:
            self._lists.add(clause.path[:-1])
        if known is None:
            self._indicators[id_] = made
            self._stage_of[id_] = stage.id if stage else None
        elif stage and self._stage_of.get(id_) != stage.id and are_alike(known, made):
            self._indicators[id_] = both_stages(known, made)
        else:
            self._doubts.append(doubt("goals", clause, clause.head, _TWICE))
            return
        reason = read.reason or (None if read.targets or read.parts else _WORDS_ONLY)
        if reason is not None:
            self._doubts.append(doubt("goals", clause, first, reason, item=id_))

    def _has_sibling(self, clause: Clause) -> bool:
        """Whether words without a figure stand in a list of indicators, one of which they then are."""
        return clause.is_leaf and clause.path[:-1] in self._lists

    def _next(self, goal: str | None) -> str:
        """The number of an indicator that has none: the only one of a goal is its first."""
        number = self._counts.get(goal, 0) + 1
        while (str(number) if goal is None else f"{goal}.{number}") in self._indicators:
            number += 1
        self._counts[goal] = number
        return str(number)

    def _stage(self, clause: Clause) -> Stage | None:
        return next((s for path, s in self._stages.values() if clause.stands_under(path)), None)

    def _ends(self, clause: Clause) -> dt.date | None:
        """The day of what has no year beside it: the end of its stage, or of a plan of one year."""
        stage = self._stage(clause)
        if stage:
            return stage.ends
        period = self._period
        one_year = period and period.starts and period.starts.year == period.ends.year
        return period.ends if period and one_year else None

    def _section(self, clause: Clause) -> str | None:
        """By the nearest heading above that is of a usual section: aims, tasks, or something else."""
        for depth in range(len(clause.path) - 1, 0, -1):
            head = self._heads.get(clause.path[:depth], "")[:_HEAD]
            for section, is_of in _SECTIONS:
                if is_of(head):
                    return section
        return None

    def _is_aim(self, clause: Clause) -> bool:
        section = self._section(clause)
        inside = self._latest is not None and clause.stands_under(self._latest[0])
        return section == "aims" or (inside and section is None and not self._of_tasks())

    def _of_tasks(self) -> bool:
        path = self._latest[0] if self._latest else ()
        return "thực hiện mục tiêu" in self._heads.get(path, "")

    def _is_task(self, clause: Clause) -> bool:
        return self._section(clause) == "tasks"

    def _is_duty(self, clause: Clause) -> bool:
        return self._section(clause) == "duties"


_HEAD = 90  # letters of a heading that are looked at


def _is_aim_head(head: str) -> bool:
    plain = re.sub(r"[ivx\d.) ]+", "", head[:1]) + head[1:]
    return plain.startswith(AIM_HEADS) and not head.startswith(PURPOSE_HEADS) and not _GOAL.match(head)


_SECTIONS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("duties", lambda head: head.startswith(DUTY_HEADS) or "tổ chức thực hiện" in head),
    ("tasks", lambda head: "thực hiện mục tiêu" in head or head.startswith(TASK_HEADS)
     or any(f" {word}" in f" {head}" for word in TASK_HEADS)),
    ("purposes", lambda head: head.startswith((*PURPOSE_HEADS, *REQUIREMENT_HEADS))),
    ("funding", lambda head: head.startswith((*FUNDING_HEADS, *REPORT_HEADS))),
    ("aims", _is_aim_head),
)  # fmt: skip


def _wording(clause: Clause, text: str | None = None) -> str:
    """The words of an indicator, without the lines that name who is responsible."""
    lines = (clause.text if text is None else text).split("\n")
    return "\n".join(line for line in lines if not is_label(line))
