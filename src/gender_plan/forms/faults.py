"""What can be wrong with a form that came back (GP7xx): its file, what it is, its rows, its answers."""

from gender_plan.problems import error, warning

# The file

TOO_LARGE = error(
    "GP701",
    vi="tệp dài {size} byte, quá giới hạn {limit} byte của một biểu; hãy gửi lại đúng biểu đã phát",
    en="the file has {size} bytes, more than the {limit} of a form; send the form that was handed out",
)
OLD_OR_LOCKED = error(
    "GP702",
    vi="đây là tệp .xls cũ hoặc tệp đặt mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx",
    en="this is an old .xls file or has a password; open it in Excel, remove the password, save .xlsx",
)
NOT_A_WORKBOOK = error(
    "GP703",
    vi="đây không phải tệp Excel .xlsx, hoặc tệp bị hỏng ({said}); hãy gửi lại đúng biểu đã phát",
    en="this is no .xlsx file, or it is damaged ({said}); send the form that was handed out",
)
TOO_MUCH_INSIDE = error(
    "GP704",
    vi="tệp nén quá nhiều dữ liệu ({vi}) nên không được mở; hãy gửi lại đúng biểu đã phát",
    en="too much is packed into the file ({en}), so it was not opened; send the form handed out",
)
DECLARATIONS = error(
    "GP705",
    vi="phần {part} trong tệp có khai báo DOCTYPE hoặc ENTITY nên không được mở; hãy gửi lại đúng biểu "
    "đã phát",
    en="the part {part} of the file declares a DOCTYPE or ENTITY, so it was not opened; send the form "
    "that was handed out",
)
TOO_MANY_CELLS = error(
    "GP706",
    vi="tờ tính quá lớn ({vi}) nên không được đọc; hãy chép câu trả lời vào biểu đã phát rồi gửi lại",
    en="a sheet is too large ({en}) to be read; copy the answers into the form that was handed out",
)

# What it is

NOT_OUR_FORM = error(
    "GP708",
    vi="đây không phải biểu của kế hoạch: tệp không ghi kế hoạch, kỳ, cơ quan và phiên bản; hãy điền "
    "vào biểu đã phát",
    en="this is not one of the forms: the file names no plan, period, agency and version; fill in the "
    "form that was handed out",
)
OTHER_VERSION = error(
    "GP709",
    vi="biểu thuộc phiên bản '{found}', chương trình đọc phiên bản '{expected}'; hãy phát lại biểu mới",
    en="the form is of version '{found}', and this program reads '{expected}'; hand out a new form",
)
OTHER_PLAN = error(
    "GP710",
    vi="biểu thuộc kế hoạch '{found}', không phải '{expected}'; hãy thu cùng kế hoạch của nó",
    en="the form belongs to the plan '{found}', not to '{expected}'; collect it with its own plan",
)
OTHER_PERIOD = error(
    "GP711",
    vi="biểu ghi kỳ '{found}', kế hoạch không có kỳ này; các kỳ: {periods}",
    en="the form is for the period '{found}', which the plan does not have; its periods: {periods}",
)
UNKNOWN_AGENCY = error(
    "GP712",
    vi="biểu ghi cơ quan '{found}', không phải báo cáo kỳ {period}{vi}",
    en="the form is of the agency '{found}', which owes no report for {period}{en}",
)
TWO_IDENTITIES = error(
    "GP713",
    vi="biểu ghi hai điều khác nhau: '{one}' và '{other}'; hãy điền vào biểu đã phát cho đúng cơ quan",
    en="the form says two different things: '{one}' and '{other}'; fill in the form of the right agency",
)
PLAN_CHANGED = warning(
    "GP714",
    vi="kế hoạch đã sửa sau khi phát biểu này; các dòng còn khớp được nhận, hãy xem lại những dòng khác",
    en="the plan has changed since this form was made; rows that still fit are taken; check the others",
)

# Its sheets and rows

