"""``form``: the forms that agencies fill in, one workbook each."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

import gender_plan as gp
from gender_plan.cli.options import ledger_option, period_option, plan_argument
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import STANDARD_INPUT, checked_values, ledger_file, sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import plan_data
from gender_plan.errors import InvalidValuesError
from gender_plan.ledger import Ledger
from gender_plan.model import Plan, ReportedValue
from gender_plan.responsibility import Responsibilities
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Làm biểu báo cáo Excel cho từng cơ quan phải báo cáo một kỳ. "
    "Mỗi biểu chỉ có chỉ tiêu và nhiệm vụ của cơ quan đó, số liệu lần trước và các ô để điền; điền xong "
    "thì thu bằng lệnh collect. KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế hoạch kèm "
    "theo thư viện.",
    en="Make an Excel form for each agency that owes a report for a period. "
    "Each has only the indicators and tasks of that agency, what was last known, and cells to fill in; "
    "collect reads them back. PLAN is a path, - (standard input) or the name of a plan that comes with "
    "the library.",
)
_PERIOD = Text("Kỳ báo cáo, như 2020-H1.", en="The report period, such as 2020-H1.")
_OUT = Text("Thư mục để ghi các biểu.", en="The folder for the forms.")
_AGENCY = Text(
    "Chỉ làm biểu cho cơ quan này: mã hoặc tên; nêu được nhiều lần.",
    en="Only for this agency, by id or name; may be repeated.",
)
_VALUES = Text(
    "Bảng số liệu đã có (CSV), để ghi số liệu lần trước.",
    en="A table of values (CSV), for what was last known.",
)
_FOLDER, _FILE = Text("THƯ-MỤC", en="FOLDER"), Text("TỆP", en="FILE")
_AGENCY_WORD = Text("CƠ-QUAN", en="AGENCY")
_TITLES = (Text("Cơ quan", en="Agency"), Text("Tệp", en="File"))
_MADE = Text("Đã ghi {} biểu kỳ {} vào {}.", en="Forms written for {1} to {2}: {0}.")


def command(language: Language) -> click.Command:
    """The command ``form``."""
    params = [
        plan_argument(language),
        period_option(language, _PERIOD, required=True),
        _option(language, "--out", _OUT, _FOLDER, required=True),
        _option(language, "--agency", _AGENCY, _AGENCY_WORD, multiple=True),
        _option(language, "--values", _VALUES, _FILE),
        ledger_option(language),
    ]
    return Command("form", language, about=_ABOUT, params=params, answer=_form)


def _option(  # noqa: PLR0913  what an option is made of
    language: Language,
    name: str,
    help_: Text,
    metavar: Text,
    *,
    required: bool = False,
    multiple: bool = False,
) -> click.Option:
    return click.Option(
        [name],
        help=help_.said(language),
        metavar=metavar.said(language),
        required=required,
        multiple=multiple,
    )


def _form(  # noqa: PLR0913  what can be typed
    output: Output,
    *,
    plan: str,
    period: str,
    out: str,
    agency: Sequence[str],
    values: str | None,
    ledger: str | None,
) -> ExitCode:
    # XlsxWriter is not needed for anything else.
    from gender_plan.forms.workbook import write_forms  # noqa: PLC0415

    asked = sound_plan(plan)
    known = (*_given(values, asked), *_recorded(plan, asked, ledger))
    who = Responsibilities(asked)
    chosen = tuple(who.find_agency(name).id for name in agency) or None
    written = write_forms(asked, period, out, values=known, agencies=chosen)
    _tell(asked, period, Path(out), written, output)
    return ExitCode.FINE


def _given(values: str | None, plan: Plan) -> tuple[ReportedValue, ...]:
    if values is None:
        return ()
    checked = checked_values(values, plan)
    if checked.problems.errors:
        raise InvalidValuesError(checked.problems)
    return checked.values


def _recorded(name: str, plan: Plan, ledger: str | None) -> tuple[ReportedValue, ...]:
    """What the ledger has, where there is one."""
    if name == STANDARD_INPUT and ledger is None:
        return ()
    return Ledger.read(ledger_file(name, ledger)).of(plan.id).values()


def _tell(plan: gp.Plan, period: str, folder: Path, written: Mapping[str, Path], output: Output) -> None:
    if output.is_json:
        forms = [{"agency": agency, "file": str(path)} for agency, path in written.items()]
        output.data({"plan": plan_data(plan, output.language), "period": period, "forms": forms})
        return
    output.paragraph(plan.title.said(output.language))
    names = {agency: plan.agency(agency).name.said(output.language) for agency in written}
    output.table(_TITLES, ((names[agency], path.name) for agency, path in written.items()))
    output.paragraph(output.say(_MADE, len(written), period, folder))
