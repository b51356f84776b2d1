"""The first clause: met or not, by which value, against which target, due when."""

from collections.abc import Iterable
from decimal import Decimal

from gender_plan.progress.states import TargetState
from gender_plan.progress.telling.combination_clause import combination_clauses
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.wording import listed, runs_said, target_said
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.text import Language, Text, figure

_HEADS = {
    TargetState.MET: Text("{} đạt", en="{} is met"),
    TargetState.PARTLY_MET: Text("{} đạt một phần", en="{} is partly met"),
    TargetState.NOT_MET: Text("{} không đạt", en="{} is not met"),
    TargetState.LOST_AGAIN: Text(
        "{} từng đạt{} nhưng nay không còn đạt", en="{} was met{} and no longer is"
    ),
    TargetState.NOT_YET_DUE: Text("{} chưa đến hạn", en="{} is not yet due"),
    TargetState.NOT_MEASURABLE: Text("{} chưa đánh giá được", en="{} cannot be assessed"),
    TargetState.NOT_STATED: Text("{} chưa nêu con số", en="{} states no figure"),
}
_NO_FIGURE = Text("{}: văn bản chưa nêu con số ({})", en="{}: the document states no figure ({})")
_FIGURE = Text("mức thứ {}", en="figure {}")
_LATE = Text("đến {} mới đạt ({})", en="reached only later: {1} ({0})")
_KNOWN_LATE = Text("số liệu sau ngày đến hạn, {}, thì đạt ({})", en="a later value, {}, meets it ({})")
_LATER = {TargetState.NOT_MET: _LATE, TargetState.NOT_MEASURABLE: _KNOWN_LATE}
_EARLY = Text("số liệu có trước ngày đến hạn {} ngày", en="the value is {} days older than the due day")
_ONE_DAY = Text("số liệu có trước ngày đến hạn {} ngày", en="the value is {} day older than the due day")
_ALL_MET = Text("các kỳ đã đến hạn đều đạt ({})", en="every period already due is met ({})")
_FAILED = Text("các kỳ không đạt: {}", en="periods not met: {}")
_NOT_APPLICABLE = Text("không áp dụng vì mẫu số bằng 0: {}", en="not applicable, denominator 0: {}")


def head(subject: str, state: TargetState, language: Language, reached: str = "") -> str:
    """The subject and its state: «Chỉ tiêu 2.2 đạt»."""
    return _HEADS[state].said(language).format(subject, reached)


def target_clause(tell: Telling, verdict: TargetVerdict, subject: str, *, nested: bool = False) -> str:
    """The verdict on the target; ``nested`` where it is one of several in a sentence."""
    if verdict.together:
        return _together(tell, verdict, subject, nested=nested)
    if verdict.state is TargetState.NOT_STATED:
        return _not_stated(tell, verdict, subject, nested=nested)
    joint = ", " if nested else "; "
    clauses = (_judged(tell, verdict, subject, nested=nested), *_extras(tell, verdict))
    return joint.join(clauses)


def _judged(tell: Telling, verdict: TargetVerdict, subject: str, *, nested: bool) -> str:
    clauses = tell.found.measure.clauses_of(verdict.target) if verdict.target else ()
    aim = target_said(verdict, tell.unit, tell.language, clauses)
    if verdict.state is TargetState.NOT_MEASURABLE:
        begins = head(subject, verdict.state, tell.language) + _why(tell, verdict, nested=nested)
        return (", " if nested else "; ").join(piece for piece in (begins, aim) if piece)
    begins = head(subject, verdict.state, tell.language, _reached(tell, verdict))
    value = tell.dated(verdict.observed, verdict)
    return f"{begins}{', ' if nested else ': '}{value}, {aim}"


def _why(tell: Telling, verdict: TargetVerdict, *, nested: bool) -> str:
    why = verdict.reason.said(tell.language) if verdict.reason else ""
    return f" ({why})" if nested else f": {why}"


def _reached(tell: Telling, verdict: TargetVerdict) -> str:
    """« (29 %, năm 2022)», when it was met before it was lost again."""
    reached = verdict.reached
    return f" ({tell.seen(reached.seen, verdict)}, {tell.when(reached)})" if reached else ""


def _not_stated(tell: Telling, verdict: TargetVerdict, subject: str, *, nested: bool) -> str:
    where = verdict.reason.said(tell.language) if verdict.reason else ""
    if nested:
        return f"{head(subject, verdict.state, tell.language)} ({where})"
    return tell.say(_NO_FIGURE, subject, where)


def _together(tell: Telling, verdict: TargetVerdict, subject: str, *, nested: bool) -> str:
    clauses = (
        target_clause(tell, one, tell.say(_FIGURE, number), nested=True)
        for number, one in enumerate(verdict.together, start=1)
    )
    mark = ", " if nested else ": "
    return head(subject, verdict.state, tell.language) + mark + "; ".join(clauses)


def _extras(tell: Telling, verdict: TargetVerdict) -> list[str]:
    """How long before the due day, how it was put together, reached late, and the periods."""
    return [*_early(tell, verdict), *combination_clauses(tell, verdict), *_later(tell, verdict)]


def _early(tell: Telling, verdict: TargetVerdict) -> list[str]:
    if verdict.days_before_due is None:
        return []
    days = figure(Decimal(verdict.days_before_due), tell.language)
    return [tell.say(_ONE_DAY if verdict.days_before_due == 1 else _EARLY, days)]


def _later(tell: Telling, verdict: TargetVerdict) -> list[str]:
    late, text = verdict.reached, _LATER.get(verdict.state)
    said = [tell.say(text, tell.when(late), tell.seen(late.seen, verdict))] if late and text else []
    if verdict.state is TargetState.MET and verdict.judged:
        met = [code for code in verdict.judged if code not in verdict.not_applicable]
        said.append(_periods(tell, _ALL_MET, met))
    if len(verdict.failed) > 1:
        said.append(_periods(tell, _FAILED, verdict.failed))
    if verdict.not_applicable:
        said.append(_periods(tell, _NOT_APPLICABLE, verdict.not_applicable))
    return said


def _periods(tell: Telling, text: Text, codes: Iterable[str]) -> str:
    return tell.say(text, listed(runs_said(tuple(codes), tell.language), tell.language))
