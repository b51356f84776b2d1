"""An indicator or a part of it: what it is about, and each of its targets."""

from collections.abc import Callable, Iterator

from gender_plan.model import Indicator, Part, Unit
from gender_plan.model.goal import Measured
from gender_plan.notebook.blocks import Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.shortening import more
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import (
    AIM,
    CLAUSE,
    INDICATOR,
    NOT_STATED,
    PART,
    aim,
    baseline,
    clause,
    listed,
    titled,
)
from gender_plan.progress.telling.wording import unit_said
from gender_plan.targets import DirectionOnly, Target
from gender_plan.text import Text

_NO_TARGET = Text("Không có mục tiêu nào được ghi.", en="No target is given.")
_CAPTION = Text("Con số cần đạt", en="Targets")
_PRINTED = Text("Nguyên văn", en="As printed")
_AMENDED = Text("theo {}", en="as amended by {}")
_IN_A_CELL = 5
_Aim = tuple[Part | None, Target]


def indicator_page(indicator: Indicator, manner: Manner) -> Page:
    """An indicator with its targets and those of its parts."""
    return _page(INDICATOR, indicator, manner)


def part_page(part: Part, manner: Manner) -> Page:
    """A part with its targets."""
    return _page(PART, part, manner)


def aims(indicator: Indicator, manner: Manner) -> str:
    """Everything an indicator is to reach, each target on a line; beyond some, only their number."""
    every = list(_aims(indicator))
    lines = [_named(each, indicator, manner) for each in every[:_IN_A_CELL]]
    rest = more(len(every) - len(lines), nouns.TARGETS, manner.language)
    return "\n".join([*lines, rest] if rest else lines) or manner.say(NOT_STATED)


def _page(kind: Text, of: Measured, manner: Manner) -> Page:
    title = titled(kind, of.id, of.text, manner)
    facts = manner.facts(title, _facts(of, manner))
    known = facts if facts.rows else title
    return manner.page("", known, _targets(of, manner) if list(_aims(of)) else manner.say(_NO_TARGET))


def _facts(of: Measured, manner: Manner) -> Iterator[tuple[Text, Words]]:
    yield Text("Ghi trong văn bản", en="Printed as"), of.label
    yield Text("Đơn vị", en="Unit"), unit_said(of.unit, manner.language)
    yield Text("Đối tượng", en="Population"), of.population
    yield Text("Điều kiện", en="Condition"), of.condition
    way = DirectionOnly(direction=of.direction).said(manner.language) if of.direction else ""
    yield Text("Chiều mong muốn", en="Wanted direction"), way
    yield Text("Giá trị gốc", en="Baseline"), baseline(of.baseline, of.unit, manner)
    yield CLAUSE, clause(of, manner)


def _targets(of: Measured, manner: Manner) -> Table:
    """The targets; which part each is for, and its printed words, where there are any."""
    every = list(_aims(of))
    columns: list[tuple[Text, Callable[[_Aim], Words]]] = [
        (AIM, lambda each: aim(each[1], _unit(each[0], of), manner)),
        (CLAUSE, lambda each: _where(each[1], manner)),
    ]
    if any(target.as_printed for _, target in every):
        columns.insert(1, (_PRINTED, lambda each: each[1].as_printed))
    if any(part for part, _ in every):
        columns.insert(0, (PART, lambda each: _part(each[0], manner)))
    heads, cells = zip(*columns, strict=True)
    caption = manner.say(_CAPTION)
    return manner.table(
        caption, heads, every, lambda each: [cell(each) for cell in cells], nouns.TARGETS
    )


def _part(part: Part | None, manner: Manner) -> str:
    return listed((part.id, part.text.said(manner.language) if part.text else "")) if part else "–"


def _where(target: Target, manner: Manner) -> str:
    amended = target.in_force.amended_by if target.in_force else None
    return listed((clause(target, manner), manner.say(_AMENDED, amended) if amended else ""))


def _named(each: _Aim, of: Measured, manner: Manner) -> str:
    part, target = each
    said = aim(target, _unit(part, of), manner)
    return f"{part.id}: {said}" if part else said


def _aims(of: Measured) -> Iterator[_Aim]:
    yield from ((None, target) for target in of.targets)
    parts = of.parts if isinstance(of, Indicator) else ()
    yield from ((part, target) for part in parts for target in part.targets)


def _unit(part: Part | None, of: Measured) -> Unit | None:
    return (part.unit if part else None) or of.unit
