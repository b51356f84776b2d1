"""``report``: the province's consolidated report of a period, as a document that can be handed in."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import evolve, frozen

import gender_plan as gp
from gender_plan import render
from gender_plan.cli.ledgers import closed_on_option, own_ledger
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import as_of_option, ledger_option, period_option, plan_argument
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import check_out, force_option, out_option, write_out
from gender_plan.cli.sources import sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import day_or_today
from gender_plan.cli.working import working
from gender_plan.ledger import Ledger
from gender_plan.progress import PlanProgress
from gender_plan.render import ConsolidatedReport
from gender_plan.reporting import Compliance, compliance
from gender_plan.reporting.report_period import report_period
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Báo cáo tổng hợp của một kỳ: kết quả theo mục tiêu, việc nộp báo cáo, nội dung còn thiếu và bảng "
    "chỉ tiêu. Tệp Word theo Nghị định 30/2020/NĐ-CP; số, ngày ký và người ký để trống cho văn thư. "
    "Báo cáo luôn bằng tiếng Việt. KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế hoạch "
    "kèm theo thư viện.",
    en="The consolidated report of a period: results by goal, who reported, what is missing, and the "
    "table of indicators. The Word file follows decree 30/2020; number, date and signature stay "
    "open for the clerk. The report is always in Vietnamese. PLAN is a path, - (standard input) or the "
    "name of a plan that comes with the library.",
)
_MD, _DOCX, _HTML, _XLSX = "md", "docx", "html", "xlsx"
_FORMATS = (_MD, _DOCX, _HTML, _XLSX)
_FILE = Text("TỆP", en="FILE")
_PERIOD_HELP = Text("Kỳ báo cáo, ví dụ 2020-H1.", en="The report period, such as 2020-H1.")
_OUT_HELP = Text(
    "Ghi báo cáo vào tệp này; không có thì in ra dạng md.",
    en="Write the report to this file; without it, print it as md.",
)
_FORMAT_HELP = Text(
    "Dạng báo cáo; mặc định: theo đuôi tệp của --out, không có thì md.",
    en="The form of the report; default: by the ending of --out, else md.",
)
_TEMPLATE_HELP = Text(
    "Tệp mẫu Word (.docx) của cơ quan, thay cho mẫu kèm theo.",
    en="A Word template (.docx) of your own instead of the one that comes along.",
)
_NEEDS_OUT = Text(
    "dạng {} phải ghi ra tệp: thêm --out báo-cáo.{}", en="{} has to be a file: add --out report.{}"
)
_ONLY_WORD = Text(
    "--template chỉ dùng với dạng docx; hãy thêm --out báo-cáo.docx, hoặc bỏ --template",
    en="--template is for docx only; add --out report.docx, or leave out --template",
)
_UNKNOWN_ENDING = Text(
    "--out: không rõ dạng báo cáo của “{}”; hãy đặt đuôi tệp .md, .docx, .html, .xlsx hoặc thêm "
    "--format",
    en="--out: “{}” does not say the form; let it end in .md, .docx, .html, .xlsx or add --format",
)
_DRAWN = Text("vẽ biểu đồ {}/{}", en="drawing chart {} of {}")
_READ = Text("đánh giá số liệu và viết báo cáo", en="evaluating and writing the report")
_NO_CHARTS = Text(
    "báo cáo không kèm biểu đồ vì chưa cài gói bổ sung 'charts': pip install \"gender-plan[charts]\"",
    en="the report has no charts, for the extra 'charts' is missing: pip install "
    '"gender-plan[charts]"',
)
_WRITTEN = Text("đã ghi báo cáo vào {}", en="the report is in {}")

_Drawn = TypeVar("_Drawn", str, bytes)


def command(language: Language) -> click.Command:
    """The command ``report``."""
    return Command(
        "report",
        language,
        about=_ABOUT,
        params=[
            plan_argument(language),
            period_option(language, _PERIOD_HELP, required=True),
            ledger_option(language),
            as_of_option(language, today=True),
            closed_on_option(language),
            out_option(language, _OUT_HELP),
            click.Option(
                ["--template"], metavar=_FILE.said(language), help=_TEMPLATE_HELP.said(language)
            ),
            force_option(language),
        ],
        answer=_report,
        formats=_FORMATS,
        format_help=_FORMAT_HELP,
    )


def _report(  # noqa: PLR0913  what the parameters read, all by name
    output: Output,
    *,
    plan: str,
    period: str,
    out: str | None,
    template: str | None,
    force: bool,
    **terms: Any,  # noqa: ANN401  the ledger and the days
) -> ExitCode:
    form = _form(output.format, out, template)
    path = check_out(out, force=force) if out else None
    asked = sound_plan(plan)
    report_period(asked, period)
    ledger = own_ledger(output, asked, plan, terms.pop("ledger"))
    with working() as shown:
        shown.step(output.say(_READ))
        made = _made(output, asked, period, ledger, **terms)
    content = _WRITERS[form](evolve(made, template=template))
    if path is None:
        output.verbatim(content.decode())
    else:
        write_out(path, content)
        output.remark(output.say(_WRITTEN, path))
    return ExitCode.FINDINGS if ledger.problems.errors else ExitCode.FINE


@frozen(kw_only=True)
class _Made:
    """The report, and what its charts are drawn from."""

    output: Output
    report: ConsolidatedReport
    progress: PlanProgress
    compliance: Compliance
    template: str | None = None


def _form(named: str | None, out: str | None, template: str | None) -> str:
    """The form that was asked for, or that the name of the file tells."""
    ending = Path(out).suffix.lower().removeprefix(".") if out else _MD
    form = named or {"markdown": _MD, "htm": _HTML}.get(ending, ending)
    if form not in _FORMATS:
        raise MisuseError(_filled(_UNKNOWN_ENDING, out))
    if out is None and form != _MD:
        raise MisuseError(_filled(_NEEDS_OUT, form, form))
    if template is not None and form != _DOCX:
        raise MisuseError(_ONLY_WORD)
    return form


def _made(  # noqa: PLR0913  what was typed
    output: Output,
    plan: gp.Plan,
    period: str,
    ledger: Ledger,
    *,
    as_of: dt.date | None,
    closed_on: dt.date | None,
) -> _Made:
    day = day_or_today(as_of)
    own = ledger.until(day)
    stand = compliance(plan, own.submissions(), day, closed_on=closed_on)
    progress = gp.ProgressEvaluator(plan).evaluate(own.values(), as_of=day)
    report = render.consolidated(
        plan, period, entries=own.answers(), compliance=stand, progress=progress, as_of=day
    )
    return _Made(output=output, report=report, progress=progress, compliance=stand)


def _md(made: _Made) -> bytes:
    return render.markdown(made.report).encode()


def _docx(made: _Made) -> bytes:
    return render.word(made.report, made.template, _drawings(made, gp.charts.png))


def _xlsx(made: _Made) -> bytes:
    return render.workbook(made.report)


def _html(made: _Made) -> bytes:
    return render.html(made.report, _drawings(made, gp.charts.svg)).encode()


def _drawings(made: _Made, draw: Callable[[Any], _Drawn]) -> dict[str, _Drawn] | None:
    # Charts are slow to import, and not every form has them.
    from gender_plan.cli.report_drawings import drawings  # noqa: PLC0415

    with working() as shown:
        drawn = drawings(
            made.report,
            made.progress,
            made.compliance,
            told=lambda number, whole: shown.step(made.output.say(_DRAWN, number, whole)),
            draw=draw,
        )
    if drawn is None:
        made.output.remark(made.output.say(_NO_CHARTS))
    return drawn


_WRITERS: Mapping[str, Callable[[_Made], bytes]] = {
    _MD: _md,
    _DOCX: _docx,
    _HTML: _html,
    _XLSX: _xlsx,
}


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
