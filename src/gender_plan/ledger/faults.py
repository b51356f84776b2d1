"""What can be wrong with a ledger (GP65x)."""

from gender_plan.problems import error

NOT_A_LEDGER = error(
    "GP650",
    vi="dòng đầu không phải tên các cột của sổ số liệu: {columns}; có thể một chương trình khác đã lưu "
    "lại tệp này: hãy lấy lại bản sao trước đó, hoặc nêu đúng tệp sổ số liệu",
    en="the first line does not name the columns of a ledger: {columns}; another program may have saved "
    "this file: put back an earlier copy, or name the file that is the ledger",
)
OPEN_QUOTE = error(
    "GP651",
    vi="ngoặc kép mở ở đây không được đóng đúng chỗ nên phần sau chưa được đọc; hãy thêm dấu đóng ở "
    "cuối ô, ngoặc kép bên trong ô thì viết hai lần",
    en="a quote that opens here is not closed where it should be, so the rest was not read; close it at "
    "the end of the cell, and write a quote inside the cell twice",
)
CELLS = error(
    "GP652",
    vi="dòng có {found} ô, đúng ra là {expected} ô; hãy sửa cho đủ: ô trống vẫn có dấu phẩy, ô có dấu "
    "phẩy bên trong thì đặt trong ngoặc kép",
    en="the row has {found} cells instead of {expected}; mend it: an empty cell keeps its comma, and a "
    "cell that holds a comma stands in quotes",
)
NO_CELL = error(
    "GP653",
    vi="dòng này chưa có {column}; hãy điền vào ô này",
    en="this row has no {column}; fill in this cell",
)
NOT_ONE_OF = error(
    "GP654",
    vi="cột {column}: “{text}” không dùng được; chỉ nhận: {words}",
    en="column {column}: “{text}” is not used; choose one of: {words}",
)
NOT_A_DAY = error(
    "GP655",
    vi="cột {column}: “{text}” không phải ngày; viết như 2020-06-30",
    en="column {column}: “{text}” is not a date; write it like 2020-06-30",
)
NOT_A_FIGURE = error(
    "GP656",
    vi="cột {column}: “{text}” không phải con số; viết như 35.5",
    en="column {column}: “{text}” is not a figure; write it like 35.5",
)
