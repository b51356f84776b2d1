"""The sheets of a form: what stands in them, what may be typed, how they look and print."""

from collections.abc import Sequence
from typing import Any

from gender_plan.forms.form import Answering, Form, MeasureRow
from gender_plan.forms.layout import (
    AGENCY,
    DENOMINATOR,
    DUE,
    FIGURES,
    GUIDE,
    ID,
    LAST,
    LISTS,
    MEASURE_COLUMNS,
    MEASURES,
    NIL,
    NUMBER,
    NUMERATOR,
    STATE,
    STATES,
    TARGET,
    TASK_COLUMNS,
    TASKS,
    UNIT,
    WORDS,
    YES_NO,
    Column,
)
from gender_plan.forms.shown import shown
from gender_plan.forms.validations import list_of, number

_A4 = 9
_YELLOW, _GREY, _BLUE = "#FFF8D6", "#F0F0F0", "#DDE8F3"
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}
_GUIDE_WIDTHS = (30, 62)
_FOOTER_NAME = 120
_LINE, _HIGHEST = 16.5, 400.0
# More letters of this type fit into a column than it is wide, which counts digits.
_LETTERS = 1.12
_HEADER_ROW = 3
_STATES = f"='{LISTS}'!$D$1:$D${len(STATES)}"
_YES_NO = f"='{LISTS}'!$E$1:$E${len(YES_NO)}"
_NOTHING = "Kỳ này không có gì để báo cáo (chọn «có» nếu đúng)"
_NO_GOAL = "Chỉ tiêu không thuộc mục tiêu nào"
_PROTECTION = {"format_rows": True, "format_columns": True}

_LOCKED = (
    "Chỉ điền vào ô nền vàng; các ô khác đã khóa để biểu được tổng hợp tự động. Không cần mật khẩu."
)
_VALUE_OR_RATIO = (
    f"Tờ «{MEASURES}»: ghi giá trị, hoặc tử số và mẫu số; có số của nữ, của nam thì ghi thêm. "
    "Ô màu xám không phải điền."
)
_PERCENT = (
    "Tỷ lệ phần trăm: gõ 35,5 cho 35,5%, không gõ dấu %. Số lớn gõ liền, không gõ dấu chấm hàng nghìn: "
    "1234."
)
_EMPTY = (
    "Chưa có số liệu thì để trống, không ghi 0. Nếu không cơ quan nào thu thập, chọn «không thu thập» ở "
    "cột Tình trạng số liệu."
)
_FIGURES = (_VALUE_OR_RATIO, _PERCENT, _EMPTY)
_DONE = (f"Tờ «{TASKS}»: ghi kết quả đã làm được trong kỳ; việc chưa làm thì để trống.",)
_UNTOUCHED = "Không gõ công thức, không trộn ô, không xóa dòng. Ẩn dòng hoặc kéo rộng cột thì được."
_SEND = (
    "Điền xong, lưu tệp dạng .xlsx và gửi về cơ quan nêu trên. Cần sửa thì gửi lại tệp đã sửa: bản nhận "
    "sau được tính."
)
_SENDING = (_UNTOUCHED, _SEND)


class Book:
    """A workbook that is being written: its formats by what they are for, and no refusal overlooked."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401  XlsxWriter has no types
        self.raw = raw
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def sheet(self, name: str) -> Any:  # noqa: ANN401
        """A new sheet."""
        return self.raw.add_worksheet(name)

    def format(self, **properties: object) -> Any:  # noqa: ANN401
        """A format with these properties; locked unless said otherwise."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.raw.add_format({"valign": "top", "text_wrap": True, **properties})
        return self._formats[key]

    @property
    def fixed(self) -> Any:  # noqa: ANN401
        """What is printed on the form and not to be touched."""
        return self.format(border=1, num_format="@", quote_prefix=True)

    @property
    def open_words(self) -> Any:  # noqa: ANN401
        """An answer in words, which may well begin with «-» or «=»."""
        return self.format(border=1, bg_color=_YELLOW, locked=False, num_format="@", quote_prefix=True)

    @property
    def closed(self) -> Any:  # noqa: ANN401
        """A cell that is not asked for on this row."""
        return self.format(border=1, bg_color=_GREY)

    def open_figure(self, num_format: str) -> Any:  # noqa: ANN401
        """An answer in figures."""
        return self.format(border=1, bg_color=_YELLOW, locked=False, num_format=num_format)

    def words(self, sheet: Any, row: int, column: int, text: str, look: Any = None) -> None:  # noqa: ANN401
        """Words into a cell, never read as anything else."""
        look = look or self.fixed
        if text:
            self.checked(sheet.write_string(row, column, shown(text), look))
        else:
            self.checked(sheet.write_blank(row, column, None, look))

    @staticmethod
    def checked(code: object) -> None:
        """Raises ValueError where XlsxWriter refused something, which it says by a number only."""
        if isinstance(code, int) and code != 0:
            message = f"the workbook refused a cell, a property or a rule (code {code})"
            raise ValueError(message)


