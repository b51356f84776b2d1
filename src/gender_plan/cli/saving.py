"""Files that a command writes: never over another one unasked, whole or not at all."""

from os.path import lexists
from pathlib import Path

import click

from gender_plan.cli.misuse import MisuseError
from gender_plan.errors import GenderPlanError
from gender_plan.replacing import write_whole
from gender_plan.text import Language, Text

_FILE = Text("TỆP", en="FILE")
_FORCE = Text("Ghi đè lên tệp đã có.", en="Replace a file that is there already.")
_NO_FOLDER = Text(
    "không có thư mục “{}”; hãy tạo thư mục này trước", en="there is no folder “{}”; make it first"
)
_IS_FOLDER = Text(
    "“{}” là một thư mục; hãy nêu tên tệp để ghi", en="“{}” is a folder; name a file to write"
)
_THERE_ALREADY = Text(
    "đã có tệp “{}” nên không ghi đè; thêm --force nếu muốn thay tệp đó",
    en="there is a file “{}” already; add --force to replace it",
)
_HELD = Text(
    "không ghi được “{}”: tệp đang mở trong chương trình khác hoặc không có quyền ghi; hãy đóng tệp "
    "trong Word/Excel rồi chạy lại",
    en="“{}” cannot be written: another program has it open, or you may not write there; close it in "
    "Word or Excel and run this again",
)


def out_option(language: Language, help_: Text) -> click.Option:
    """``--out``: the file to write."""
    return click.Option(["--out"], metavar=_FILE.said(language), help=help_.said(language))


def force_option(language: Language) -> click.Option:
    """``--force``: a file of that name is replaced."""
    return click.Option(["--force"], is_flag=True, help=_FORCE.said(language))


def check_out(out: str, *, force: bool) -> Path:
    """The file to write; asked before the work begins. Raises MisuseError where it cannot be written."""
    path = Path(out)
    for words, piece, holds in (
        (_IS_FOLDER, path, path.is_dir()),
        (_NO_FOLDER, path.parent, not path.parent.is_dir()),
        (_THERE_ALREADY, path, lexists(path) and not force),
    ):
        if holds:
            raise MisuseError(_filled(words, piece))
    return path


def write_out(path: Path, content: bytes) -> None:
    """Writes the file whole; where another program holds it, says so and leaves the old one."""
    try:
        write_whole(path, content)
    except PermissionError as fault:
        raise GenderPlanError(_filled(_HELD, path)) from fault


def _filled(text: Text, piece: object) -> Text:
    return Text(text.vi.format(piece), en=text.said("en").format(piece))
