"""Đóng vai các cơ quan điền biểu của kỳ tháng 6/2020, để thử cả chu kỳ trước khi làm thật.

``python examples/june_round.py BIỂU`` điền các biểu trong thư mục ấy (do ``gender-plan form`` làm ra)
vào ba thư mục bên cạnh: ``dung-han``, ``nop-tre``, ``dinh-chinh``. Không nêu thư mục thì tự làm biểu ở
một nơi tạm. Mọi con số và việc đã làm ở đây đều đặt ra để thử.

Plays the agencies that fill in the forms of June 2020; every figure is made up for the rehearsal.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]

import gender_plan as gp
from gender_plan.forms import write_forms

Row = tuple[Any, int, dict[str, int]]

PERIOD, HEADINGS = "2020-H1", 4
NO_ANSWER = {"cac-so-ban-nganh", "cac-so-ban-nganh-khac", "bao-nghe-an", "ubnd-huyen-tuong-duong"}
LATE, NIL, CORRECTED = {"so-y-te", "ubnd-huyen-ky-son"}, "so-tai-chinh", "so-vhtt"

FIGURES: dict[str, dict[str, object]] = {
    "so-noi-vu": {"1.1": "27,5", "1.2": 31.25},
    "ban-to-chuc-tinh-uy": {"1.5": 21.4},
    "nhcsxh-tinh": {"2.4": "48,2"},
    "so-vhtt": {"6.1": "=1+1", "6.2": "khoảng 12"},
}
DONE: dict[str, str | None] = {"so-gddt": "Đã mở 12 lớp tập huấn cho 640 giáo viên", NIL: None}
ROUTINE = "Đã triển khai theo kế hoạch"


def fill(form: Path, into: Path, figures: dict[str, object], done: str | None) -> None:
    """Types answers into the open cells of a form, found by the headings, and saves it elsewhere."""
    book = openpyxl.load_workbook(form)
    for sheet, row, columns in rows(book, "Chỉ tiêu"):
        number = columns["Số"]
        sheet.cell(row, columns["Giá trị"]).value = figures.get(sheet.cell(row, number).value)
    for sheet, row, columns in rows(book, "Nhiệm vụ"):
        sheet.cell(row, columns["Kết quả thực hiện"]).value = done
    if done is None:
        book["Hướng dẫn"]["C10"] = "có"
    into.mkdir(exist_ok=True)
    book.save(into / form.name)


def rows(book: Any, name: str) -> Iterator[Row]:  # noqa: ANN401  openpyxl has no types
    """The rows that ask for something, each with the columns by their headings."""
    if name in book.sheetnames:
        sheet = book[name]
        columns = {cell.value: cell.column for cell in sheet[HEADINGS]}
        for row in range(HEADINGS + 1, sheet.max_row + 1):
            if sheet.cell(row, 1).value:
                yield sheet, row, columns


def play(forms: Path) -> None:
    """Every agency answers, in time, late, wrongly or not at all."""
    for form in sorted(forms.glob(f"{PERIOD}_*.xlsx")):
        agency = form.stem.removeprefix(f"{PERIOD}_")
        figures = FIGURES.get(agency, {"2.2": 30.5} if agency.startswith("ubnd-") else {})
        done = DONE.get(agency, ROUTINE)
        if agency not in NO_ANSWER:
            fill(form, forms.parent / ("nop-tre" if agency in LATE else "dung-han"), figures, done)
        if agency == CORRECTED:
            fill(form, forms.parent / "dinh-chinh", {"6.1": 64, "6.2": 12}, done)
    for folder in ("dung-han", "nop-tre", "dinh-chinh"):
        print(f"{folder}: {len(list((forms.parent / folder).glob('*.xlsx')))} biểu")


def main() -> None:
    """Fills in the forms of a folder, or of one made for the purpose."""
    if sys.argv[1:]:
        play(Path(sys.argv[1]))
        return
    plan = gp.load_plan(Path(__file__).parents[1] / "plans" / "nghe_an_2020.yaml")
    with tempfile.TemporaryDirectory() as folder:
        forms = Path(folder) / "bieu"
        write_forms(plan, PERIOD, forms)
        play(forms)


if __name__ == "__main__":
    main()
