"""A form that was opened and saved by another program is still the same form."""

import shutil
import subprocess
from pathlib import Path

import pytest

from forms.filling import RECEIVED, Sheet
from gender_plan.forms import Forms, read_form

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def converted(path: Path, into: str, folder: Path) -> Path:
    """The file as LibreOffice saves it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(  # noqa: S603  the program was looked for
        ["soffice", profile, "--headless", "--convert-to", into, "--outdir", folder, path],  # noqa: S607
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{path.stem}.{into.partition(':')[0]}"


def test_saved_by_libreoffice(opened: Sheet, tmp_path: Path) -> None:
    """Every answer, the identity and the protection survive."""
    opened.measure("1.1", numerator=12, denominator=40, state="sơ bộ", source="- Niên giám")
    opened.measure("1.2", value=1000, women=600, men="400")
    opened.measure("3.a", value=0.815)
    opened.place("Chỉ tiêu", "3.a", "value").number_format = "0.0%"
    opened.task("II.1.e", done="- một\n- hai")
    before = opened.read()
    out = tmp_path / "ra"
    out.mkdir()
    after = read_form(converted(opened.path, "xlsx", out), Forms(opened.plan), RECEIVED)
    assert not before.problems + after.problems
    assert after.form == before.form


def test_printed(opened: Sheet, tmp_path: Path) -> None:
    """The small form takes one page a sheet; the hidden one is not printed."""
    content = converted(opened.path, "pdf", tmp_path).read_bytes()
    assert content.count(b"/Type/Page/") + content.count(b"/Type /Page\n") == 3
