"""What the verdict on a measure or an indicator says, in sentences that can stand in a report."""

from collections.abc import Mapping, Sequence
from decimal import localcontext

from gender_plan.progress.observing.rows import EXACT
from gender_plan.progress.states import TargetState
from gender_plan.progress.telling.details import details, source
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.naming import full_name, name_within
from gender_plan.progress.telling.notes import notes
from gender_plan.progress.telling.target_clause import head, target_clause
from gender_plan.progress.verdict import MeasureVerdict
from gender_plan.text import Language, Text

_INDICATOR = Text("Chỉ tiêu {}", en="Indicator {}")
_NOTE = Text("Lưu ý: {}.", en="Note: {}.")


def measure_sentences(found: MeasureVerdict, language: Language = "vi") -> str:
    """The verdict on one measure and what it rests on, then what to bear in mind."""
    tell = Telling(found=found, language=language)
    subject = full_name(found.measure, language)
    with localcontext(EXACT):
        first = "; ".join((target_clause(tell, found.verdict, subject), *details(tell)))
        return _with_notes(first, notes(tell), language)


def compound_sentences(
    indicator: str, state: TargetState, parts: Sequence[MeasureVerdict], language: Language = "vi"
) -> str:
    """The verdict on an indicator of several parts and on each part, then what to bear in mind."""
    clauses: list[str] = []
    remarks: list[str] = []
    told: dict[str, str] = {}
    for part in parts:
        tell, name = Telling(found=part, language=language), name_within(part.measure, language)
        with localcontext(EXACT):
            clauses.append(target_clause(tell, part.verdict, name, nested=True))
            told[name] = source(tell)
            remarks += [f"{name}: {note}" for note in notes(tell)]
    subject = _INDICATOR.said(language).format(indicator)
    clauses += _sources(told)
    return _with_notes(f"{head(subject, state, language)}: {'; '.join(clauses)}", remarks, language)


def _sources(told: Mapping[str, str]) -> list[str]:
    """The source of each part that has one; said once where all have the same."""
    known = {name: said for name, said in told.items() if said}
    if len(set(known.values())) == 1:
        return [next(iter(known.values()))]
    return [f"{name}, {said}" for name, said in known.items()]


def _with_notes(first: str, remarks: Sequence[str], language: Language) -> str:
    note = _NOTE.said(language).format("; ".join(remarks)) if remarks else ""
    return f"{first}. {note}".rstrip()
