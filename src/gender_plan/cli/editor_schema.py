"""The schema that lies beside a plan, so that an editor helps whoever types in it."""

import json
from os.path import lexists
from pathlib import Path

from gender_plan.cli.output import Output
from gender_plan.cli.saving import write_out
from gender_plan.schema import SCHEMA_FILE, json_schema
from gender_plan.text import Text

_BESIDE = Text(
    "để trình soạn thảo gợi ý và báo lỗi khi gõ: {}",
    en="so that your editor completes and checks as you type: {}",
)
_DIFFERS = Text(
    "“{}” đã có và khác với bản của phiên bản này nên để nguyên; muốn thay thì chạy: "
    "gender-plan schema --out {} --force",
    en="“{}” is there and differs from that of this version, so it was left; to replace it, run: "
    "gender-plan schema --out {} --force",
)
_NOT_THERE = Text(
    "muốn trình soạn thảo gợi ý và báo lỗi khi gõ thì ghi thêm, cạnh tệp kế hoạch: "
    f"gender-plan schema --out {SCHEMA_FILE}",
    en="for completion and checks as you type, put this beside the plan: "
    f"gender-plan schema --out {SCHEMA_FILE}",
)


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def put_beside(plan: Path, output: Output) -> Path:
    """Puts the schema into the folder of a plan and says so; another one that is there stays."""
    path, content = plan.parent / SCHEMA_FILE, schema_text().encode()
    if not lexists(path):
        write_out(path, content)
        output.remark(output.say(_BESIDE, path))
    elif not path.is_file() or path.read_bytes() != content:
        output.remark(output.say(_DIFFERS, path, path))
    return path


def tell_of_schema(output: Output) -> None:
    """For a plan that was printed and not written: how to get the schema to which it points."""
    output.remark(output.say(_NOT_THERE))
