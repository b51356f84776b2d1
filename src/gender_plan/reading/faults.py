"""What can be wrong with a file before it is a plan: its text (GP0xx) and its shape (GP1xx)."""

from gender_plan.problems import error, warning

# The file and its characters

TOO_LARGE = error(
    "GP001",
    vi="tệp dài {size} byte, lớn hơn giới hạn {limit} byte; hãy tách kế hoạch hoặc nới giới hạn",
    en="the file has {size} bytes, more than the limit of {limit}; split the plan or raise the limit",
)
UNREADABLE = error("GP002", vi="không đọc được tệp: {vi}", en="the file cannot be read: {en}")
UTF_16 = error(
    "GP003",
    vi="tệp lưu bằng {encoding}; hãy mở lại và lưu với mã UTF-8",
    en="the file is saved as {encoding}; open it and save it as UTF-8",
)
OTHER_FORMAT = error(
    "GP004",
    vi="đây là tệp {format}, không phải YAML; hãy đưa vào tệp văn bản .yaml",
    en="this is a {format} file, not YAML; give a .yaml text file",
)
NOT_UTF_8 = error(
    "GP005",
    vi="byte {byte} không phải UTF-8; hãy mở tệp bằng bảng mã cũ rồi lưu lại với mã UTF-8",
    en="byte {byte} is not UTF-8; open the file in its old encoding and save it as UTF-8",
)
CONTROL_CHARACTER = error(
    "GP006",
    vi="ký tự điều khiển {character} ({count} chỗ); hãy xóa",
    en="control character {character} ({count} times); delete it",
)
BIDI_CHARACTER = error(
    "GP007",
    vi="ký tự đảo chiều chữ {character} ({count} chỗ) làm người đọc thấy khác máy đọc; hãy xóa",
    en="text-direction character {character} ({count} times) shows people something else; delete it",
)
INVISIBLE_CHARACTER = error(
    "GP008",
    vi="ký tự vô hình {character} ({count} chỗ); hãy xóa",
    en="invisible character {character} ({count} times); delete it",
)
UNASSIGNED_CHARACTER = error(
    "GP009",
    vi="ký tự {character} ({count} chỗ) không có nghĩa chung, thường do phông chữ lạ; hãy gõ lại",
    en="character {character} ({count} times) has no common meaning, often a font's own; type it anew",
)
ODD_SPACE = error(
    "GP010",
    vi="khoảng trắng lạ {character}, thường do chép từ Word; hãy thay bằng dấu cách thường",
    en="odd space {character}, often pasted from Word; replace it by a normal space",
)
WIDE_COLON = error(
    "GP011",
    vi="dấu hai chấm toàn chiều rộng “：”; hãy gõ dấu “:” thường và một dấu cách",
    en="full-width colon “：”; type a normal “:” and a space",
)
TAB = error(
    "GP012",
    vi="dùng phím Tab để thụt dòng; hãy thay bằng dấu cách",
    en="a Tab is used for indentation; use spaces",
)
OLD_FONT = error(
    "GP032",
    vi="chữ có vẻ gõ bằng phông cũ (TCVN3, .VnTime); hãy chuyển sang Unicode rồi lưu lại",
    en="the text seems typed in an old font encoding (TCVN3, .VnTime); convert it to Unicode",
)
CONFLICT_MARK = error(
    "GP031",
    vi="còn dấu trộn tệp “{mark}”; hãy giữ một trong hai bản rồi xóa các dấu này",
    en="a merge mark “{mark}” was left; keep one version and delete the marks",
)
SWALLOWED = warning(
    "GP033",
    vi="phần sau dấu “ #” là chú thích; nếu là nội dung, hãy đặt cả giá trị trong ngoặc kép",
    en="what follows “ #” is a comment and not part of the text; if it is text, quote the whole value",
)

# YAML