def write_guide(book: Book, form: Form) -> None:
    """Whose form it is, for when, how it is filled in, and whether there is nothing to report."""
    sheet = book.sheet(GUIDE)
    plain, bold = book.format(), book.format(bold=True)
    title = book.format(bold=True, font_size=14)
    sheet.set_column(0, 0, 10, None, {"hidden": True})
    for place, width in enumerate(_GUIDE_WIDTHS, start=1):
        sheet.set_column(place, place, width)
    book.words(sheet, 0, 1, "BIỂU BÁO CÁO", book.format(bold=True, font_size=14, text_wrap=False))
    book.checked(sheet.merge_range(1, 1, 1, 2, "", title))
    book.words(sheet, 1, 1, form.title, title)
    sheet.set_row(1, _height(form.title, 80, 19))
    lines = (
        (AGENCY, "Cơ quan báo cáo", form.agency),
        ("", "Kỳ báo cáo", form.period_said),
        ("", "Hạn nộp", form.due_said),
        ("", "Gửi về", "; ".join(form.collectors) or "văn bản không nêu"),
        ("", "Địa bàn", form.area or "số liệu chung của cơ quan"),
    )
    for row, (id_, label, words) in enumerate(lines, start=3):
        book.words(sheet, row, 0, id_, plain)
        book.words(sheet, row, 1, label, bold)
        book.words(sheet, row, 2, words, plain)
        sheet.set_row(row, _height(words, _GUIDE_WIDTHS[1]))
    row = 3 + len(lines) + 1
    book.words(sheet, row, 0, NIL, plain)
    book.words(sheet, row, 1, _NOTHING, bold)
    sheet.set_row(row, _height(_NOTHING, _GUIDE_WIDTHS[0]))
    book.words(sheet, row, 2, "", book.open_words)
    book.checked(sheet.data_validation(row, 2, row, 2, list_of(_YES_NO, YES_NO)))
    book.words(sheet, row + 2, 1, "Cách điền", bold)
    for n, sentence in enumerate(_guidance(form), start=row + 3):
        book.checked(sheet.merge_range(n, 1, n, 2, "", plain))
        book.words(sheet, n, 1, sentence, plain)
        sheet.set_row(n, _height(sentence, _GUIDE_WIDTHS[0] + _GUIDE_WIDTHS[1]))
    _finish(sheet, form, is_wide=False)


def _guidance(form: Form) -> Sequence[str]:
    return (_LOCKED, *(_FIGURES if form.measures else ()), *(_DONE if form.tasks else ()), *_SENDING)


def write_measures(book: Book, form: Form) -> None:
    """One row a measure, under the heading of its goal."""
    sheet = _table(book, form, MEASURES, MEASURE_COLUMNS)
    row, goal = _HEADER_ROW + 1, ""
    for measure in form.measures:
        if measure.goal != goal:
            row, goal = _heading(book, sheet, row, measure.goal or _NO_GOAL), measure.goal
        _measure(book, sheet, row, measure)
        row += 1
    _finish(sheet, form, is_wide=True)


def _measure(book: Book, sheet: Any, row: int, measure: MeasureRow) -> None:  # noqa: ANN401
    printed = {
        ID: measure.id,
        NUMBER: measure.number,
        WORDS: measure.words,
        UNIT: measure.unit,
        TARGET: measure.target,
        LAST: measure.last,
    }
    sheet.set_row(row, _row_height(printed, MEASURE_COLUMNS))
    for place, column in enumerate(MEASURE_COLUMNS):
        if not column.is_answer:
            book.words(sheet, row, place, printed[column.key])
        elif column.key not in FIGURES:
            book.words(sheet, row, place, "", book.open_words)
        elif column.key not in measure.wanted:
            book.checked(sheet.write_blank(row, place, None, book.closed))
        else:
            _figure(book, sheet, row, place, measure)
    state = _place(STATE, MEASURE_COLUMNS)
    book.checked(sheet.data_validation(row, state, row, state, list_of(_STATES, STATES)))


