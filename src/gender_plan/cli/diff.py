"""``diff``: what changed from one plan to another, in sentences."""

from typing import Any

import click

import gender_plan as gp
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import STANDARD_INPUT, sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import plan_data
from gender_plan.comparing import Change, ChangeKind, Difference, diff
from gender_plan.text import Language, Noun, Text, counted, natural
from gender_plan.writing import to_plain

_ABOUT = Text(
    "Hai kế hoạch, hoặc hai bản của một kế hoạch, khác nhau ở đâu. "
    "Điều gì thêm, bỏ, đổi mức phải đạt, giao lại, đổi tên, dời hạn. Mỗi KẾ-HOẠCH là đường dẫn, - (dữ "
    "liệu vào chuẩn, chỉ một trong hai) hoặc tên một kế hoạch kèm theo thư viện. Mã kết thúc 0: giống "
    "nhau; 1: khác nhau.",
    en="What changed from one plan, or one version of it, to another. "
    "What was added, dropped, retargeted, reassigned, renamed or rescheduled. Each PLAN is a path, - "
    "(standard input, one of the two only) or the name of a plan that comes with the library. Exit code "
    "0: they are equal; 1: they differ.",
)
_BEFORE = Text("KẾ-HOẠCH-CŨ", en="OLD-PLAN")
_AFTER = Text("KẾ-HOẠCH-MỚI", en="NEW-PLAN")
_NOTES_HELP = Text(
    "Kể cả thay đổi về điều khoản và nguồn trích dẫn.", en="Also changes of clauses and of sources."
)
_TITLE = Text("Từ {} đến {}: {}.", en="From {} to {}: {}.")
_VERSIONS = Text("Hai bản của {}: {}.", en="Two versions of {}: {}.")
_CHANGES = Noun("thay đổi", "change", "changes")
_EQUAL = Text("{} và {} giống nhau hoàn toàn.", en="{} and {} are equal.")
_NOTES = Text(
    "Ngoài ra có {} chỉ về điều khoản và nguồn trích dẫn; thêm --notes để xem.",
    en="Not shown: {} of clauses and sources only; add --notes to see.",
)
_BY_NUMBER = Text(
    "Đây là hai kế hoạch khác nhau nên chỉ tiêu được ghép theo `corresponds_to` hoặc theo lời văn, "
    "không theo số. Chỉ tiêu {} có ở cả hai mà không rõ có phải là một hay không.",
    en="These are two different plans, so that indicators are matched by `corresponds_to` or by their "
    "wording, never by number. Both have the indicators {}; nothing says whether these are the same.",
)
_ONE_INPUT = Text(
    "chỉ một trong hai kế hoạch được đọc từ dữ liệu vào chuẩn (-)",
    en="only one of the two plans can be read from standard input (-)",
)
_HEADS = {
    ChangeKind.ADDED: Text("Thêm", en="Added"),
    ChangeKind.DROPPED: Text("Bỏ", en="Dropped"),
    ChangeKind.SUCCEEDED: Text("Cơ quan kế tục", en="Taken over"),
    ChangeKind.RETARGETED: Text("Đổi mức phải đạt", en="Retargeted"),
    ChangeKind.REASSIGNED: Text("Giao lại", en="Reassigned"),
    ChangeKind.RENAMED: Text("Đổi tên, đổi lời văn", en="Renamed"),
    ChangeKind.RESCHEDULED: Text("Dời hạn", en="Rescheduled"),
    ChangeKind.REORDERED: Text("Đổi thứ tự", en="Reordered"),
    ChangeKind.CHANGED: Text("Thay đổi khác", en="Other changes"),
}


def command(language: Language) -> click.Command:
    """The command ``diff``."""
    params = [
        click.Argument(["before"], metavar=_BEFORE.said(language)),
        click.Argument(["after"], metavar=_AFTER.said(language)),
        click.Option(["--notes"], is_flag=True, help=_NOTES_HELP.said(language)),
    ]
    return Command("diff", language, about=_ABOUT, params=params, answer=_diff)


def two_plans(one: str, other: str) -> tuple[gp.Plan, gp.Plan]:
    """Two plans, of which one may come from standard input. Raises MisuseError where both would."""
    if one == other == STANDARD_INPUT:
        raise MisuseError(_ONE_INPUT)
    return sound_plan(one), sound_plan(other)


def _diff(output: Output, *, before: str, after: str, notes: bool) -> ExitCode:
    one, other = two_plans(before, after)
    found = diff(one, other)
    if output.is_json:
        output.data(_data(found, one, other, output.language))
    else:
        _tell(found, output, notes=notes)
    return ExitCode.FINDINGS if found else ExitCode.FINE


def _tell(found: Difference, output: Output, *, notes: bool) -> None:
    """The sentences under a heading for each kind; notes on sources only where they are wanted."""
    if not found:
        output.paragraph(output.say(_EQUAL, found.before, found.after))
        return
    count = counted(len(found.changes), _CHANGES, output.language)
    if found.before == found.after:
        output.paragraph(output.say(_VERSIONS, found.before, count))
    else:
        output.paragraph(output.say(_TITLE, found.before, found.after, count))
    shown = [change for change in found.changes if notes or not change.is_note]
    for kind, head in _HEADS.items():
        of_kind = [change.said(output.language) for change in shown if change.kind is kind]
        if of_kind:
            output.line()
            output.line(f"{output.say(head)} ({len(of_kind)})", bold=True)
            output.items(of_kind)
    doubtful = _same_numbers(found)
    if doubtful:
        output.line()
        output.paragraph(output.say(_BY_NUMBER, ", ".join(doubtful)))
    if len(shown) < len(found.changes):
        output.line()
        output.paragraph(
            output.say(_NOTES, counted(len(found.changes) - len(shown), _CHANGES, output.language))
        )


def _same_numbers(found: Difference) -> list[str]:
    """The numbers of indicators that were dropped from the one plan and added in the other."""
    dropped, added = (
        {change.path[-1] for change in found.of_kind(kind) if change.path[-2:-1] == ("indicators",)}
        for kind in (ChangeKind.DROPPED, ChangeKind.ADDED)
    )
    return sorted(map(str, dropped & added), key=natural)


def _data(found: Difference, one: gp.Plan, other: gp.Plan, language: Language) -> dict[str, Any]:
    return {
        "before": plan_data(one, language),
        "after": plan_data(other, language),
        "equal": not found,
        "changes": [_change_data(change, language) for change in found.changes],
    }


def _change_data(change: Change, language: Language) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "path": list(change.path),
        "before": to_plain(change.before),
        "after": to_plain(change.after),
        "place": change.place,
        "said": change.said(language),
    }
