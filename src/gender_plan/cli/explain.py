"""``explain``: what a problem code means, why it matters, and how it looks wrong and right."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import click

from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.usage import Command
from gender_plan.explanations import Explanation, Snippet, explanations
from gender_plan.forms import faults as form_faults
from gender_plan.ledger import faults as ledger_faults
from gender_plan.problems import ProblemKind
from gender_plan.reading import faults, row_faults, shape_faults
from gender_plan.rules import RULES
from gender_plan.text import Language, Text, closest, did_you_mean

_ABOUT = Text(
    "Một mã lỗi nghĩa là gì, vì sao, sai và đúng ra sao. "
    "MÃ là mã mà check và các lệnh khác in ra, như GP201; không nêu mã thì in cả danh mục.",
    en="What a problem code means, why, and how it looks wrong and right. "
    "CODE is what check and the other commands print, such as GP201; without one, all are listed.",
)
_CODE = Text("MÃ", en="CODE")
_TITLES = (Text("Mã", en="Code"), Text("Mức", en="Severity"), Text("Điều gì", en="What"))
_WHY = Text("Vì sao: {}", en="Why: {}")
_WRONG = Text("Sai:", en="Wrong:")
_RIGHT = Text("Đúng:", en="Right:")
_LIKE_DIGITS = str.maketrans("OQIL", "0011")
_AROUND = re.compile(r"^\W+|\W+$")
_FIELD = re.compile(r"\{[^{}]*\}")
_BRACE, _CLOSING, _GAP = "\0", "\1", "\2"
_LOOSE = re.compile(rf"['“]{_GAP}['”]|{_GAP}(?:[ ;,:]*{_GAP})+")


def command(language: Language) -> click.Command:
    """The command ``explain``."""
    code = click.Argument(["code"], required=False, metavar=_CODE.said(language))
    return Command("explain", language, about=_ABOUT, params=[code], answer=_explain)


@cache
def problem_kinds() -> dict[str, ProblemKind]:
    """Every kind of problem that the library tells of, by its code, in the order of the codes."""
    return dict(sorted((kind.code, kind) for kind in _kinds()))


def _kinds() -> Iterator[ProblemKind]:
    for module in (faults, shape_faults, row_faults, ledger_faults, form_faults):
        yield from (kind for kind in vars(module).values() if isinstance(kind, ProblemKind))
    yield from (rule.kind for rule in RULES)


def _explain(output: Output, *, code: str | None) -> ExitCode:
    if code is None:
        _list(output)
        return ExitCode.FINE
    kind = _kind(code)
    if output.is_json:
        output.data(_data(kind, output.language))
    else:
        _tell(kind, explanations()[kind.code], output)
    return ExitCode.FINE


def _kind(typed: str) -> ProblemKind:
    """The kind that is meant: «gp201», «201» and «GP201:» as copied from a message are GP201."""
    digits = _AROUND.sub("", typed.upper()).removeprefix("GP").lstrip(" -")
    found = problem_kinds().get(f"GP{digits}")
    if found is not None:
        return found
    meant = did_you_mean(closest(f"GP{digits.translate(_LIKE_DIGITS)}", problem_kinds()))
    raise MisuseError(
        Text(
            f"không có mã “{typed}”{meant.vi or '; gõ gender-plan explain để xem danh mục'}",
            en=f"there is no code “{typed}”{meant.said('en') or '; gender-plan explain lists all'}",
        )
    )


def _list(output: Output) -> None:
    if output.is_json:
        output.data({"codes": [_data(kind, output.language) for kind in problem_kinds().values()]})
        return
    rows = (
        (kind.code, kind.severity.said(output.language), outline(kind, output.language))
        for kind in problem_kinds().values()
    )
    output.table(_TITLES, rows)


def outline(kind: ProblemKind, language: Language) -> str:
    """The sentence of a kind before anything is known: its facts are «…»."""
    template = kind.en if language == "en" else kind.vi
    said = _FIELD.sub(_GAP, template.replace("{{", _BRACE).replace("}}", _CLOSING))
    said = _LOOSE.sub(_GAP, _LOOSE.sub(_GAP, said))
    return said.replace(_GAP, "…").replace(_BRACE, "{").replace(_CLOSING, "}")


def _tell(kind: ProblemKind, found: Explanation, output: Output) -> None:
    severity = kind.severity.said(output.language)
    output.line(f"{kind.code} ({severity})", bold=True)
    output.paragraph(outline(kind, output.language))
    output.line()
    output.paragraph(output.say(_WHY, found.why.said(output.language)))
    for heading, snippet in ((_WRONG, found.wrong), (_RIGHT, found.right)):
        output.line()
        output.line(output.say(heading), bold=True)
        output.line("\n".join(f"  {line}" for line in _shown(snippet, output.language).splitlines()))


def _shown(snippet: Snippet, language: Language) -> str:
    return snippet if isinstance(snippet, str) else snippet.said(language)


def _data(kind: ProblemKind, language: Language) -> dict[str, Any]:
    found = explanations()[kind.code]
    return {
        "code": kind.code,
        "severity": str(kind.severity),
        "what": outline(kind, language),
        "why": found.why.said(language),
        "wrong": _shown(found.wrong, language),
        "right": _shown(found.right, language),
        "is_file_text": isinstance(found.wrong, str),
    }