def _figure(book: Book, sheet: Any, row: int, place: int, measure: MeasureRow) -> None:  # noqa: ANN401
    """An open cell for a figure, with the bounds that Excel itself holds to."""
    key = MEASURE_COLUMNS[place].key
    if measure.answering is Answering.YES_NO:
        book.words(sheet, row, place, "", book.open_words)
        rule = list_of(_YES_NO, YES_NO)
    else:
        is_share = measure.answering is Answering.SHARE and key not in {NUMERATOR, DENOMINATOR}
        look = book.open_figure('0.0"%"' if is_share else "General")
        book.checked(sheet.write_blank(row, place, None, look))
        rule = number(key, measure.answering)
    book.checked(sheet.data_validation(row, place, row, place, rule))


def write_tasks(book: Book, form: Form) -> None:
    """One row a task, and what was done for it."""
    sheet = _table(book, form, TASKS, TASK_COLUMNS)
    for row, task in enumerate(form.tasks, start=_HEADER_ROW + 1):
        printed = {ID: task.id, NUMBER: task.number, WORDS: task.words, DUE: task.due}
        sheet.set_row(row, max(_row_height(printed, TASK_COLUMNS), 2 * _LINE))
        for place, column in enumerate(TASK_COLUMNS):
            look = book.open_words if column.is_answer else book.fixed
            book.words(sheet, row, place, printed.get(column.key, ""), look)
    _finish(sheet, form, is_wide=True)


def _table(book: Book, form: Form, name: str, columns: Sequence[Column]) -> Any:  # noqa: ANN401
    """A sheet with its headings, which stay in view and stand on every printed page."""
    sheet = book.sheet(name)
    head = book.format(bold=True, border=1, bg_color=_BLUE, align="center")
    line = book.format(text_wrap=False)
    book.words(sheet, 0, 1, name.upper(), book.format(bold=True, font_size=14, text_wrap=False))
    book.words(sheet, 1, 1, f"{form.agency}, {form.period_said}; hạn nộp: {form.due_said}", line)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, None, {"hidden": column.key == ID})
        book.words(sheet, _HEADER_ROW, place, column.title, head)
    sheet.set_row(_HEADER_ROW, 2 * _LINE)
    sheet.freeze_panes(_HEADER_ROW + 1, _place(WORDS, columns) + 1)
    sheet.repeat_rows(_HEADER_ROW)
    return sheet


def _heading(book: Book, sheet: Any, row: int, goal: str) -> int:  # noqa: ANN401
    """The heading of a goal over the width of the table; the row after it."""
    look = book.format(bold=True, border=1, num_format="@", quote_prefix=True)
    last = len(MEASURE_COLUMNS) - 1
    book.checked(sheet.merge_range(row, 1, row, last, "", look))
    book.words(sheet, row, 1, goal, look)
    sheet.set_row(row, _height(goal, sum(column.width for column in MEASURE_COLUMNS[1:])))
    return row + 1


def _finish(sheet: Any, form: Form, *, is_wide: bool) -> None:  # noqa: ANN401
    """A4, as wide as the page, page numbers; everything locked but the answers."""
    sheet.set_paper(_A4)
    if is_wide:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(**_MARGINS)
    # After the size of the type, a digit would be read as part of it: hence the spaces.
    name = shown(form.agency)[:_FOOTER_NAME].replace("&", "&&")
    period = shown(form.identity.period)[:20].replace("&", "&&")
    Book.checked(sheet.set_footer(f"&L&10 {name}&C&10 {period}&R&10 Trang &P/&N"))
    sheet.hide_gridlines(1)
    sheet.protect("", _PROTECTION)


def _place(key: str, columns: Sequence[Column]) -> int:
    return next(place for place, column in enumerate(columns) if column.key == key)


def _height(text: str, width: float, line: float = _LINE) -> float:
    """The height that a text needs in a column, as far as it can be told from the number of letters."""
    lines = sum(1 + int(len(piece) / (width * _LETTERS)) for piece in text.split("\n"))
    return min(line * lines, _HIGHEST)


def _row_height(printed: dict[str, str], columns: Sequence[Column]) -> float:
    """That of the cell that needs most."""
    return max(
        _height(printed.get(column.key, ""), column.width) for column in columns if column.key != ID
    )