NO_SHEET = error(
    "GP715",
    vi="tệp không còn tờ “{sheet}”; hãy chép câu trả lời vào biểu đã phát rồi gửi lại",
    en="the sheet “{sheet}” is missing; copy the answers into the form that was handed out",
)
NO_COLUMN = error(
    "GP716",
    vi="tờ này không còn cột “{title}”; hãy chép câu trả lời vào biểu đã phát rồi gửi lại",
    en="the column “{title}” is missing; copy the answers into the form that was handed out",
)
UNKNOWN_ROW = error(
    "GP717",
    vi="mã dòng '{id}' không có trong biểu của cơ quan này; dòng chưa được nhận",
    en="the row id '{id}' is not on the form of this agency; the row was not taken",
)
ROW_WITHOUT_ID = error(
    "GP718",
    vi="dòng này được thêm vào biểu nên không rõ thuộc chỉ tiêu, nhiệm vụ nào; hãy ghi vào dòng có sẵn "
    "hoặc cột ghi chú",
    en="this row was added to the form, so nobody knows what it is about; write into a row that was "
    "there or into its note",
)
REPEATED_ROW = error(
    "GP719",
    vi="{name} được trả lời hai lần khác nhau, ở đây và ở {other}; chưa nhận dòng nào, hãy giữ một dòng",
    en="{name} is answered twice and differently, here and at {other}; neither was taken, keep one",
)
MISSING_ROW = warning(
    "GP720",
    vi="biểu không còn dòng của {name}; nếu có số liệu, hãy điền vào biểu đã phát",
    en="the row of {name} is gone; if there is something to report, fill in the form handed out",
)
TEXT_CHANGED = warning(
    "GP721",
    vi="nội dung in sẵn của {name} đã bị sửa thành “{found}”; câu trả lời được nhận cho nội dung của kế "
    "hoạch",
    en="the printed text of {name} was changed to “{found}”; the answer is taken for what the plan says",
)
UNIT_CHANGED = error(
    "GP722",
    vi="đơn vị tính của {name} trong biểu là “{found}”, trong kế hoạch là “{expected}”; số liệu của "
    "dòng chưa được nhận",
    en="the unit of {name} on the form is “{found}”, in the plan “{expected}”; the figures of the row "
    "were not taken",
)
ROW_SWAPPED = error(
    "GP723",
    vi="dòng của {name} mang nội dung của {other}; không rõ câu trả lời thuộc dòng nào nên chưa nhận",
    en="the row of {name} carries the text of {other}; nobody knows which one is answered, so it was "
    "not taken",
)

# A cell