COLON_MISSING = error(
    "GP013",
    vi="dòng thiếu dấu hai chấm; hãy viết “khóa: giá trị”",
    en="the line lacks a colon; write “key: value”",
)
RESERVED_START = error(
    "GP014",
    vi="giá trị không được bắt đầu bằng “{character}”; hãy đặt giá trị trong ngoặc kép",
    en="a value may not begin with “{character}”; put the value in quotes",
)
QUOTE_OPEN = error(
    "GP015",
    vi="ngoặc kép mở ở đây chưa được đóng trên dòng; hãy thêm ngoặc đóng",
    en="the quote opened here is not closed on its line; add the closing quote",
)
BACKSLASH = error(
    "GP016",
    vi="dấu \\ trong ngoặc kép có nghĩa riêng; hãy dùng ngoặc đơn '…' hoặc viết \\\\",
    en="a \\ in double quotes has a meaning of its own; use single quotes '…' or write \\\\",
)
BRACKET_OPEN = error(
    "GP017",
    vi="dấu mở “{character}” ở đây thiếu dấu đóng hoặc dấu phẩy; hãy thêm “{closing}”",
    en="the “{character}” opened here lacks its end or a comma; add “{closing}”",
)
INDENTATION = error(
    "GP018",
    vi="thụt dòng không đều với các dòng cùng cấp; hãy để các dòng cùng cấp thẳng cột",
    en="the indentation differs from its neighbours; put lines of one level in one column",
)
SYNTAX = error(
    "GP019",
    vi="không đọc được cấu trúc YAML ở đây (trình đọc báo: {said})",
    en="the YAML structure cannot be read here (the parser says: {said})",
)
ANCHOR = error(
    "GP020",
    vi="bí danh “{mark}” không được dùng; hãy viết lại nội dung ở đây",
    en="“{mark}”: anchors and aliases are not used; write the content out here",
)
MERGE_KEY = error(
    "GP021",
    vi="khóa gộp “<<” không được dùng; hãy viết các khóa ra đầy đủ",
    en="the merge key “<<” is not used; write the keys out",
)
TAG = error(
    "GP022",
    vi="thẻ “{tag}” không được dùng; hãy bỏ thẻ, chỉ giữ giá trị",
    en="the tag “{tag}” is not used; drop it and keep the value",
)
DIRECTIVE = error(
    "GP023",
    vi="chỉ thị %YAML, %TAG không được dùng; hãy xóa dòng này",
    en="%YAML and %TAG directives are not used; delete this line",
)
SECOND_DOCUMENT = error(
    "GP024",
    vi="tệp có hai văn bản (“---” lần thứ hai); mỗi kế hoạch để trong một tệp",
    en="a second document begins here (“---”); keep one plan in one file",
)
TOO_DEEP = error(
    "GP025",
    vi="lồng quá {limit} tầng; phần còn lại của tệp chưa được đọc",
    en="nested deeper than {limit} levels; the rest of the file was not read",
)
TOO_MANY = error(
    "GP026",
    vi="tệp có quá {limit} mục; phần còn lại chưa được đọc",
    en="the file has more than {limit} nodes; the rest was not read",
)
REPEATED_KEY = error(
    "GP027",
    vi="khóa “{key}” đã có ở dòng {line}; hãy giữ một trong hai",
    en="the key “{key}” already stands on line {line}; keep one of the two",
)
EMPTY_FILE = error(
    "GP028",
    vi="tệp trống; hãy bắt đầu bằng “format: gender-plan/1”",
    en="the file is empty; begin with “format: gender-plan/1”",
)
NOT_A_PLAN = error(
    "GP029",
    vi="ngoài cùng phải là các dòng “khóa: giá trị”, bắt đầu bằng “format: gender-plan/1”",
    en="the file must consist of “key: value” lines, beginning with “format: gender-plan/1”",
)
KEY_NOT_TEXT = error(
    "GP030",
    vi="khóa phải là một từ, không được trống và không được là danh sách hay nhóm",
    en="a key must be a word; it may not be empty, a list or a group",
)
COLON_IN_VALUE = error(
    "GP034",
    vi="giá trị có dấu “: ” bên trong; hãy đặt cả giá trị trong ngoặc kép",
    en="the value contains “: ”; put the whole value in quotes",
)

# Shape

UNKNOWN_KEY = error("GP101", vi="khóa lạ '{key}'{vi}", en="unknown key '{key}'{en}")
MISSING_KEY = error("GP102", vi="thiếu khóa '{key}'", en="the key '{key}' is missing")
NO_VALUE = error(
    "GP103",
    vi="chưa có giá trị; hãy viết giá trị, hoặc bỏ cả khóa nếu văn bản không nêu",
    en="there is no value; write one, or drop the key if the document does not state it",
)
NOT_A_LIST = error(
    "GP104",
    vi="phải là danh sách: mỗi mục một dòng bắt đầu bằng “- ”, hoặc trong ngoặc vuông",
    en="must be a list: one item a line beginning with “- ”, or in square brackets",
)
NOT_A_GROUP = error(
    "GP105",
    vi="phải là nhóm các dòng “khóa: giá trị”; các khóa được dùng: {keys}",
    en="must be a group of “key: value” lines; keys in use: {keys}",
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
    vi="“{text}” không phải ngày; viết năm-tháng-ngày như 2020-06-30",
    en="“{text}” is not a date; write year-month-day, such as 2020-06-30",
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
    vi="một con số chỉ có một loại, ở đây có: {keys}; hãy tách thành hai dòng trong targets",
    en="a target has one kind, here there are: {keys}; make them two items of targets",
)
FORMAT = error(
    "GP114",
    vi="dòng đầu phải ghi phiên bản định dạng mà thư viện này đọc được",
    en="the file must name the format version that this library reads",
)
NOT_A_COUNT = error("GP115", vi="“{text}” không phải số nguyên", en="“{text}” is not a whole number")
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
    vi="“{key}” chỉ nhận true; nếu không phải loại này, hãy bỏ khóa",
    en="“{key}” takes only true; if the target is of another kind, drop the key",
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
