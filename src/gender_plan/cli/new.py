"""``new``: the frame of a new plan, to be filled in."""

import click

import gender_plan as gp
from gender_plan.cli.editor_schema import put_beside, tell_of_schema
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import choice
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import check_out, force_option, out_option, write_out
from gender_plan.cli.sources import sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import day_or_today, plan_data
from gender_plan.model import Level, Plan
from gender_plan.schema import with_modeline
from gender_plan.skeleton import LEVELS, blank, commented, from_national, next_plan
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Viết khung cho một kế hoạch mới, có ghi chú chỗ nào phải điền gì. "
    "Từ đầu, từ kế hoạch kỳ trước (ngày tháng dời sang kỳ sau, con số để trống, mã giữ nguyên) hoặc từ "
    "chiến lược quốc gia (con số quốc gia chỉ ghi bên cạnh, địa phương chưa quyết định). Không nêu "
    "--out thì in ra màn hình.",
    en="Write the frame of a new plan, with notes on what to fill in where. "
    "From nothing, from the plan before it (days moved, figures left out, ids kept) or from the "
    "national strategy (its figures stand beside, not decided here). Without --out it is printed.",
)
_LEVEL_HELP = Text("Kế hoạch của cấp nào; mặc định: province.", en="Whose plan; default: province.")
_NAME_HELP = Text("Tên tỉnh, huyện, bộ hoặc trường.", en="The name of the place, ministry or school.")
_YEAR_HELP = Text(
    "Năm đầu tiên của kế hoạch; mặc định: năm sau, hoặc ngay sau kế hoạch kỳ trước.",
    en="The first year; default: next year, or right after the plan before it.",
)
_FROM_HELP = Text(
    "Dựng từ kế hoạch này: tệp, - hoặc tên kế hoạch kèm theo.",
    en="Make it of this plan: a file, - or a bundled one.",
)
_OUT_HELP = Text("Ghi khung vào tệp YAML này.", en="Write the frame to this YAML file.")
_NAME = Text("TÊN", en="NAME")
_YEAR = Text("NĂM", en="YEAR")
_PLAN = Text("KẾ-HOẠCH", en="PLAN")
_NO_YEAR = Text(
    "--year: “{}” không phải là một năm; hãy viết bốn chữ số như 2026",
    en="--year: “{}” is not a year; write four digits such as 2026",
)
_TOO_FAR = Text(
    "kế hoạch kỳ sau vượt quá năm 9999", en="the plan after it would go beyond the year 9999"
)
_NOT_HERE = Text(
    "--level và --name không dùng với kế hoạch kỳ trước: tên và cấp lấy từ kế hoạch đó",
    en="--level and --name are not for a plan before it: they are those of that plan",
)
_WRITTEN = Text(
    "đã ghi khung vào {}; điền xong hãy chạy: gender-plan check {}",
    en="the frame is in {}; fill it in, then run: gender-plan check {}",
)
_FROM_NATIONAL = Text("Dựng từ {}: chỉ tiêu giữ lời văn, con số quốc gia chỉ ghi bên cạnh để tham khảo.")
_FROM_BEFORE = Text("Dựng từ {}: ngày tháng đã dời, con số của kỳ trước chỉ ghi bên cạnh để tham khảo.")
_FIRST, _LAST = 1900, 9000


def command(language: Language) -> click.Command:
    """The command ``new``."""
    params = [
        choice("--level", tuple(LEVELS), None, _LEVEL_HELP.said(language)),
        click.Option(["--name"], metavar=_NAME.said(language), help=_NAME_HELP.said(language)),
        click.Option(["--year"], metavar=_YEAR.said(language), help=_YEAR_HELP.said(language)),
        click.Option(["--from", "before"], metavar=_PLAN.said(language), help=_FROM_HELP.said(language)),
        out_option(language, _OUT_HELP),
        force_option(language),
    ]
    return Command("new", language, about=_ABOUT, params=params, answer=_new)


def _new(  # noqa: PLR0913  what the parameters read, all by name
    output: Output,
    *,
    level: str | None,
    name: str | None,
    year: str | None,
    before: str | None,
    out: str | None,
    force: bool,
) -> ExitCode:
    first = None if year is None else _year(year)
    path = check_out(out, force=force) if out else None
    plan, note = _made(before, level, name, first)
    text = with_modeline(commented(plan, note))
    if path is not None:
        write_out(path, text.encode())
        put_beside(path, output)
        output.remark(output.say(_WRITTEN, path, path))
    if output.is_json:
        shown = {"file": str(path)} if path else {"yaml": text}
        output.data({"plan": plan_data(plan, output.language), **shown})
    elif path is None:
        output.verbatim(text)
        tell_of_schema(output)
    return ExitCode.FINE


def _made(
    before: str | None, level: str | None, name: str | None, year: int | None
) -> tuple[Plan, Text | None]:
    """The frame, and what it was made of."""
    old = sound_plan(before) if before is not None else None
    start = year or day_or_today(None).year + 1
    if old is None:
        return blank(level or _DEFAULT, name, start), None
    if old.level is Level.NATIONAL:
        return from_national(old, level or _DEFAULT, name, start), _filled(_FROM_NATIONAL, old)
    if level is not None or name is not None:
        raise MisuseError(_NOT_HERE)
    try:
        return next_plan(old, year), _filled(_FROM_BEFORE, old)
    except (ValueError, OverflowError):
        raise MisuseError(_TOO_FAR) from None


_DEFAULT = "province"


def _filled(text: Text, plan: gp.Plan) -> Text:
    return Text(text.vi.format(plan.id))


def _year(words: str) -> int:
    if words.isascii() and words.isdecimal() and len(words) <= len(str(_LAST)):
        year = int(words)
        if _FIRST <= year <= _LAST:
            return year
    raise MisuseError(Text(_NO_YEAR.vi.format(words), en=_NO_YEAR.said("en").format(words)))
