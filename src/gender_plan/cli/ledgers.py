"""The ledger that a command reads, what has to be said of it, and the end of the collecting."""

import click

from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import day_option
from gender_plan.cli.output import Output
from gender_plan.cli.sources import ledger_file
from gender_plan.ledger import Ledger
from gender_plan.model import Plan
from gender_plan.text import Language, Text

_CLOSED_ON = Text(
    "Ngày kết thúc thu báo cáo: sau đó, ai chưa nộp là không báo cáo.",
    en="The day on which the collecting is closed: who has not reported by then is missing.",
)
_NO_LEDGER = Text(
    "chưa có sổ số liệu “{}”: coi như chưa ai báo cáo",
    en="there is no ledger “{}”: as if nobody had reported",
)
_NOT_THERE = Text(
    "không có sổ số liệu “{0}”; hãy sửa đường dẫn sau --ledger, hoặc lập sổ: "
    "gender-plan collect BIỂU --plan {1} --ledger {0}",
    en="there is no ledger “{0}”; correct the path after --ledger, or begin one: "
    "gender-plan collect FORMS --plan {1} --ledger {0}",
)
_LEFT_OUT = Text(
    "các dòng có lỗi của sổ số liệu không được tính", en="rows of the ledger with errors are not counted"
)
_OTHER_PLANS = Text(
    "sổ số liệu có {} dòng của kế hoạch khác, không được tính",
    en="rows of the ledger for other plans, not counted: {}",
)


def closed_on_option(language: Language) -> click.Option:
    """``--closed-on``: the day on which the collecting is closed."""
    return day_option("--closed-on", language, _CLOSED_ON)


def own_ledger(output: Output, asked: Plan, plan: str, named: str | None) -> Ledger:
    """What the ledger holds for a plan: the one that was named, else the one beside the plan.

    What is not counted is told. Raises MisuseError where the one that was named is not there.
    """
    path = ledger_file(plan, named)
    if not path.is_file():
        if named is not None:
            pieces = (path, plan)
            raise MisuseError(
                Text(_NOT_THERE.vi.format(*pieces), en=_NOT_THERE.said("en").format(*pieces))
            )
        output.remark(output.say(_NO_LEDGER, path))
    read = Ledger.read(path)
    own = read.of(asked.id)
    for problem in read.problems:
        output.remark(problem.snippet(output.language))
    if read.problems:
        output.remark(output.say(_LEFT_OUT))
    if others := len(read.entries) - len(own.entries):
        output.remark(output.say(_OTHER_PLANS, others))
    return own
