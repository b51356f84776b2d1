"""Every fault of a filled form has its sentence, at its sheet and cell, and the rest is kept."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from forms.filling import Sheet, values_of
from gender_plan.forms.layout import MEASURES, TASKS

CASES: list[tuple[str, str, object, str]] = [
    (
        "1.1",
        "value",
        "1.234",
        "G6: lỗi GP735: “1.234” có thể là 1234 hoặc số lẻ; hãy viết 1234 hoặc 1,2340",
    ),
    (
        "1.2",
        "value",
        "12,345",
        "G7: lỗi GP735: “12,345” có thể là 12345 hoặc số lẻ; hãy viết 12345 hoặc 12,3450",
    ),
    (
        "1.1",
        "value",
        "=1+1",
        "G6: lỗi GP730: ô có công thức; hãy thay bằng kết quả (sao chép, dán giá trị)",
    ),
    (
        "1.1",
        "note",
        "=A1",
        "N6: lỗi GP730: ô có công thức; hãy thay bằng kết quả (sao chép, dán giá trị)",
    ),
    ("1.1", "value", "#DIV/0!", "G6: lỗi GP731: ô báo lỗi #DIV/0!; hãy ghi con số hoặc để trống"),
    (
        "1.1",
        "value",
        dt.datetime(2020, 5, 3),  # noqa: DTZ001  cells have no time zone
        (
            "G6: lỗi GP732: ô chứa ngày 03/5/2020, không phải con số; hãy gõ lại con số (Excel có thể "
            "đã đổi số thành ngày)"
        ),
    ),
    (
        "1.1",
        "women",
        "khoảng 40",
        (
            "J6: lỗi GP734: “khoảng 40” không phải con số; chỉ ghi con số, chữ thì ghi vào cột ghi "
            "chú, chưa có số liệu thì để trống"
        ),
    ),
    (
        "1.2",
        "value",
        "35%",
        "G7: lỗi GP736: “35%” là phần trăm, nhưng ô này hỏi một số lượng; hãy ghi con số không có dấu %",
    ),
    ("1.1", "value", 135.5, "G6: lỗi GP737: 135,5% nằm ngoài 0–100; hãy xem lại con số"),
    ("1.2", "value", -3, "G7: lỗi GP738: -3 nhỏ hơn 0; hãy xem lại con số"),
    (
        "1.1",
        "numerator",
        12,
        "H6: lỗi GP741: có tử số mà chưa có mẫu số; hãy ghi đủ cả hai, hoặc ghi giá trị",
    ),
    (
        "1.1",
        "denominator",
        12,
        "I6: lỗi GP741: có mẫu số mà chưa có tử số; hãy ghi đủ cả hai, hoặc ghi giá trị",
    ),
    (
        "1.4",
        "value",
        "sắp xong",
        "G9: lỗi GP744: “sắp xong” không dùng được; hãy chọn một trong: có, không",
    ),
    (
        "1.1",
        "state",
        "tạm",
        (
            "L6: lỗi GP745: “tạm” không dùng được; hãy chọn một trong: chính thức, sơ bộ, không thu "
            "thập; số liệu của dòng này chưa được nhận"
        ),
    ),
    (
        "1.2",
        "numerator",
        5,
        "H7: lỗi GP749: ô này không phải điền nhưng có “5”, chưa được nhận; hãy ghi vào ô nền vàng",
    ),
    (
        "1.1",
        "value",
        True,
        (
            "G6: lỗi GP734: “TRUE” không phải con số; chỉ ghi con số, chữ thì ghi vào cột ghi chú, "
            "chưa có số liệu thì để trống"
        ),
    ),
]


@pytest.mark.parametrize(("number", "key", "typed", "told"), CASES)
def test_one_faulty_cell(opened: Sheet, number: str, key: str, typed: object, told: str) -> None:
    """It is told at its cell with what to do, and the answers of other rows are kept."""
    opened.measure(number, **{key: typed})
    opened.measure("3.a", value=81)
    assert opened.told() == [f"so.xlsx {MEASURES}!{told}"]
    assert values_of(opened.read()) == [("3", "a", None, Decimal(81), None, None)]


def test_the_same_in_english(opened: Sheet) -> None:
    """Each problem speaks English too, and prints with its cell."""
    opened.measure("1.1", value="1.234")
    (problem, *_) = opened.read().problems
    assert problem.cell == "Chỉ tiêu!G6"
    assert problem.message("en") == "“1.234” may be 1234 or a decimal; write 1234 or 1,2340"


TOGETHER: list[tuple[dict[str, object], str, list[tuple[object, ...]]]] = [
    (
        {"numerator": 50, "denominator": 40, "women": 20},
        "H6: lỗi GP739: tử số 50 lớn hơn mẫu số 40; hãy xem lại cả hai",
        [("1.1", None, "female", Decimal(20), None, None)],
    ),
    (
        {"value": 36, "numerator": 12, "denominator": 40, "women": 20},
        "G6: lỗi GP740: giá trị 36% khác với tử số chia mẫu số (30%); hãy sửa cho khớp hoặc bỏ một",
        [("1.1", None, "female", Decimal(20), None, None)],
    ),
    (
        {"value": 0.355},
        "G6: cảnh báo GP743: 0,355 được nhận là 0,355%; nếu là 35,5%, hãy sửa thành 35,5",
        [("1.1", None, None, Decimal("0.355"), None, None)],
    ),
    (
        {"numerator": 0, "denominator": 0},
        (
            "I6: cảnh báo GP742: mẫu số bằng 0: được nhận là chỉ tiêu không áp dụng trong kỳ này, không "
            "phải 0%"
        ),
        [("1.1", None, None, None, Decimal(0), Decimal(0))],
    ),
    (
        {"value": 35, "state": "không thu thập", "women": None},
        (
            "G6: lỗi GP746: ô có con số, nhưng cột tình trạng ghi không thu thập; hãy bỏ con số hoặc "
            "sửa cột tình trạng"
        ),
        [],
    ),
    (
        {"value": 50, "women": 20, "men": 30},
        (
            "J6: cảnh báo GP747: tỷ lệ chung không nằm giữa tỷ lệ của nữ và tỷ lệ của nam; các con số "
            "được nhận như đã ghi, hãy xem lại"
        ),
        [
            ("1.1", None, None, Decimal(50), None, None),
            ("1.1", None, "female", Decimal(20), None, None),
            ("1.1", None, "male", Decimal(30), None, None),
        ],
    ),
]


@pytest.mark.parametrize(("answers", "told", "taken"), TOGETHER)
def test_answers_that_do_not_go_together(
    opened: Sheet, answers: dict[str, object], told: str, taken: list[tuple[object, ...]]
) -> None:
    """Figures of one row are held against each other; those that stand by themselves are kept."""
    opened.measure("1.1", **answers)
    assert opened.told()[:1] == [f"so.xlsx {MEASURES}!{told}"]
    assert values_of(opened.read()) == taken


def test_a_merged_answer(opened: Sheet) -> None:
    """Nobody can tell which of two merged cells is answered."""
    opened.task("II.1.e", done="xong")
    opened.task("II.1.đ", done="đã mở 2 lớp")
    opened.book[TASKS].merge_cells("E6:F6")
    assert opened.told() == [
        (
            "so.xlsx Nhiệm vụ!E6: lỗi GP733: ô đã bị trộn với ô khác (E6:F6) nên không rõ câu trả lời "
            "thuộc ô nào; hãy bỏ trộn rồi ghi lại"
        )
    ]
    assert [e.done for e in opened.read().entries] == [None, "đã mở 2 lớp"]


def test_a_row_that_was_added(opened: Sheet) -> None:
    """A row without an id is about nothing that is known; a foreign id neither."""
    tab = opened.book[TASKS]
    tab.cell(30, 5).value = "việc khác"
    tab.cell(31, 1).value = "t-000"
    tab.cell(31, 5).value = "việc khác nữa"
    opened.task("II.1.e", done="xong")
    assert opened.told() == [
        (
            "so.xlsx Nhiệm vụ!E30: lỗi GP718: dòng này được thêm vào biểu nên không rõ thuộc chỉ "
            "tiêu, nhiệm vụ nào; hãy ghi vào dòng có sẵn hoặc cột ghi chú"
        ),
        (
            "so.xlsx Nhiệm vụ!A31: lỗi GP717: mã dòng 't-000' không có trong biểu của cơ quan này; "
            "dòng chưa được nhận"
        ),
    ]


def test_a_row_that_is_gone_or_there_twice(opened: Sheet) -> None:
    """A deleted row is told; a copy with another answer is refused with the first one."""
    tab = opened.book[MEASURES]
    tab.append([cell.value for cell in tab[6]])
    opened.measure("1.1", value=40)
    tab.cell(tab.max_row, 7).value = 41
    tab.cell(7, 1).value = None
    assert opened.told() == [
        (
            f"so.xlsx Chỉ tiêu!A{tab.max_row}: lỗi GP719: chỉ tiêu 1.1 được trả lời hai lần khác "
            "nhau, ở đây và ở Chỉ tiêu!A6; chưa nhận dòng nào, hãy giữ một dòng"
        ),
        (
            "so.xlsx: cảnh báo GP720: biểu không còn dòng của chỉ tiêu 1.2; nếu có số liệu, hãy điền "
            "vào biểu đã phát"
        ),
    ]


def test_printed_text_that_was_changed(opened: Sheet) -> None:
    """Changed words are told and the answer kept; a changed unit could change a figure."""
    opened.measure("1.1", value=40, words="Tỷ lệ khác")
    opened.measure("1.2", value=3, unit="nghìn người")
    assert opened.told() == [
        (
            "so.xlsx Chỉ tiêu!C6: cảnh báo GP721: nội dung in sẵn của chỉ tiêu 1.1 đã bị sửa thành "
            "“Tỷ lệ khác”; câu trả lời được nhận cho nội dung của kế hoạch"
        ),
        (
            "so.xlsx Chỉ tiêu!D7: lỗi GP722: đơn vị tính của chỉ tiêu 1.2 trong biểu là “nghìn "
            "người”, trong kế hoạch là “người”; số liệu của dòng chưa được nhận"
        ),
    ]
    assert values_of(opened.read()) == [("1.1", None, None, Decimal(40), None, None)]


def test_rows_whose_text_was_sorted_alone(opened: Sheet) -> None:
    """A row that carries the number and the text of another one answers nobody knows what."""
    opened.measure("1.1", value=40, words="Số phụ nữ được vay vốn")
    opened.place(MEASURES, "1.1", "number").value = "1.2"
    assert opened.told()[0] == (
        "so.xlsx Chỉ tiêu!C6: lỗi GP723: dòng của chỉ tiêu 1.1 mang nội dung của chỉ tiêu 1.2; không "
        "rõ câu trả lời thuộc dòng nào nên chưa nhận"
    )


def test_sheets_and_columns_that_are_gone(opened: Sheet) -> None:
    """What is lost is told, and the other sheet is read."""
    del opened.book[TASKS]
    opened.book[MEASURES].delete_cols(8)
    opened.book[MEASURES]["G6"] = 40
    assert opened.told() == [
        (
            "so.xlsx Chỉ tiêu: lỗi GP716: tờ này không còn cột “Tử số”; hãy chép câu trả lời vào biểu "
            "đã phát rồi gửi lại"
        ),
        (
            "so.xlsx: lỗi GP715: tệp không còn tờ “Nhiệm vụ”; hãy chép câu trả lời vào biểu đã phát rồi "
            "gửi lại"
        ),
    ]
    assert values_of(opened.read()) == [("1.1", None, None, Decimal(40), None, None)]


def test_nil_reports(opened: Sheet) -> None:
    """Nothing to report is a report; nothing filled in is none; both at once is a contradiction."""
    assert opened.told() == [
        (
            "so.xlsx: lỗi GP752: biểu chưa điền gì; hãy điền, hoặc chọn «có» ở dòng “Kỳ này không có "
            "gì để báo cáo”"
        )
    ]
    opened.nil("Co ")
    assert opened.told() == []
    assert [str(entry.kind) for entry in opened.read().entries] == ["nil"]
    opened.task("II.1.e", done="xong")
    assert opened.told() == [
        (
            "so.xlsx Hướng dẫn!C10: lỗi GP751: biểu chọn “không có gì để báo cáo” nhưng vẫn có câu "
            "trả lời; các câu trả lời được nhận, hãy sửa lựa chọn này"
        )
    ]
    assert [str(entry.kind) for entry in opened.read().entries] == ["report", "task"]


def test_a_note_without_a_figure(opened: Sheet) -> None:
    """The words are kept with the report, and it is told that the figure is still open."""
    opened.measure("1.1", note="đang rà soát")
    assert opened.told() == [
        (
            "so.xlsx Chỉ tiêu!N6: cảnh báo GP750: chỉ tiêu 1.1 chỉ có ghi chú, chưa có con số; ghi "
            "chú được giữ cùng báo cáo"
        )
    ]
    (report,) = opened.read().entries
    assert report.note == "chỉ tiêu 1.1: đang rà soát"


def test_an_invisible_character(opened: Sheet) -> None:
    """It is replaced and told, never swallowed."""
    opened.task("II.1.e", done="đã\u202exong")
    assert opened.told() == [
        (
            "so.xlsx Nhiệm vụ!E6: cảnh báo GP748: ký tự U+202E RIGHT-TO-LEFT OVERRIDE trong ô đã được "
            "thay bằng dấu cách; hãy xem lại nội dung"
        )
    ]
    assert opened.read().entries[1].done == "đã xong"


def _property(book: Any, name: str, value: str) -> None:  # noqa: ANN401
    for prop in book.custom_doc_props.props:
        if prop.name == name:
            prop.value = value
    fields = {"Ke hoach": 1, "Dau ke hoach": 2, "Ky bao cao": 3, "Ma co quan": 4, "Phien ban bieu": 5}
    book["Danh mục"].cell(fields[name], 2).value = value


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (
            "Ke hoach",
            "tinh-khac",
            (
                "lỗi GP710: biểu thuộc kế hoạch 'tinh-khac', không phải 'tinh-mau'; hãy thu cùng "
                "kế hoạch của nó"
            ),
        ),
        (
            "Ky bao cao",
            "2019-H1",
            "lỗi GP711: biểu ghi kỳ '2019-H1', kế hoạch không có kỳ này; các kỳ: 2020-H1, 2020",
        ),
        (
            "Ma co quan",
            "so-y-tee",
            "lỗi GP712: biểu ghi cơ quan 'so-y-tee', không phải báo cáo kỳ 2020-H1; có phải 'so-y-te'?",
        ),
        (
            "Phien ban bieu",
            "0",
            "lỗi GP709: biểu thuộc phiên bản '0', chương trình đọc phiên bản '1'; hãy phát lại biểu mới",
        ),
        (
            "Dau ke hoach",
            "cu",
            (
                "cảnh báo GP714: kế hoạch đã sửa sau khi phát biểu này; các dòng còn khớp được nhận, "
                "hãy xem lại những dòng khác"
            ),
        ),
    ],
)
def test_a_form_of_something_else(opened: Sheet, name: str, value: str, told: str) -> None:
    """Another plan, period, agency or version is refused; a plan that was changed is told."""
    opened.measure("1.1", value=40)
    _property(opened.book, name, value)
    assert opened.told() == [f"so.xlsx: {told}"]
    assert bool(opened.read().entries) is told.startswith("cảnh báo")


def test_two_identities(opened: Sheet) -> None:
    """A form that was made over for another agency by hand is nobody's."""
    tab = opened.book["Hướng dẫn"]
    row = next(r for r in range(1, tab.max_row + 1) if tab.cell(r, 1).value == "agency")
    opened.measure("1.1", value=40)
    tab.cell(row, 3).value = "UBND huyện Một"
    assert opened.told() == [
        (
            "so.xlsx: lỗi GP713: biểu ghi hai điều khác nhau: 'Sở Y tế' và 'UBND huyện Một'; hãy điền "
            "vào biểu đã phát cho đúng cơ quan"
        )
    ]
    opened.book["Danh mục"]["B1"] = "khac"
    assert opened.told()[0].startswith("so.xlsx: lỗi GP713: biểu ghi hai điều khác nhau: 'tinh-mau' và")


def test_a_workbook_of_somebody_else(opened: Sheet) -> None:
    """Without its identity a workbook is no form; with the hidden sheet alone it still is one."""
    opened.measure("1.1", value=40)
    for name in list(opened.book.custom_doc_props.names):
        del opened.book.custom_doc_props[name]
    assert opened.told() == []
    del opened.book["Danh mục"]
    assert opened.told() == [
        (
            "so.xlsx: lỗi GP708: đây không phải biểu của kế hoạch: tệp không ghi kế hoạch, kỳ, cơ "
            "quan và phiên bản; hãy điền vào biểu đã phát"
        )
    ]
