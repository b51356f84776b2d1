"""What can be wrong with data before it is a plan: keys, lists, figures, days, words (GP1xx)."""

from gender_plan.problems import error
from gender_plan.text import Text

UNKNOWN_KEY = error("GP101", vi="khóa lạ '{key}'{vi}", en="unknown key '{key}'{en}")
MISSING_KEY = error("GP102", vi="thiếu khóa '{key}'", en="the key '{key}' is missing")
NO_VALUE = error(
    "GP103",
    vi="chưa có giá trị; hãy viết giá trị, hoặc bỏ cả khóa nếu văn bản không nêu",
    en="there is no value; write one, or drop the key if the document does not state it",
)
NOT_A_LIST = error(
    "GP104",
    vi="phải là danh sách, kể cả khi chỉ có một mục{vi}",
    en="must be a list, also where there is only one item{en}",
)
NOT_A_GROUP = error(
    "GP105",
    vi="phải là nhóm các cặp “khóa: giá trị”; các khóa được dùng: {keys}",
    en="must be a group of “key: value” pairs; keys in use: {keys}",
)
NOT_TEXT = error(
    "GP106",
    vi="phải là một đoạn chữ, không phải {found_vi}",
    en="must be text, not {found_en}",
)
NOT_A_FIGURE = error(
    "GP107",
    vi="“{text}” không phải con số; số lẻ viết dấu chấm thập phân, không có đơn vị",
    en="“{text}” is not a figure; write decimals with a point and no unit",
)
NOT_A_DATE = error(
    "GP108",
    vi="“{text}” không phải ngày; {vi}",
    en="“{text}” is not a date; {en}",
)
NOT_YES_NO = error("GP109", vi="“{text}” phải là true hoặc false", en="“{text}” must be true or false")
NOT_ONE_OF = error(
    "GP110",
    vi="“{text}” không dùng được ở đây; chỉ nhận: {words}",
    en="“{text}” is not used here; choose one of: {words}",
)
NOT_AN_ID = error(
    "GP111",
    vi="“{text}” không dùng làm mã được; {vi}",
    en="“{text}” cannot be an id; {en}",
)
NO_KIND = error(
    "GP112",
    vi="con số chưa nói loại: thêm đúng một trong các khóa {keys}",
    en="the target does not say its kind: add exactly one of the keys {keys}",
)
TWO_KINDS = error(
    "GP113",
    vi="một con số chỉ có một loại, ở đây có: {keys}; {vi}",
    en="a target has one kind, here there are: {keys}; {en}",
)
TWO_TARGETS = Text(
    "hãy tách thành hai mục trong targets",
    en="make them two items of targets",
)
DIRECTION_APART = Text(
    "hãy ghi direction ở chỉ tiêu, cùng cấp với targets",
    en="put direction in the indicator, beside targets",
)
FORMAT = error(
    "GP114",
    vi="phải ghi phiên bản định dạng mà thư viện này đọc được",
    en="the format version that this library reads must be named",
)
NOT_A_COUNT = error(
    "GP115",
    vi="“{text}” không phải số đếm; hãy ghi số nguyên từ 0 trở lên, như 12",
    en="“{text}” is not a count; write a whole number from 0 on, such as 12",
)
TOO_LONG = error(
    "GP116",
    vi="đoạn chữ dài {length} ký tự, quá giới hạn {limit}",
    en="the text has {length} characters, more than the limit of {limit}",
)
NOT_A_PAIR = error(
    "GP117",
    vi="phải là hai con số trong ngoặc vuông, như [103, 107]",
    en="must be two figures in square brackets, such as [103, 107]",
)
MUST_BE_TRUE = error(
    "GP118",
    vi="'{key}' chỉ nhận true; nếu không phải loại này, hãy bỏ khóa",
    en="'{key}' takes only true; if the target is of another kind, drop the key",
)
SPLIT_BY_COMMA = error(
    "GP119",
    vi="dấu phẩy trong {{…}} hoặc […] tách số làm hai; số lẻ viết dấu chấm",
    en="a comma inside {{…}} or […] splits the figure in two; write decimals with a point",
)
FLOAT = error(
    "GP120",
    vi="{text} là số dấu phẩy động; hãy đưa số dưới dạng chữ hoặc Decimal để không mất chữ số",
    en="{text} is a binary float; give the figure as text or Decimal so that no digit is lost",
)
NOT_A_YEAR = error(
    "GP121",
    vi="“{text}” không phải năm; viết đủ bốn chữ số, như 2015",
    en="“{text}” is not a year; write four digits, such as 2015",
)
CUT_BY_COMMA = error(
    "GP122",
    vi="dấu phẩy trong {{…}} tách giá trị làm nhiều mảnh; hãy đặt cả giá trị trong ngoặc kép",
    en="a comma inside {{…}} cuts the value in pieces; put the whole value in quotes",
)
NOT_PERCENT = error(
    "GP123",
    vi="phần trăm chỉ có một cách viết, không phải “{text}”",
    en="percent is written in one way only, not “{text}”",
)
NOT_IN_REGISTER = error(
    "GP124",
    vi="sổ cơ quan kèm theo thư viện không có mã '{id}'{vi}",
    en="the register of agencies that comes with the library has no id '{id}'{en}",
)
