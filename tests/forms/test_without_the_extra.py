"""Without the extra, forms are one sentence and no traceback."""

import sys
from pathlib import Path

import pytest

from forms.filling import RECEIVED, Sheet
from gender_plan.errors import MissingExtraError
from gender_plan.forms import Forms, read_form, write_forms


@pytest.mark.parametrize("missing", ["openpyxl", "defusedxml"])
def test_nothing_is_read(opened: Sheet, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    """Reading asks for openpyxl and for defusedxml, which makes it safe."""
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtraError, match=r'pip install "gender-plan\[excel\]"'):
        read_form(opened.path, Forms(opened.plan), RECEIVED)


def test_nothing_is_written(opened: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing asks for XlsxWriter."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r'pip install "gender-plan\[excel\]"'):
        write_forms(opened.plan, "2020-H1", tmp_path)
