"""``schema`` prints the schema or puts it beside a plan, never over another file unasked."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from gender_plan.schema import SCHEMA_FILE, json_schema, modeline

Typed = Callable[..., Result]


def test_it_is_printed(typed: Typed) -> None:
    """The schema itself and nothing else, to be sent on to wherever it is wanted."""
    assert json.loads(typed("schema").stdout) == json_schema()


def test_it_is_written_and_the_lines_for_the_plan_are_told(typed: Typed, tmp_path: Path) -> None:
    """The file, and what a plan beside it has to begin with."""
    out = tmp_path / SCHEMA_FILE
    answer = typed("schema", "--out", out)
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr == (
        f"đã ghi {out}; kế hoạch cùng thư mục bắt đầu bằng hai dòng này:\n{modeline()}"
    )
    assert json.loads(out.read_text("utf-8")) == json_schema()


def test_written_again_nothing_is_replaced(typed: Typed, tmp_path: Path) -> None:
    """The same schema is left as it is, another file only replaced with --force."""
    out = tmp_path / SCHEMA_FILE
    typed("schema", "--out", out)
    again = typed("schema", "--out", out, "--lang", "en")
    assert (again.exit_code, again.stderr) == (0, f"{out} is that of this version already\n")
    out.write_text("{}", encoding="utf-8")
    refused = typed("schema", "--out", out)
    assert (refused.exit_code, out.read_text("utf-8")) == (2, "{}")
    assert "--force" in refused.stderr
    assert typed("schema", "--out", out, "--force").exit_code == 0
    assert json.loads(out.read_text("utf-8")) == json_schema()


def test_a_new_plan_has_it_beside(typed: Typed, tmp_path: Path) -> None:
    """The plan begins with the lines that lead to it."""
    plan = tmp_path / "moi.yaml"
    answer = typed("new", "--year", "2027", "--out", plan)
    assert plan.read_text("utf-8").startswith(modeline())
    assert json.loads((tmp_path / SCHEMA_FILE).read_text("utf-8")) == json_schema()
    said = f"để trình soạn thảo gợi ý và báo lỗi khi gõ: {tmp_path / SCHEMA_FILE}"
    assert said in answer.stderr.splitlines()
    assert SCHEMA_FILE not in typed("new", "--out", tmp_path / "hai.yaml").stderr


def test_a_new_plan_leaves_another_schema(typed: Typed, tmp_path: Path) -> None:
    """Even with --force, which is about the plan: how to replace the schema is said."""
    schema = tmp_path / SCHEMA_FILE
    schema.write_text("{}", encoding="utf-8")
    answer = typed("new", "--out", tmp_path / "moi.yaml", "--force")
    assert answer.exit_code == 0
    assert f"gender-plan schema --out {schema} --force" in answer.stderr
    assert schema.read_text("utf-8") == "{}"


def test_a_printed_plan_says_how_to_get_it(typed: Typed) -> None:
    """Beside the answer, which stays a plan file and nothing else."""
    answer = typed("new", "--year", "2027")
    assert answer.stdout.startswith(modeline())
    assert answer.stderr.endswith(f"gender-plan schema --out {SCHEMA_FILE}\n")