FORMULA = error(
    "GP730",
    vi="ô có công thức; hãy thay bằng kết quả (sao chép, dán giá trị)",
    en="the cell holds a formula; replace it by its result (copy, paste as value)",
)
ERROR_CELL = error(
    "GP731",
    vi="ô báo lỗi {text}; hãy ghi con số hoặc để trống",
    en="the cell shows the error {text}; write the figure or leave it empty",
)
DATE = error(
    "GP732",
    vi="ô chứa ngày {text}, không phải con số; hãy gõ lại con số (Excel có thể đã đổi số thành ngày)",
    en="the cell holds the date {text} instead of a figure; type the figure again (Excel may have "
    "turned it into a date)",
)
MERGED = error(
    "GP733",
    vi="ô đã bị trộn với ô khác ({text}) nên không rõ câu trả lời thuộc ô nào; hãy bỏ trộn rồi ghi lại",
    en="the cell was merged with others ({text}), so nobody knows which one is answered; unmerge and "
    "write again",
)
NOT_A_FIGURE = error(
    "GP734",
    vi="“{text}” không phải con số; chỉ ghi con số, chữ thì ghi vào cột ghi chú, chưa có số liệu thì để "
    "trống",
    en="“{text}” is not a figure; write the figure alone, words go into the note, leave it empty where "
    "nothing is known",
)
AMBIGUOUS = error(
    "GP735",
    vi="“{text}” có thể là {thousands} hoặc số lẻ; hãy viết {thousands} hoặc {decimal}",
    en="“{text}” may be {thousands} or a decimal; write {thousands} or {decimal}",
)
PERCENT_OF_WHAT = error(
    "GP736",
    vi="“{text}” là phần trăm, nhưng ô này hỏi {wanted}; hãy ghi con số không có dấu %",
    en="“{text}” is in per cent, and this cell asks for {wanted}; write the figure without %",
)
OUT_OF_RANGE = error(
    "GP737",
    vi="{text}% nằm ngoài 0–100; hãy xem lại con số",
    en="{text}% lies outside 0–100; look at the figure again",
)
NEGATIVE = error(
    "GP738",
    vi="{text} nhỏ hơn 0; hãy xem lại con số",
    en="{text} is below zero; look at the figure again",
)
NUMERATOR_LARGER = error(
    "GP739",
    vi="tử số {numerator} lớn hơn mẫu số {denominator}; hãy xem lại cả hai",
    en="the numerator {numerator} is larger than the denominator {denominator}; look at both again",
)
DISAGREE = error(
    "GP740",
    vi="giá trị {value}% khác với tử số chia mẫu số ({computed}%); hãy sửa cho khớp hoặc bỏ một",
    en="the value {value}% differs from numerator over denominator ({computed}%); correct it or drop "
    "one of the two",
)
HALF_A_RATIO = error(
    "GP741",
    vi="có {has_vi} mà chưa có {lacks_vi}; hãy ghi đủ cả hai, hoặc ghi giá trị",
    en="there is a {has_en} without a {lacks_en}; write both, or write the value",
)
ZERO_DENOMINATOR = warning(
    "GP742",
    vi="mẫu số bằng 0: được nhận là chỉ tiêu không áp dụng trong kỳ này, không phải 0%",
    en="the denominator is zero: taken as not applicable to this period, which is not 0%",
)
FRACTION = warning(
    "GP743",
    vi="{text} được nhận là {text}%; nếu là {percent}%, hãy sửa thành {percent}",
    en="{text} is taken as {text}%; if {percent}% is meant, write {percent}",
)
BAD_WORD = error(
    "GP744",
    vi="“{text}” không dùng được; hãy chọn một trong: {words}",
    en="“{text}” is not used; choose one of: {words}",
)
BAD_STATE = error(
    "GP745",
    vi="“{text}” không dùng được; hãy chọn một trong: {words}; số liệu của dòng này chưa được nhận",
    en="“{text}” is not used; choose one of: {words}; the figures of this row were not taken",
)
NOT_COLLECTED = error(
    "GP746",
    vi="ô có con số, nhưng cột tình trạng ghi không thu thập; hãy bỏ con số hoặc sửa cột tình trạng",
    en="there is a figure, but the state says that it was not collected; remove the figure or change "
    "the state",
)
SEXES_DIFFER = warning(
    "GP747",
    vi="{vi}; các con số được nhận như đã ghi, hãy xem lại",
    en="{en}; the figures are taken as written, look at them again",
)
ODD_CHARACTER = warning(
    "GP748",
    vi="ký tự {character} trong ô đã được thay bằng dấu cách; hãy xem lại nội dung",
    en="the character {character} in the cell was replaced by a space; look at the text again",
)
NOT_ASKED = error(
    "GP749",
    vi="ô này không phải điền nhưng có “{text}”, chưa được nhận; hãy ghi vào ô nền vàng",
    en="this cell is not asked for and holds “{text}”, which was not taken; write into the yellow cells",
)
WORDS_ALONE = warning(
    "GP750",
    vi="{name} chỉ có ghi chú, chưa có con số; ghi chú được giữ cùng báo cáo",
    en="{name} has a note and no figure; the note is kept with the report",
)

# The form as a whole

NIL_AND_ANSWERS = error(
    "GP751",
    vi="biểu chọn “không có gì để báo cáo” nhưng vẫn có câu trả lời; các câu trả lời được nhận, hãy sửa "
    "lựa chọn này",
    en="the form says “nothing to report” and has answers all the same; the answers are taken, correct "
    "this choice",
)
NOTHING_FILLED_IN = error(
    "GP752",
    vi="biểu chưa điền gì; hãy điền, hoặc chọn «có» ở dòng “Kỳ này không có gì để báo cáo”",
    en="nothing is filled in; fill it in, or choose «có» where it says that there is nothing to report",
)
TWO_FORMS = warning(
    "GP753",
    vi="đã có biểu khác của cơ quan và kỳ này trong lần thu này: {other}; biểu ở đây được tính sau cùng",
    en="another form of this agency and period came in this round: {other}; the one here counts last",
)
