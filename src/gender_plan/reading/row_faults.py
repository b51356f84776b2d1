"""What can be wrong with a table of reported values (GP6xx)."""

from gender_plan.problems import error, warning

NO_HEADER = error(
    "GP601",
    vi="dòng đầu phải ghi tên các cột: {columns}",
    en="the first line must name the columns: {columns}",
)
UNKNOWN_COLUMN = error(
    "GP602",
    vi="cột lạ '{column}'; các cột được dùng: {columns}",
    en="unknown column '{column}'; columns in use: {columns}",
)
REPEATED_COLUMN = error(
    "GP603",
    vi="cột '{column}' xuất hiện nhiều lần; hãy giữ một cột",
    en="the column '{column}' stands here more than once; keep one",
)
MISSING_COLUMN = error("GP604", vi="thiếu cột '{column}'", en="the column '{column}' is missing")
BAD_ROW = error(
    "GP605",
    vi="không đọc được từ dòng này, thường do ngoặc kép mở mà không đóng; phần sau chưa được đọc",
    en="unreadable from this line on, often an open quote; the rest was not read",
)
TOO_MANY_CELLS = error(
    "GP606",
    vi="dòng có {found} ô, nhiều hơn {expected} cột; số có dấu phẩy thập phân phải đặt trong ngoặc kép",
    en="the row has {found} cells, more than {expected} columns; put a figure with a decimal comma "
    "in quotes",
)
NO_CELL = error(
    "GP607",
    vi="dòng này chưa có {column}",
    en="this row has no {column}",
)
NOT_A_VALUE = error(
    "GP608",
    vi="cột {column}: “{text}” không phải con số; nếu chưa có số liệu, hãy để ô trống",
    en="column {column}: “{text}” is not a figure; leave the cell empty where nothing is known",
)
AMBIGUOUS_VALUE = error(
    "GP609",
    vi="cột {column}: “{text}” có thể là {thousands} hoặc số lẻ; hãy viết {thousands} hoặc {decimal}",
    en="column {column}: “{text}” may be {thousands} or a decimal; write {thousands} or {decimal}",
)
BAD_DAY = error(
    "GP610",
    vi="cột {column}: “{text}” không phải ngày; {vi}",
    en="column {column}: “{text}” is not a date; {en}",
)
BAD_PERIOD = error(
    "GP611",
    vi="cột {column}: “{text}” không phải kỳ; viết 2020, 2020-H1, 2020-Q3 hoặc 2020-07",
    en="column {column}: “{text}” is not a period; write 2020, 2020-H1, 2020-Q3 or 2020-07",
)
BAD_WORD = error(
    "GP612",
    vi="cột {column}: “{text}” không dùng được; chỉ nhận: {words}",
    en="column {column}: “{text}” is not used; choose one of: {words}",
)
UNKNOWN_INDICATOR = error(
    "GP613",
    vi="kế hoạch không có chỉ tiêu '{text}'{vi}",
    en="the plan has no indicator '{text}'{en}",
)
UNKNOWN_PART = error(
    "GP614",
    vi="chỉ tiêu {indicator} không có phần '{text}'; các phần: {parts}",
    en="indicator {indicator} has no part '{text}'; its parts: {parts}",
)
UNKNOWN_POPULATION = warning(
    "GP622",
    vi="chỉ tiêu {indicator} không có mục tiêu riêng cho '{text}' nên số liệu này không được dùng; "
    "các nhóm và địa bàn có mục tiêu riêng: {vi}",
    en="indicator {indicator} has no target for '{text}', so this value is not used; groups and places "
    "with a target of their own: {en}",
)
REPEATED_VALUE = warning(
    "GP615",
    vi="số liệu này trùng chỉ tiêu, kỳ và nguồn với dòng {line} nhưng con số khác",
    en="this value has the indicator, period and source of line {line} but another figure",
)
ZERO_DENOMINATOR = warning(
    "GP616",
    vi="mẫu số bằng 0: chỉ tiêu không áp dụng cho kỳ này, không phải 0%",
    en="the denominator is zero: the indicator does not apply to this period, which is not 0%",
)
FRACTION = warning(
    "GP617",
    vi="chỉ tiêu {indicator} tính theo phần trăm: {text} là {text}% hay {percent}%?",
    en="indicator {indicator} is in percent: is {text} {text}% or {percent}%?",
)
WHICH_PART = warning(
    "GP618",
    vi="chỉ tiêu {indicator} có các phần {parts}; dòng này không nói là phần nào",
    en="indicator {indicator} has the parts {parts}; this row does not say which",
)
DIFFERENT = warning(
    "GP619",
    vi="giá trị {text} khác với tử số chia mẫu số ({computed}); hãy xem lại",
    en="the value {text} differs from numerator over denominator ({computed}); look again",
)
OUT_OF_RANGE = error(
    "GP620",
    vi="chỉ tiêu {indicator} tính theo phần trăm của một tổng: {vi}% nằm ngoài 0–100",
    en="indicator {indicator} is in percent of a whole: {en}% lies outside 0–100",
)
NOT_COLLECTED = error(
    "GP621",
    vi="cột {column} có con số, nhưng cột state ghi không thu thập; hãy bỏ con số hoặc sửa cột state",
    en="the column {column} holds a figure, but the state says that it was not collected; "
    "remove the figure or change the state",
)
