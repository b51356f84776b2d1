"""Section I: the results by goal and indicator, and what was done for the tasks."""

from collections.abc import Iterator
from decimal import Decimal

from gender_plan.progress import GoalProgress, IndicatorProgress, MeasureProgress
from gender_plan.render.content import Block, Figure, Heading, Item, Listing, Paragraph, Section
from gender_plan.render.known import Known
from gender_plan.reporting.unnumbered import duties, goal_result_id
from gender_plan.targets import Observed

_NOTHING_DONE = "Chưa cơ quan nào báo cáo kết quả thực hiện nhiệm vụ trong kỳ."
_VALUES = "Chỉ tiêu {}: số liệu qua các kỳ so với lộ trình và mục tiêu"


def results(known: Known) -> Section:
    """The section."""
    blocks = (
        Heading(text="1. Kết quả theo mục tiêu, chỉ tiêu", level=2),
        Paragraph(text=known.progress.because()),
        Figure(name="goals", caption="Số chỉ tiêu của từng mục tiêu theo kết quả"),
        *_goals(known),
        Heading(text="2. Kết quả thực hiện nhiệm vụ, giải pháp", level=2),
        *_tasks(known),
    )
    return Section(title="I. KẾT QUẢ THỰC HIỆN", blocks=blocks)


def _goals(known: Known) -> Iterator[Block]:
    for goal in known.progress.goals:
        yield Heading(text=_goal_name(goal), level=3)
        yield Paragraph(text=goal.because())
        yield from _indicators(goal.indicators)
        result = goal_result_id(goal.goal)
        if result in known.done:
            yield Listing(items=tuple(_told(known, result)))
    loose = tuple(found for found in known.progress.indicators if found.goal is None)
    if loose:
        yield Heading(text="Chỉ tiêu không thuộc mục tiêu nào", level=3)
        yield from _indicators(loose)


def _goal_name(goal: GoalProgress) -> str:
    title = goal.goal.title.vi if goal.goal.title else "văn bản không nêu nội dung"
    return f"Mục tiêu {goal.id}: {title}"


def _indicators(found: tuple[IndicatorProgress, ...]) -> Iterator[Block]:
    if found:
        yield Listing(items=tuple(map(_item, found)))
    for one in found:
        if _can_be_drawn(one):
            yield Figure(name=figure_name(one), caption=_VALUES.format(one.id))


def _can_be_drawn(found: IndicatorProgress) -> bool:
    """Whether a drawing shows more than a sentence: a value, and something to hold it against."""
    return any(map(_has_values, found.measures)) and any(map(_has_company, found.measures))


def _has_values(measure: MeasureProgress) -> bool:
    return any(seen is not None for o in measure.observations for seen in _figures(o.seen))


def _has_company(measure: MeasureProgress) -> bool:
    of = measure.measure
    aims = (target.aim(of.start, of.start_day) or target.figure for target in of.targets)
    return len(measure.observations) > 1 or of.start is not None or any(a is not None for a in aims)


def _figures(seen: Observed) -> tuple[Decimal | None, ...]:
    return seen.value, seen.women, seen.men


def figure_name(found: IndicatorProgress) -> str:
    """The name of the place for the drawing of an indicator."""
    return f"indicator {found.id}"


def _item(found: IndicatorProgress) -> Item:
    words = found.indicator.text
    return Item(label=f"{words.vi.rstrip('.')}." if words else "", text=found.because())


def _tasks(known: Known) -> Iterator[Block]:
    headings = _headings(known)
    if not headings:
        yield Paragraph(text=_NOTHING_DONE)
    for task_id, heading in headings.items():
        yield Heading(text=heading, level=3)
        yield Listing(items=tuple(_told(known, task_id)))


def _headings(known: Known) -> dict[str, str]:
    """What something was done for: tasks, then duties in words, then what the plan does not have."""
    named = {
        **{task.id: f"Nhiệm vụ {task.id}: {task.text.vi.rstrip('.')}" for task in known.plan.tasks},
        **{id_: f"Việc được giao: {words.vi.rstrip('.')}" for id_, words in duties(known.plan).items()},
    }
    of_goals = set(map(goal_result_id, known.plan.goals))
    others = (id_ for id_ in known.done if id_ not in named and id_ not in of_goals)
    named |= {id_: f"Nhiệm vụ {id_} (kế hoạch không có nhiệm vụ này)" for id_ in others}
    return {id_: heading for id_, heading in named.items() if id_ in known.done}


def _told(known: Known, task: str) -> Iterator[Item]:
    """What each agency says that it did, in its own words and under its name."""
    for entry in known.done[task]:
        words = [entry.done or "", f"Ghi chú: {entry.note}" if entry.note else ""]
        said = "\n".join(piece for piece in words if piece)
        yield Item(label=f"{known.agency_words(entry.agency)}:", text=f"“{said}”")
