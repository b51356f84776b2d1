"""Why a table of values (GP60x to GP62x) and a ledger (GP65x) have to be as they are."""

from gender_plan.explanations.explanation import Explanations, because
from gender_plan.text import Text

_HEAD = "indicator,period,value\n"
_RATIO = "indicator,period,value,numerator,denominator\n"
_PART = "indicator,part,period,value\n"
_LEDGER = Text("Sổ số liệu như chương trình đã ghi.", en="The ledger as the program wrote it.")

VALUES: Explanations = {
    "GP601": because(
        "Tên cột cho biết mỗi ô là gì, nên thứ tự cột không quan trọng.",
        "The names of the columns say what each cell is, so that their order does not matter.",
        wrong=",,\n1.1,2021,43\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP602": because(
        "Cột lạ thường là gõ sai tên; nếu bỏ qua, số liệu trong cột sẽ mất.",
        "An unknown column is mostly misspelt; were it ignored, its figures would be lost.",
        wrong="indicator,period,value,ghi chu\n1.1,2021,43,\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP603": because(
        "Hai cột cùng tên thì không biết lấy cột nào.",
        "With two columns of one name nobody knows which one counts.",
        wrong="indicator,period,value,value\n1.1,2021,43,44\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP604": because(
        "Thiếu cột này thì không biết số liệu thuộc chỉ tiêu hay kỳ nào.",
        "Without this column nobody knows which indicator or period a value belongs to.",
        wrong="period,value\n2021,43\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP605": because(
        "Ngoặc kép không đóng thì mọi dòng sau bị nuốt vào một ô.",
        "Where a quote is not closed, all rows that follow go into one cell.",
        wrong=_HEAD + '1.1,2021,"43\n1.1,2022,44\n',
        right=_HEAD + "1.1,2021,43\n1.1,2022,44\n",
    ),
    "GP606": because(
        "Ô thừa thường do dấu phẩy thập phân tách con số làm hai.",
        "A cell too many mostly comes of a decimal comma that splits a figure.",
        wrong=_HEAD + "1.1,2021,43,5\n",
        right=_HEAD + '1.1,2021,"43,5"\n',
    ),
    "GP607": because(
        "Ô trống là chưa có, không phải số 0; ô này thì không được thiếu.",
        "An empty cell is missing, never zero; this one may not be missing.",
        wrong=_HEAD + ",2021,43\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP608": because(
        "Chỉ con số mới tính được; chưa có số liệu thì để trống.",
        "Only figures can be computed with; what is not known stays empty.",
        wrong=_HEAD + "1.1,2021,chưa có\n",
        right=_HEAD + "1.1,2021,43.5\n",
    ),
    "GP609": because(
        "1.234 là hơn một nghìn với người này và hơn một với người kia.",
        "1.234 is over a thousand to some, and a little over one to others.",
        wrong=_HEAD + "1.3,2021,1.234\n",
        right=_HEAD + "1.3,2021,1234\n",
    ),
    "GP610": because(
        "Ngày phải có trong lịch và chỉ có một cách đọc.",
        "A day has to be in the calendar, and to be read in one way only.",
        wrong="indicator,date,value\n1.1,31/6/2021,43\n",
        right="indicator,date,value\n1.1,30/6/2021,43\n",
    ),
    "GP611": because(
        "Kỳ viết theo một cách để so được với kỳ báo cáo của kế hoạch.",
        "Periods are written in one way, to be compared with those of the plan.",
        wrong=_HEAD + "1.1,quý 3,43\n",
        right=_HEAD + "1.1,2021-Q3,43\n",
    ),
    "GP612": because(
        "Cột này chỉ dùng vài từ đã định.",
        "The column takes only a few fixed words.",
        wrong="indicator,period,value,state\n1.1,2021,43,xong\n",
        right="indicator,period,value,state\n1.1,2021,43,final\n",
    ),
    "GP613": because(
        "Số liệu không khớp chỉ tiêu nào thì không được dùng vào đâu; thường do gõ sai số hiệu.",
        "A value that matches no indicator is used nowhere; mostly its number is mistyped.",
        wrong=_HEAD + "9.9,2021,43\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP614": because(
        "Số liệu của một phần không có trong kế hoạch thì không đánh giá được gì.",
        "A value of a part that the plan lacks judges nothing.",
        wrong=_PART + "1.2,c,2021,43\n",
        right=_PART + "1.2,a,2021,43\n",
    ),
    "GP615": because(
        "Hai con số khác nhau cho cùng một điều: một trong hai là bản cũ hoặc gõ nhầm.",
        "Two figures for one thing: one of them is an older version or a slip.",
        wrong=_HEAD + "1.1,2021,43\n1.1,2021,44\n",
        right=_HEAD + "1.1,2021,44\n",
    ),
    "GP616": because(
        "Không có ai để tính tỷ lệ thì không có tỷ lệ, khác với 0%.",
        "Where there is nobody to take a share of, there is no share, which is not 0%.",
        wrong=_RATIO + "1.1,2021,,0,0\n",
        right=_RATIO + "1.1,2021,,0,12\n",
    ),
    "GP617": because(
        "0.43 có thể là 43% viết theo Excel; hiểu nhầm thì sai một trăm lần.",
        "0.43 may be 43% as Excel writes it; misread, it is wrong a hundredfold.",
        wrong=_HEAD + "1.1,2021,0.43\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP618": because(
        "Mỗi phần có mục tiêu riêng; không nói phần nào thì không biết so với mục tiêu nào.",
        "Each part has targets of its own; without the part nobody knows which one is meant.",
        wrong=_HEAD + "1.2,2021,43\n",
        right=_PART + "1.2,a,2021,43\n",
    ),
    "GP619": because(
        "Giá trị không bằng tử số chia mẫu số: một trong ba con số bị gõ nhầm.",
        "The value is not numerator over denominator: one of the three is a slip.",
        wrong=_RATIO + "1.1,2021,43,1,4\n",
        right=_RATIO + "1.1,2021,25,1,4\n",
    ),
    "GP620": because(
        "Tỷ lệ của một tổng không thể dưới 0 hay trên 100.",
        "A share of a whole cannot be below 0 or above 100.",
        wrong=_HEAD + "1.1,2021,143\n",
        right=_HEAD + "1.1,2021,43\n",
    ),
    "GP621": because(
        "Đã không thu thập thì không thể có con số.",
        "What was not collected cannot have a figure.",
        wrong="indicator,period,value,state\n1.1,2021,43,not_collected\n",
        right="indicator,period,value,state\n1.1,2021,,not_collected\n",
    ),
    "GP622": because(
        "Không có mục tiêu riêng cho nhóm này nên số liệu không được so với gì.",
        "The group has no target of its own, so there is nothing to compare the value with.",
        wrong="indicator,population,period,value\n1.4,nữ,2021,43\n",
        right="indicator,population,period,value\n1.4,nông thôn,2021,43\n",
    ),
}

LEDGER: Explanations = {
    "GP650": because(
        "Sổ chỉ do chương trình này ghi thêm; Excel lưu lại có thể đổi cột, đổi dấu phẩy.",
        "Only this program adds to the ledger; Excel may change columns and commas on saving.",
        wrong=Text("Sổ đã mở và lưu lại bằng Excel.", en="A ledger saved again by Excel."),
        right=_LEDGER,
    ),
    "GP651": because(
        "Ngoặc kép không đóng thì mọi dòng sau bị nuốt vào một ô.",
        "Where a quote is not closed, all rows that follow go into one cell.",
        wrong='so-noi-vu,"2020-H1',
        right='so-noi-vu,"2020-H1"',
    ),
    "GP652": because(
        "Dòng thiếu hay thừa ô thì không biết ô nào là gì.",
        "In a row with cells too many or too few nobody knows which is which.",
        wrong=Text("Một dòng bị cắt ở giữa.", en="A row cut off in the middle."),
        right=_LEDGER,
    ),
    "GP653": because(
        "Mỗi dòng của sổ phải nói đủ ai, kỳ nào, điều gì.",
        "A row of the ledger has to say who, for which period, and what.",
        wrong=Text("Một dòng không ghi cơ quan.", en="A row that names no agency."),
        right=_LEDGER,
    ),
    "GP654": because(
        "Cột này chỉ dùng vài từ đã định.",
        "The column takes only a few fixed words.",
        wrong=Text("Cột state ghi “xong”.", en="The column state says “xong”."),
        right=Text("Cột state ghi “final”.", en="The column state says “final”."),
    ),
    "GP655": because(
        "Sổ giữ ngày theo một cách viết để xếp và so được.",
        "The ledger writes days in one way, to be sorted and compared.",
        wrong="30/6/2020",
        right="2020-06-30",
    ),
    "GP656": because(
        "Sổ giữ con số theo một cách viết, không tách hàng nghìn.",
        "The ledger writes figures in one way, without marks between thousands.",
        wrong="35,5",
        right="35.5",
    ),
}
