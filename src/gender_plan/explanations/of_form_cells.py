"""Why an answer in a form cannot be taken as it is (GP73x to GP75x)."""

from gender_plan.explanations.explanation import Explanations
from gender_plan.explanations.of_forms import told

CELLS: Explanations = {
    "GP730": told(
        (
            "Công thức có thể trỏ tới tệp khác và cho kết quả khác ở máy khác.",
            "A formula may point to another file and give another result elsewhere.",
        ),
        ("=A1/B1", "=A1/B1"),
        ("35,5", "35.5"),
    ),
    "GP731": told(
        ("Ô lỗi không phải là con số.", "An error is not a figure."),
        ("#DIV/0!", "#DIV/0!"),
        ("35,5", "35.5"),
    ),
    "GP732": told(
        ("Excel tự đổi 3/5 thành ngày 3 tháng 5.", "Excel turns 3/5 into a day of its own accord."),
        ("03/05/2020", "2020-05-03"),
        ("0,6", "0.6"),
    ),
    "GP733": told(
        (
            "Ô trộn thì không biết câu trả lời thuộc dòng nào.",
            "In merged cells nobody knows which row is answered.",
        ),
        ("Trộn hai ô.", "Two cells merged."),
        ("Mỗi dòng một ô.", "A cell for each row."),
    ),
    "GP734": told(
        (
            "Chỉ con số mới tính được; lời ghi vào cột ghi chú.",
            "Only figures can be computed with; words go into the note.",
        ),
        ("khoảng 35", "about 35"),
        ("35", "35"),
    ),
    "GP735": told(
        (
            "1.234 là hơn một nghìn với người này và hơn một với người kia.",
            "1.234 is over a thousand to some, and a little over one to others.",
        ),
        ("1.234", "1.234"),
        ("1234", "1234"),
    ),
    "GP736": told(
        (
            "Ô hỏi số lượng mà ghi phần trăm thì không biết là bao nhiêu.",
            "Where a count is asked for, a percentage does not tell it.",
        ),
        ("35%", "35%"),
        ("120", "120"),
    ),
    "GP737": told(
        (
            "Tỷ lệ của một tổng không thể dưới 0 hay trên 100.",
            "A share of a whole cannot be below 0 or above 100.",
        ),
        ("135", "135"),
        ("35", "35"),
    ),
    "GP738": told(
        ("Đếm thì không có số âm.", "Counting knows nothing below zero."), ("-5", "-5"), ("5", "5")
    ),
    "GP739": told(
        ("Phần không thể lớn hơn tổng.", "A part cannot be larger than the whole."),
        ("Tử số 12, mẫu số 10.", "Numerator 12, denominator 10."),
        ("Tử số 10, mẫu số 12.", "Numerator 10, denominator 12."),
    ),
    "GP740": told(
        (
            "Giá trị không bằng tử số chia mẫu số: một trong ba con số bị gõ nhầm.",
            "The value is not numerator over denominator: one of the three is a slip.",
        ),
        ("43, tử số 1, mẫu số 4.", "43, numerator 1, denominator 4."),
        ("25, tử số 1, mẫu số 4.", "25, numerator 1, denominator 4."),
    ),
    "GP741": told(
        (
            "Chỉ có tử số hoặc mẫu số thì không tính được tỷ lệ.",
            "With a numerator or denominator alone there is no share.",
        ),
        ("Tử số 12, mẫu số trống.", "Numerator 12, no denominator."),
        ("Tử số 12, mẫu số 40.", "Numerator 12, denominator 40."),
    ),
    "GP742": told(
        (
            "Không có ai để tính tỷ lệ thì không có tỷ lệ, khác với 0%.",
            "Where there is nobody to take a share of, there is no share, which is not 0%.",
        ),
        ("Tử số 0, mẫu số 0.", "Numerator 0, denominator 0."),
        ("Tử số 0, mẫu số 12.", "Numerator 0, denominator 12."),
    ),
    "GP743": told(
        (
            "0,43 có thể là 43% viết theo Excel; hiểu nhầm thì sai một trăm lần.",
            "0.43 may be 43% as Excel writes it; misread, it is wrong a hundredfold.",
        ),
        ("0,43", "0.43"),
        ("43", "43"),
    ),
    "GP744": told(
        (
            "Ô này chỉ dùng vài từ đã định; hãy chọn trong danh sách thả xuống.",
            "The cell takes a few fixed words; choose from its list.",
        ),
        ("ok", "ok"),
        ("có", "có"),
    ),
    "GP745": told(
        (
            "Không rõ tình trạng thì không biết số liệu là chính thức hay sơ bộ.",
            "Without its state nobody knows whether a figure is final.",
        ),
        ("xong", "xong"),
        ("Chọn trong danh sách thả xuống.", "Choose from the list of the cell."),
    ),
    "GP746": told(
        ("Đã không thu thập thì không thể có con số.", "What was not collected cannot have a figure."),
        ("43, tình trạng: không thu thập.", "43, state: not collected."),
        ("43, tình trạng: chính thức.", "43, state: final."),
    ),
    "GP747": told(
        (
            "Nam và nữ cộng lại phải khớp với tổng đã ghi.",
            "Men and women have to add up to the total that is given.",
        ),
        ("Tổng 100, nam 40, nữ 50.", "Total 100, men 40, women 50."),
        ("Tổng 100, nam 40, nữ 60.", "Total 100, men 40, women 60."),
    ),
    "GP748": told(
        (
            "Ký tự lạ không in ra được và có thể làm sai chữ.",
            "Odd characters cannot be printed and may spoil words.",
        ),
        ("Chép từ Word có ký tự ẩn.", "Pasted from Word with hidden characters."),
        ("Gõ lại nội dung.", "Type it anew."),
    ),
    "GP749": told(
        (
            "Ô này không được hỏi, nên câu trả lời không thuộc về đâu.",
            "The cell is not asked for, so that what it says belongs nowhere.",
        ),
        ("Ghi vào ô nền xám.", "Written into a grey cell."),
        ("Ghi vào ô nền vàng.", "Write into a yellow cell."),
    ),
    "GP750": told(
        (
            "Ghi chú không thay được con số khi đánh giá.",
            "A note does not stand for a figure when progress is judged.",
        ),
        ("Chỉ ghi “đã thực hiện tốt”.", "Only “well done” is written."),
        ("Con số ở ô giá trị, lời ở ô ghi chú.", "The figure in its cell, words in the note."),
    ),
    "GP751": told(
        (
            "Không thể vừa không có gì để báo cáo vừa có câu trả lời.",
            "There cannot be nothing to report, and answers.",
        ),
        ("Chọn “có” và vẫn điền số liệu.", "“có” is chosen and figures are filled in."),
        ("Bỏ lựa chọn “có”.", "Take the choice “có” back."),
    ),
    "GP752": told(
        (
            "Biểu trống có thể là quên điền; phải nói rõ nếu thật sự không có gì.",
            "An empty form may have been forgotten; if there is nothing, say so.",
        ),
        ("Gửi lại biểu chưa điền.", "The form sent back empty."),
        (
            "Điền, hoặc chọn “có” ở dòng không có gì để báo cáo.",
            "Fill it in, or choose “có” for nothing to report.",
        ),
    ),
    "GP753": told(
        (
            "Hai biểu của một cơ quan: biểu sau thay biểu trước.",
            "Of two forms of one agency the later one counts.",
        ),
        ("Hai tệp của cùng cơ quan trong một thư mục.", "Two files of one agency in a folder."),
        ("Chỉ để lại biểu mới nhất.", "Leave only the newest."),
    ),
}
