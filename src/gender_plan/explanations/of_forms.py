"""Why a form that came back cannot be taken as it is (GP70x to GP72x)."""

from gender_plan.explanations.explanation import Explanation, Explanations, because
from gender_plan.text import Text

_SENT = Text(
    "Điền vào đúng biểu đã phát rồi gửi lại.", en="Fill in the form handed out and send it back."
)


def told(why: tuple[str, str], wrong: tuple[str, str], right: tuple[str, str] | None) -> Explanation:
    """An explanation whose examples are told in words, as cells of a workbook have to be."""
    return because(
        *why,
        wrong=Text(wrong[0], en=wrong[1]),
        right=_SENT if right is None else Text(right[0], en=right[1]),
    )


FORMS: Explanations = {
    "GP701": told(
        (
            "Biểu thật chỉ vài trăm nghìn byte; tệp lớn hơn không phải biểu đã phát.",
            "A real form has a few hundred thousand bytes; a larger file is another one.",
        ),
        ("Tệp Excel 90 MB.", "An Excel file of 90 MB."),
        None,
    ),
    "GP702": told(
        (
            "Tệp .xls cũ và tệp có mật khẩu không đọc được nếu không mở bằng Excel.",
            "Old .xls files and files with a password cannot be read without Excel.",
        ),
        ("Biểu lưu dạng .xls.", "A form saved as .xls."),
        ("Biểu lưu dạng .xlsx, không mật khẩu.", "A form saved as .xlsx without a password."),
    ),
    "GP703": told(
        (
            "Tệp không phải Excel hoặc bị hỏng khi gửi.",
            "The file is no workbook, or was damaged on its way.",
        ),
        ("Ảnh chụp của biểu.", "A photograph of the form."),
        None,
    ),
    "GP704": told(
        (
            "Tệp nhỏ bung ra thành rất lớn là cách làm nghẽn máy; biểu thật không như vậy.",
            "A small file that unfolds into a huge one is meant to exhaust a machine; no form does.",
        ),
        ("Tệp 1 MB bung ra 5 GB.", "A file of 1 MB that unfolds into 5 GB."),
        None,
    ),
    "GP705": told(
        (
            "Khai báo này có thể làm máy đọc tệp khác hoặc nghẽn; biểu thật không có.",
            "Such declarations may make a machine read other files or stall; no form has them.",
        ),
        ("Tệp có DOCTYPE bên trong.", "A file with a DOCTYPE in it."),
        None,
    ),
    "GP706": told(
        (
            "Tờ tính quá lớn thường do định dạng kéo đến cuối trang.",
            "A huge sheet mostly comes of formats drawn to its very end.",
        ),
        ("Tờ tính có một triệu dòng.", "A sheet of a million rows."),
        None,
    ),
    "GP708": told(
        (
            "Biểu mang theo tên kế hoạch, kỳ và cơ quan; tệp tự làm không có.",
            "A form carries its plan, period and agency; a file of one's own does not.",
        ),
        ("Tệp Excel tự kẻ.", "A workbook of one's own."),
        None,
    ),
    "GP709": told(
        (
            "Biểu của phiên bản khác có thể đặt ô ở chỗ khác.",
            "A form of another version may have its cells elsewhere.",
        ),
        ("Biểu phát từ phiên bản cũ.", "A form handed out by an older version."),
        ("Biểu phát lại bằng phiên bản này.", "A form handed out anew."),
    ),
    "GP710": told(
        (
            "Số liệu của kế hoạch này không được lẫn vào kế hoạch khác.",
            "Figures of one plan must not get into another.",
        ),
        ("Biểu của kế hoạch năm trước.", "A form of last year's plan."),
        ("Biểu của đúng kế hoạch.", "A form of this plan."),
    ),
    "GP711": told(
        (
            "Kế hoạch không có kỳ này nên không biết báo cáo nộp cho kỳ nào.",
            "The plan lacks this period, so nobody knows what the report is for.",
        ),
        ("Biểu ghi kỳ 2019.", "A form for 2019."),
        ("Biểu của một kỳ trong kế hoạch.", "A form for a period of the plan."),
    ),
    "GP712": told(
        (
            "Cơ quan này không phải báo cáo kỳ này; thường là gửi nhầm biểu.",
            "The agency owes no report for this period; mostly it is the wrong form.",
        ),
        ("Biểu của một cơ quan không được giao gì.", "A form of an agency with no duty."),
        ("Biểu của cơ quan được giao.", "A form of an agency with a duty."),
    ),
    "GP713": told(
        (
            "Biểu tự mâu thuẫn thì không biết tin bên nào.",
            "Where a form contradicts itself, nobody knows which side to believe.",
        ),
        (
            "Chép tờ của cơ quan này vào biểu của cơ quan kia.",
            "One agency's sheet copied into another's form.",
        ),
        None,
    ),
    "GP714": told(
        (
            "Biểu in theo kế hoạch cũ; dòng nào còn khớp mới được nhận.",
            "The form was printed from the older plan; only rows that still fit are taken.",
        ),
        ("Sửa kế hoạch sau khi phát biểu.", "The plan changed after the forms were made."),
        ("Phát lại biểu khi kế hoạch đã sửa.", "Hand out forms anew once the plan has changed."),
    ),
    "GP715": told(
        (
            "Không còn tờ này thì không biết câu trả lời ở đâu.",
            "Without the sheet nobody knows where the answers are.",
        ),
        ("Tờ bị xóa hay đổi tên.", "The sheet was deleted or renamed."),
        None,
    ),
    "GP716": told(
        (
            "Không còn cột này thì không biết ô nào là con số.",
            "Without the column nobody knows which cells are figures.",
        ),
        ("Cột bị xóa hay đổi tên.", "The column was deleted or renamed."),
        None,
    ),
    "GP717": told(
        (
            "Mã dòng cho biết câu trả lời thuộc chỉ tiêu nào; mã lạ thì không biết.",
            "The row id says which indicator is answered; a strange one says nothing.",
        ),
        ("Mã dòng bị sửa tay.", "A row id changed by hand."),
        ("Giữ nguyên cột mã dòng.", "Leave the column of ids alone."),
    ),
    "GP718": told(
        (
            "Dòng thêm không có mã nên không thuộc chỉ tiêu nào.",
            "A row added has no id and belongs to no indicator.",
        ),
        ("Chèn thêm một dòng.", "A row inserted."),
        ("Ghi vào dòng có sẵn hoặc cột ghi chú.", "Write into a row that was there, or its note."),
    ),
    "GP719": told(
        (
            "Hai câu trả lời khác nhau cho một điều: không ai được chọn thay cơ quan.",
            "Two answers to one thing: nobody may choose for the agency.",
        ),
        ("Một dòng chép thành hai, số khác nhau.", "A row copied, with two figures."),
        ("Mỗi dòng một lần.", "Each row once."),
    ),
    "GP720": told(
        (
            "Dòng mất thì coi như chưa trả lời, không phải bằng 0.",
            "A row that is gone counts as not answered, never as zero.",
        ),
        ("Một dòng bị xóa.", "A row deleted."),
        ("Để trống dòng chưa có số liệu.", "Leave a row empty where nothing is known."),
    ),
    "GP721": told(
        (
            "Nội dung in sẵn là lời của kế hoạch; sửa trên biểu không sửa được kế hoạch.",
            "The printed text is the plan's; changing the form does not change the plan.",
        ),
        ("Sửa tên chỉ tiêu trên biểu.", "The indicator reworded on the form."),
        ("Giữ nguyên, ý kiến ghi vào ghi chú.", "Leave it; remarks go into the note."),
    ),
    "GP722": told(
        ("Đơn vị khác thì con số có nghĩa khác.", "With another unit the figure means something else."),
        ("Đổi “%” thành “người”.", "“%” changed to “people”."),
        ("Giữ nguyên đơn vị đã in.", "Leave the printed unit."),
    ),
    "GP723": told(
        (
            "Dòng bị đảo thì không rõ con số của ai.",
            "In rows that were swapped nobody knows whose figure it is.",
        ),
        ("Sắp xếp lại một cột.", "One column sorted by itself."),
        ("Không sắp xếp từng cột.", "Do not sort single columns."),
    ),
}
