"""Section III: what is missing or unknown, and why."""

from collections.abc import Iterable, Iterator

from gender_plan.model import Missing
from gender_plan.progress import DataState, IndicatorProgress, TargetState
from gender_plan.progress.observing.choosing import UnusedValue
from gender_plan.render.content import Block, Item, Listing, Paragraph, Section
from gender_plan.render.contradictions import contradictions
from gender_plan.render.known import Known
from gender_plan.text import Text

_NOTHING = "Không còn nội dung nào thiếu hoặc chưa rõ."


def open_points(known: Known) -> Section:
    """The section."""
    items = tuple(Item(label=label, text=text) for label, text in _points(known))
    blocks: tuple[Block, ...] = (Listing(items=items),) if items else (Paragraph(text=_NOTHING),)
    return Section(title="III. NỘI DUNG CÒN THIẾU, CHƯA RÕ", blocks=blocks)


def _points(known: Known) -> Iterator[tuple[str, str]]:
    yield from _indicators(known.progress.indicators)
    yield from contradictions(known)
    yield from _of_plan(known)
    yield from _of_agencies(known)
    yield from _tasks(known)
    yield from _unused(known.progress.unused)


def _indicators(found: Iterable[IndicatorProgress]) -> Iterator[tuple[str, str]]:
    all_ = tuple(found)
    silent = [one.id for one in all_ if one.data_state is DataState.MISSING]
    if silent:
        yield "Chỉ tiêu chưa có số liệu:", f"{', '.join(silent)}."
    unstated = [one.id for one in all_ if one.target_state is TargetState.NOT_STATED]
    if unstated:
        yield "Chỉ tiêu mà văn bản chưa nêu con số cần đạt:", f"{', '.join(unstated)}."
    for reason, ids in _by_reason(all_).items():
        yield f"Chưa đánh giá được chỉ tiêu {', '.join(ids)}:", f"{reason.vi.rstrip('.')}."


def _by_reason(found: Iterable[IndicatorProgress]) -> dict[Text, list[str]]:
    """The indicators that cannot be measured, those with the same reason together."""
    reasons: dict[Text, list[str]] = {}
    for one in found:
        if one.target_state is TargetState.NOT_MEASURABLE and one.reason:
            reasons.setdefault(one.reason, []).append(one.id)
    return reasons


def _of_plan(known: Known) -> Iterator[tuple[str, str]]:
    where: dict[Text, list[str]] = {}
    for goal in known.plan.goals:
        if goal.not_listed is not None:
            where.setdefault(goal.not_listed, []).append(goal.id)
    for place, goals in where.items():
        yield f"Mục tiêu {', '.join(goals)}:", f"văn bản không liệt kê chỉ tiêu ({place.vi})."
    missing = "; ".join(map(_missing_said, known.plan.missing))
    if missing:
        yield "Văn bản nhắc đến nhưng không kèm theo:", f"{missing}."


def _missing_said(missing: Missing) -> str:
    about = f" ({missing.text.vi.rstrip('.')})" if missing.text else ""
    return f"{missing.title.vi.rstrip('.')}{about}"


def _of_agencies(known: Known) -> Iterator[tuple[str, str]]:
    groups = [one.expected.agency.name.vi for one in known.standing.open_groups]
    if groups:
        yield "Nhóm phải báo cáo mà văn bản không liệt kê thành viên:", f"{'; '.join(groups)}."
    indicators = (found.id for found in known.progress.indicators)
    leaderless = [id_ for id_ in indicators if not known.who.for_indicator(id_).has_lead]
    if leaderless:
        yield "Chỉ tiêu không có cơ quan chủ trì:", f"{', '.join(leaderless)}."


def _tasks(known: Known) -> Iterator[tuple[str, str]]:
    silent = [task.id for task in known.plan.tasks if task.id not in known.done]
    if silent and known.done:
        yield "Nhiệm vụ chưa có cơ quan nào báo cáo kết quả:", f"{', '.join(silent)}."


def _unused(unused: Iterable[UnusedValue]) -> Iterator[tuple[str, str]]:
    """Figures that no verdict looks at: of each indicator those with the same reason together."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in unused:
        areas = found.setdefault((one.value.indicator, one.reason.vi.rstrip(".")), [])
        areas.append(one.value.area or "")
    for (indicator, reason), areas in found.items():
        named = ", ".join(dict.fromkeys(area for area in areas if area))
        where = f" ({named})" if named else ""
        yield f"Chỉ tiêu {indicator}, {len(areas)} số liệu không dùng đến{where}:", f"{reason}."
