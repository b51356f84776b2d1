"""The YAML text of a frame, each section under a comment that says what belongs there."""

import re
from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.periods import day_said
from gender_plan.skeleton.section_help import EXAMPLES, HEAD, HELP
from gender_plan.text import Text
from gender_plan.writing import dump_plan

_YEAR = "{year}"
_SECTION = re.compile(r"^(?=\w+:)", re.MULTILINE)


def commented(plan: Plan, made_from: Text | None = None) -> str:
    """The text of a plan with comments in Vietnamese; sections it lacks stand there as examples.

    It reads back as the same plan.
    """
    pieces = {piece.partition(":")[0]: piece for piece in _SECTION.split(dump_plan(plan)) if piece}
    year = _year(plan)
    head = HEAD.replace(_YEAR, year) + (f"\n# {made_from.vi}\n" if made_from else "")
    return head + "".join(_sections(pieces, plan, year))


def _year(plan: Plan) -> str:
    """The year that examples are given in, so that they can be taken as they are."""
    return str((plan.period.starts or plan.period.ends).year)


def _sections(pieces: dict[str, str], plan: Plan, year: str) -> Iterator[str]:
    for name in (*HELP, *(name for name in pieces if name not in HELP)):
        help_ = _comment(HELP.get(name, "").replace(_YEAR, year))
        if name in pieces:
            gone = _gone(plan) if name == "agencies" else ""
            yield help_ + gone + pieces[name]
        elif name in EXAMPLES:
            yield help_ + _comment(EXAMPLES[name].replace(_YEAR, year)).lstrip("\n")


def _comment(text: str) -> str:
    """An empty line, then the text as a comment."""
    return "\n" + "".join(f"# {line}".rstrip() + "\n" for line in text.splitlines()) if text else ""


def _gone(plan: Plan) -> str:
    """The agencies that no longer exist when the plan begins, so that others are put there."""
    starts = plan.period.starts or plan.period.ends
    names = {agency.id: agency.name.vi for agency in plan.agencies}
    gone = [a for a in plan.agencies if a.valid and a.valid.ends and a.valid.ends < starts]
    return "".join(
        f"# CẦN SỬA: {agency.name.vi} chỉ tồn tại đến {day_said(agency.valid.ends)}"
        f"{_successors([names.get(id_, id_) for id_ in agency.successors])}.\n"
        for agency in gone
        if agency.valid and agency.valid.ends
    )


def _successors(names: list[str]) -> str:
    return f"; kế tục: {', '.join(names)}" if names else ""
