"""What can be wrong with a file before it is data: its bytes, its characters, its YAML (GP0xx)."""

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
    vi="đây là tệp {format}, không phải YAML; hãy đưa vào tệp văn bản .yaml; kế hoạch còn ở dạng "
    "Word thì dùng gender-plan draft; tệp YAML lỡ lưu bằng Word thì lưu lại kiểu Plain Text, mã UTF-8",
    en="this is a {format} file, not YAML; give a .yaml text file; gender-plan draft makes one of a "
    "plan in Word; a YAML file that Word has saved is to be saved again as Plain Text in UTF-8",
)
NOT_UTF_8 = error(
    "GP005",
    vi="byte {byte} không phải UTF-8; hãy mở tệp bằng bảng mã cũ rồi lưu lại với mã UTF-8",
    en="byte {byte} is not UTF-8; open the file in its old encoding and save it as UTF-8",
)
NOT_A_TEXT_FILE = error(
    "GP044",
    vi="đây không phải tệp văn bản; hãy chỉ đúng tệp .yaml hoặc .csv",
    en="this is not a text file; name the .yaml or .csv file",
)
CONTROL_CHARACTER = error(
    "GP006",
    vi="ký tự điều khiển {character}{times_vi}; hãy xóa",
    en="control character {character}{times_en}; delete it",
)
BIDI_CHARACTER = error(
    "GP007",
    vi="ký tự đảo chiều chữ {character}{times_vi} làm người đọc thấy khác máy đọc; hãy xóa",
    en="text-direction character {character}{times_en} shows people something else; delete it",
)
INVISIBLE_CHARACTER = error(
    "GP008",
    vi="ký tự vô hình {character}{times_vi}; hãy xóa",
    en="invisible character {character}{times_en}; delete it",
)
UNASSIGNED_CHARACTER = error(
    "GP009",
    vi="ký tự {character}{times_vi} không có nghĩa chung, thường do phông chữ lạ; hãy gõ lại",
    en="character {character}{times_en} has no common meaning, often a font's own; type it anew",
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
LIST_MARK = error(
    "GP045",
    vi="dấu “{character}” không mở một mục của danh sách; hãy gõ dấu “-” của bàn phím và một dấu cách",
    en="“{character}” does not begin an item of a list; type the hyphen “-” of the keyboard and a space",
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
    vi="dấu ngoặc {character} mở ở đây chưa được đóng trên dòng; hãy thêm {character} vào cuối",
    en="the quote {character} opened here is not closed on its line; add {character} at its end",
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
    vi="“{mark}” là bí danh, không được dùng; nếu là chữ, hãy đặt trong ngoặc kép, nếu không, hãy viết "
    "hẳn nội dung ra",
    en="“{mark}” is an anchor or alias, not used here; put text in quotes, else write it out",
)
MERGE_KEY = error(
    "GP021",
    vi="khóa gộp “<<” không được dùng; hãy viết các khóa ra đầy đủ",
    en="the merge key “<<” is not used; write the keys out",
)
TAG = error(
    "GP022",
    vi="thẻ “{tag}” không được dùng; hãy bỏ thẻ, chỉ giữ giá trị; nếu là chữ, hãy đặt trong ngoặc kép",
    en="the tag “{tag}” is not used; drop it and keep the value; put text in quotes",
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
    vi="lồng quá {limit} tầng; phần còn lại chưa được đọc",
    en="nested deeper than {limit} levels; the rest was not read",
)
TOO_MANY = error(
    "GP026",
    vi="có quá {limit} mục; phần còn lại chưa được đọc",
    en="there are more than {limit} keys and values; the rest was not read",
)
REPEATED_KEY = error(
    "GP027",
    vi="khóa '{key}' đã có {vi}; hãy giữ một trong hai",
    en="the key '{key}' already stands {en}; keep one of the two",
)
EMPTY_FILE = error(
    "GP028",
    vi="tệp trống; hãy bắt đầu bằng “format: gender-plan/1”",
    en="the file is empty; begin with “format: gender-plan/1”",
)
NOT_A_PLAN = error(
    "GP029",
    vi="ngoài cùng phải là các cặp “khóa: giá trị”, bắt đầu bằng “format: gender-plan/1”",
    en="a plan must consist of “key: value” pairs, beginning with “format: gender-plan/1”",
)
KEY_NOT_TEXT = error(
    "GP030",
    vi="khóa phải là một từ, không được trống và không được là danh sách hay nhóm",
    en="a key must be a word; it may not be empty, a list or a group",
)
COLON_IN_VALUE = error(
    "GP034",
    vi='giá trị có dấu “: ” bên trong; hãy đặt cả giá trị trong ngoặc kép thẳng "…", không phải “…”',
    en='the value contains “: ”; put the whole value in quotes, straight "…", not curly “…”',
)
SPACES_IN_QUOTES = warning(
    "GP035",
    vi="trong ngoặc kép có dấu cách thừa ở đầu hoặc cuối; nếu văn bản không in như vậy, hãy bỏ đi",
    en="there are spaces just inside the quotes; drop them if the document has none",
)
CURLY_QUOTES = warning(
    "GP043",
    vi="ngoặc cong “ ” không bao giá trị mà thành một phần của chữ; nếu văn bản không in như vậy, hãy "
    "bỏ đi hoặc thay bằng ngoặc kép thẳng",
    en="curly quotes do not enclose a value but become part of the text; if the document has none, drop "
    "them or use straight quotes",
)
QUESTION = error(
    "GP036",
    vi="giá trị có dấu “?” nằm trong {{…}} hoặc […]; hãy đặt cả giá trị trong ngoặc kép",
    en="a value with “?” stands inside {{…}} or […]; put the whole value in quotes",
)
COLON_TIGHT = error(
    "GP037",
    vi="thiếu dấu cách sau dấu hai chấm; hãy viết “khóa: giá trị”",
    en="there is no space after the colon; write “key: value”",
)
TEXT_AFTER_QUOTE = error(
    "GP038",
    vi="sau ngoặc đóng còn chữ; hãy đặt cả giá trị trong một cặp ngoặc kép, ngoặc bên trong viết “ ”",
    en="there is text after the closing quote; put the whole value in one pair of quotes",
)
EXTRA_MARK = error(
    "GP039",
    vi="dấu “{character}” ở đây thừa; hãy xóa, hoặc đặt cả giá trị trong ngoặc kép",
    en="the “{character}” here is one too many; delete it, or put the whole value in quotes",
)
DASH_IN_VALUE = error(
    "GP040",
    vi="giá trị không được bắt đầu bằng “- ”; danh sách thì xuống dòng, chữ thì đặt trong ngoặc kép",
    en="a value may not begin with “- ”; begin a list on the next line, put text in quotes",
)
COMMA_MISSING = error(
    "GP041",
    vi="trong ngoặc thiếu dấu phẩy giữa hai mục, hoặc giá trị có dấu “:” phải đặt trong ngoặc kép",
    en="between the brackets a comma lacks, or a value with “:” in it must be put in quotes",
)
DASH_TIGHT = error(
    "GP042",
    vi="thiếu dấu cách sau dấu gạch đầu dòng; hãy viết “- ” rồi đến nội dung",
    en="there is no space after the dash; write “- ” and then the item",
)
