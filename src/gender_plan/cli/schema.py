"""``schema``: the JSON Schema of plan files, for editors."""

import json

import click

from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.usage import Command
from gender_plan.schema import MODELINE, SCHEMA_FILE, json_schema
from gender_plan.text import Language, Text

_ABOUT = Text(
    "In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý, giải thích và báo lỗi khi gõ. "
    f"Ghi vào tệp cạnh kế hoạch: gender-plan schema > {SCHEMA_FILE}, rồi đặt dòng này ở đầu kế hoạch: "
    f"{MODELINE.strip()}",
    en="Print the JSON Schema of plan files, for completion, help and errors in an editor. "
    f"Write it beside the plan: gender-plan schema > {SCHEMA_FILE}, and begin the plan with this line: "
    f"{MODELINE.strip()}",
)


def command(language: Language) -> click.Command:
    """The command ``schema``."""
    return Command("schema", language, about=_ABOUT, params=[], answer=_schema, formats=("json",))


def _schema(output: Output) -> ExitCode:
    output.verbatim(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return ExitCode.FINE
