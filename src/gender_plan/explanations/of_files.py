"""Why the bytes, the characters and the YAML of a file have to be as they are (GP0xx)."""

from gender_plan.explanations.explanation import Explanations, because
from gender_plan.text import Text

_AS_UTF_8 = Text(
    "Lưu tệp với mã UTF-8 (Notepad: Lưu thành, Mã hóa: UTF-8).",
    en="Save the file as UTF-8 (Notepad: Save as, Encoding: UTF-8).",
)

CHARACTERS: Explanations = {
    "GP001": because(
        "Kế hoạch thật dài vài trăm nghìn byte; tệp lớn hơn giới hạn thường là chỉ nhầm tệp.",
        "A real plan has a few hundred thousand bytes; a larger file is mostly the wrong one.",
        wrong=Text("Tệp 80 MB.", en="A file of 80 MB."),
        right=Text("Mỗi kế hoạch một tệp .yaml riêng.", en="One .yaml file for each plan."),
    ),
    "GP002": because(
        "Hệ thống không mở được tệp: sai đường dẫn, là thư mục, hoặc chương trình khác đang giữ.",
        "The system cannot open it: a wrong path, a folder, or another program holds the file.",
        wrong="gender-plan check ke_hoach.yml",
        right="gender-plan check ke_hoach.yaml",
    ),
    "GP003": because(
        "Máy đọc tệp theo UTF-8; chữ lưu bằng mã khác sẽ sai dấu.",
        "Files are read as UTF-8; letters saved in another encoding would come out wrong.",
        wrong=Text("Tệp lưu với mã Unicode (UTF-16).", en="A file saved as Unicode (UTF-16)."),
        right=_AS_UTF_8,
    ),
    "GP004": because(
        "Word, Excel và PDF không phải văn bản thuần; đổi đuôi tên tệp không làm đổi nội dung.",
        "Word, Excel and PDF files are no plain text; another file ending does not change that.",
        wrong=Text("Tệp ke_hoach.docx đổi tên thành ke_hoach.yaml.", en="A .docx file renamed .yaml."),
        right=Text("Tệp văn bản .yaml.", en="A .yaml text file."),
    ),
    "GP005": because(
        "Một byte không thuộc UTF-8 nên từ đó trở đi không biết chữ nào là chữ nào.",
        "One byte is not UTF-8, so nobody knows which letters were meant from there on.",
        wrong=Text("Tệp lưu với mã Windows-1258.", en="A file saved as Windows-1258."),
        right=_AS_UTF_8,
    ),
    "GP044": because(
        "Đây là chương trình, ảnh hay dữ liệu máy, không có chữ để đọc.",
        "This is a program, a picture or other binary data: there are no words to read.",
        wrong=Text("Một tệp ảnh.", en="A picture."),
        right=Text("Tệp .yaml của kế hoạch.", en="The .yaml file of the plan."),
    ),
    "GP006": because(
        "Ký tự này không hiện ra nhưng nằm trong chữ, làm hai đoạn trông như nhau hóa khác nhau.",
        "It does not show and is part of the text, so that two texts look equal and are not.",
        wrong="funding:\n  - text: Ngân\x08 sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP007": because(
        "Nó đảo thứ tự chữ trên màn hình: người ký thấy một đằng, máy đọc một nẻo.",
        "It turns letters round on the screen: whoever signs sees one thing, the machine another.",
        wrong="funding:\n  - text: Ngân \u202esách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP008": because(
        "Nó không hiện ra nhưng nằm trong chữ, nên tìm kiếm và so sánh tên sẽ sai.",
        "It does not show and is part of the text, so that searching and comparing go wrong.",
        wrong="funding:\n  - text: Ngân\u200b sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP009": because(
        "Ký tự này chỉ có nghĩa trong một phông chữ riêng; máy khác hiện chữ khác hoặc ô vuông.",
        "It means something in one font only; another machine shows something else or a box.",
        wrong="funding:\n  - text: \uf0b7 Ngân sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP010": because(
        "Khoảng trắng của Word trông như dấu cách nhưng YAML không coi là dấu cách.",
        "Word's space looks like a space, and YAML does not take it for one.",
        wrong="funding:\n  - text:\u00a0Ngân sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP011": because(
        "YAML chỉ nhận dấu “:” của bàn phím thường.",
        "YAML knows only the “:” of a usual keyboard.",
        wrong="level：province",
        right="level: province",
    ),
    "GP045": because(
        "Word đổi dấu gạch thành “–” hoặc “•”; YAML chỉ nhận dấu “-” làm đầu mục.",
        "Word turns a hyphen into “–” or “•”; only “-” begins an item in YAML.",
        wrong="funding:\n  – text: Ngân sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP012": because(
        "Mỗi máy hiện phím Tab rộng hẹp khác nhau nên YAML không nhận Tab để thụt dòng.",
        "A Tab is as wide as each machine likes, so YAML does not take it for indentation.",
        wrong="funding:\n\t- text: Ngân sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP031": because(
        "Hai người cùng sửa tệp và chương trình trộn để lại cả hai bản; phải có người chọn.",
        "Two people changed the file and both versions were left in it; somebody has to choose.",
        wrong="<<<<<<< HEAD\nlevel: province\n=======\nlevel: district\n>>>>>>> khac",
        right="level: province",
    ),
    "GP032": because(
        "Chữ gõ bằng .VnTime hay VNI chỉ đọc được với đúng phông ấy; máy thấy chữ vô nghĩa.",
        "Text in .VnTime or VNI reads well in that font only; to a machine it is nonsense.",
        wrong="title: KÕ ho¹ch ®Õn n¨m 2020",
        right="title: Kế hoạch đến năm 2020",
    ),
    "GP033": because(
        "Với YAML, từ “ #” trở đi là ghi chú và bị bỏ khỏi nội dung.",
        "To YAML everything from “ #” on is a comment and not part of the text.",
        wrong="funding:\n  - text: Mục # 3 của dự toán",
        right='funding:\n  - text: "Mục # 3 của dự toán"',
    ),
}

YAML: Explanations = {
    "GP013": because(
        "Mỗi dòng là một cặp khóa và giá trị; thiếu dấu hai chấm thì không biết đâu là khóa.",
        "A line is a key and its value; without the colon nobody knows where the key ends.",
        wrong="level province",
        right="level: province",
    ),
    "GP014": because(
        "Các dấu như %, @, ` ở đầu giá trị có nghĩa riêng trong YAML.",
        "Marks such as %, @ and ` at the beginning of a value mean something else in YAML.",
        wrong="funding:\n  - text: %ngân sách tỉnh",
        right='funding:\n  - text: "%ngân sách tỉnh"',
    ),
    "GP015": because(
        "Ngoặc kép không đóng thì mọi dòng sau bị coi là chữ của giá trị này.",
        "Where a quote is not closed, all lines that follow become part of this value.",
        wrong='funding: [{text: "Ngân sách tỉnh}]',
        right='funding: [{text: "Ngân sách tỉnh"}]',
    ),
    "GP016": because(
        "Trong ngoặc kép, dấu \\ mở đầu một ký tự đặc biệt, như \\n là xuống dòng.",
        "In double quotes a \\ begins a special character, as \\n is a new line.",
        wrong='funding: [{text: "D:\\Ke hoach"}]',
        right="funding: [{text: 'D:\\Ke hoach'}]",
    ),
    "GP017": because(
        "Dấu [ hay { mở mà không đóng thì không biết danh sách hay nhóm hết ở đâu.",
        "Where a [ or { is not closed, nobody knows where the list or group ends.",
        wrong="funding: [{text: Ngân sách tỉnh}",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP018": because(
        "Trong YAML, độ thụt dòng cho biết cái gì thuộc cái gì.",
        "In YAML the indentation says what belongs to what.",
        wrong="funding:\n    - text: Ngân sách tỉnh\n  - text: Tài trợ",
        right="funding:\n  - text: Ngân sách tỉnh\n  - text: Tài trợ",
    ),
    "GP019": because(
        "Chỗ này không theo quy tắc nào của YAML; thường là một dấu gõ nhầm ngay trước đó.",
        "Nothing in YAML looks like this; mostly a mark just before it was mistyped.",
        wrong=Text("Dấu lạ ở giữa một dòng.", en="An odd mark in the middle of a line."),
        right=Text("Gõ lại dòng ấy: “khóa: giá trị”.", en="Type the line again: “key: value”."),
    ),
    "GP020": because(
        "Bí danh làm một chỗ lấy nội dung của chỗ khác; người đọc không thấy được điều ấy.",
        "An alias makes one place take its content from another, which no reader can see.",
        wrong="level: &cap province",
        right="level: province",
    ),
    "GP021": because(
        "Khóa gộp trộn hai nhóm vào nhau; người đọc không thấy giá trị thật.",
        "A merge key mixes two groups, so that no reader sees the values as they are.",
        wrong="<<: {level: province}",
        right="level: province",
    ),
    "GP022": because(
        "Thẻ bảo máy hiểu giá trị theo kiểu khác, có khi chạy mã lệnh; tệp kế hoạch không cần.",
        "A tag tells the machine to take the value for something else, even to run code.",
        wrong="level: !!str province",
        right="level: province",
    ),
    "GP023": because(
        "Dòng chỉ thị đổi cách đọc cả tệp; mọi tệp kế hoạch được đọc một cách như nhau.",
        "A directive changes how the whole file is read; all plans are read in one way.",
        wrong="%YAML 1.1\n---\nlevel: province",
        right="level: province",
    ),
    "GP024": because(
        "Dấu “---” mở văn bản thứ hai; không rõ đâu là kế hoạch.",
        "The “---” begins a second document; nobody knows which of them is the plan.",
        wrong="level: province\n---\nfunding: [{text: Ngân sách tỉnh}]",
        right="level: province\nfunding: [{text: Ngân sách tỉnh}]",
    ),
    "GP025": because(
        "Kế hoạch thật không lồng sâu như vậy; tệp như thế thường là hỏng hoặc cố ý làm nghẽn máy.",
        "No real plan is nested so deep; such a file is broken, or meant to exhaust the machine.",
        wrong="funding: " + "[" * 20 + "]" * 20,
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP026": because(
        "Giới hạn này giữ cho máy không bị nghẽn; người gọi thư viện có thể nới ra.",
        "The limit keeps the machine from being exhausted; whoever calls the library may raise it.",
        wrong=Text("Tệp có hàng triệu khóa và giá trị.", en="A file of millions of keys and values."),
        right=Text("Tách thành nhiều kế hoạch.", en="Make it several plans."),
    ),
    "GP027": because(
        "Một khóa viết hai lần thì chỉ một giá trị được dùng, và không ai biết giá trị nào.",
        "Where a key stands twice, only one of the values would count, and nobody knows which.",
        wrong="level: province\nlevel: district",
        right="level: province",
    ),
    "GP028": because(
        "Tệp không có gì để đọc ngoài ghi chú.",
        "There is nothing in the file but comments.",
        wrong="# chưa viết gì",
        right="format: gender-plan/1",
    ),
    "GP029": because(
        "Một kế hoạch là một nhóm khóa; danh sách hay đoạn chữ trơn không nói điều gì là gì.",
        "A plan is a group of keys; a list or a bare text does not say what is what.",
        wrong="- format: gender-plan/1",
        right="format: gender-plan/1",
    ),
    "GP030": because(
        "Khóa là tên của giá trị, nên phải là một từ.",
        "A key is the name of a value, so it has to be a word.",
        wrong='"": province',
        right="level: province",
    ),
    "GP034": because(
        "Dấu hai chấm và dấu cách mở một khóa mới, nên giá trị bị cắt ở đó.",
        "A colon with a space begins a new key, and so cuts the value.",
        wrong="funding:\n  - text: Nguồn: ngân sách tỉnh",
        right='funding:\n  - text: "Nguồn: ngân sách tỉnh"',
    ),
    "GP035": because(
        "Dấu cách ở đầu hay cuối cũng là một phần của chữ và làm hai tên giống nhau hóa khác.",
        "Spaces at either end are part of the text, and make two equal names differ.",
        wrong='funding:\n  - text: "Ngân sách tỉnh "',
        right='funding:\n  - text: "Ngân sách tỉnh"',
    ),
    "GP036": because(
        "Trong {…} hay […], dấu “?” có nghĩa riêng và hai trình đọc YAML hiểu khác nhau.",
        "Inside {…} or […] a “?” has a meaning of its own, and two parsers differ about it.",
        wrong="funding: [{text: Bao nhiêu?}]",
        right='funding: [{text: "Bao nhiêu?"}]',
    ),
    "GP037": because(
        "Không có dấu cách sau dấu hai chấm thì cả cụm là một từ, không phải khóa và giá trị.",
        "Without a space after the colon it is one word, not a key and its value.",
        wrong="level:province",
        right="level: province",
    ),
    "GP038": because(
        "Giá trị kết thúc ở ngoặc đóng; chữ sau đó không thuộc về đâu.",
        "A value ends where its quotes end; what follows belongs nowhere.",
        wrong='funding:\n  - text: "Ngân sách" tỉnh',
        right='funding:\n  - text: "Ngân sách tỉnh"',
    ),
    "GP039": because(
        "Dấu này không đóng hay ngăn cái gì cả.",
        "The mark closes nothing and sets nothing apart.",
        wrong="funding: [{text: Ngân sách tỉnh}]]",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP040": because(
        "“- ” mở một mục của danh sách, và danh sách phải xuống dòng.",
        "“- ” begins an item of a list, and a list begins on a line of its own.",
        wrong="funding: - text: Ngân sách tỉnh",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP041": because(
        "Trong ngoặc, chỉ dấu phẩy mới ngăn hai mục.",
        "Between brackets only a comma sets two items apart.",
        wrong="reviews: [{id: so-ket title: Sơ kết}]",
        right="reviews: [{id: so-ket, title: Sơ kết}]",
    ),
    "GP042": because(
        "Không có dấu cách thì dấu gạch là một phần của chữ, không mở mục nào.",
        "Without a space the dash is part of the word and begins no item.",
        wrong="funding:\n  - {text: Ngân sách tỉnh}\n  -{text: Tài trợ}",
        right="funding:\n  - {text: Ngân sách tỉnh}\n  - {text: Tài trợ}",
    ),
    "GP043": because(
        "Word tự đổi ngoặc thẳng thành ngoặc cong; YAML coi ngoặc cong là chữ của giá trị.",
        "Word turns straight quotes into curly ones, which YAML takes for part of the text.",
        wrong="funding:\n  - text: “Ngân sách tỉnh”",
        right='funding:\n  - text: "Ngân sách tỉnh"',
    ),
}
