"""Why data have to be of the shape of a plan (GP1xx)."""

from gender_plan.explanations.explanation import Explanations, because

_MEASURED = 'indicators:\n  - id: "1"\n    text: Tỷ lệ nữ cấp ủy\n    '


SHAPES: Explanations = {
    "GP101": because(
        "Khóa lạ thường là gõ sai; nếu bỏ qua, nội dung bên dưới sẽ mất mà không ai hay.",
        "An unknown key is mostly a slip; were it ignored, what stands there would be lost unnoticed.",
        wrong="fundings: [{text: Ngân sách tỉnh}]",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP102": because(
        "Thiếu khóa này thì mục không nói đủ điều tối thiểu.",
        "Without this key the item does not say the least that it must.",
        wrong="funding: [{amount: 5}]",
        right="funding: [{text: Ngân sách tỉnh, amount: 5}]",
    ),
    "GP103": because(
        "Không biết, không có và số 0 là ba điều khác nhau; khóa trống không nói là điều nào.",
        "Unknown, none and zero are three things; an empty key says none of them.",
        wrong="funding:",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP104": because(
        "Chỗ này có thể có nhiều mục nên luôn là danh sách, để thêm mục sau không phải đổi dạng.",
        "There may be several, so that it is always a list and a second one needs no other form.",
        wrong="funding: Ngân sách tỉnh",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP105": because(
        "Mục này gồm nhiều điều, mỗi điều có tên riêng.",
        "The item says several things, each under its own name.",
        wrong="funding: [Ngân sách tỉnh]",
        right="funding: [{text: Ngân sách tỉnh}]",
    ),
    "GP106": because(
        "Chỗ này là lời; danh sách hay nhóm không in ra được.",
        "Words belong here; a list or a group cannot be printed.",
        wrong="funding:\n  - text: [Ngân sách, tỉnh]",
        right="funding:\n  - text: Ngân sách tỉnh",
    ),
    "GP107": because(
        "Chỉ con số trơn mới tính toán được; đơn vị ghi ở unit, số lẻ viết dấu chấm.",
        "Only a bare figure can be computed with; the unit goes into unit, decimals take a point.",
        wrong=_MEASURED + "baseline: {value: 35 phần trăm}",
        right=_MEASURED + "baseline: {value: 35.5}",
    ),
    "GP108": because(
        "30/6 và 6/30 đọc hai cách; năm-tháng-ngày chỉ có một cách đọc.",
        "30/6 and 6/30 are read in two ways; year-month-day in one only.",
        wrong="reviews: [{id: so-ket, title: Sơ kết, by: 30/6/2020}]",
        right="reviews: [{id: so-ket, title: Sơ kết, by: 2020-06-30}]",
    ),
    "GP109": because(
        "Chỉ true và false được hiểu như nhau ở mọi chương trình đọc YAML.",
        "Only true and false mean the same to every program that reads YAML.",
        wrong=_MEASURED + "targets: [{at_least: 25, strive: có}]",
        right=_MEASURED + "targets: [{at_least: 25, strive: true}]",
    ),
    "GP110": because(
        "Ở đây chỉ dùng vài từ đã định, để máy trả lời được.",
        "Only a few fixed words are used here, so that a machine can answer.",
        wrong=_MEASURED + "direction: tăng",
        right=_MEASURED + "direction: increase",
    ),
    "GP111": because(
        "Mã là tên để các mục gọi nhau, nên phải gõ lại được y hệt.",
        "An id is the name by which items call one another, so it has to be easy to type again.",
        wrong="reviews: [{id: Sơ Kết, title: Sơ kết}]",
        right="reviews: [{id: so-ket, title: Sơ kết}]",
    ),
    "GP112": because(
        "“25” có thể là ít nhất, nhiều nhất hay khoảng; phải nói là loại nào mới đánh giá được.",
        "“25” may be at least, at most or about; only with its kind can it be judged.",
        wrong=_MEASURED + "targets: [{by: 2025}]",
        right=_MEASURED + "targets: [{at_least: 25, by: 2025}]",
    ),
    "GP113": because(
        "Mỗi con số được xét riêng; hai loại trong một mục thì không biết xét cái nào.",
        "Each target is judged by itself; with two kinds in one nobody knows by which.",
        wrong=_MEASURED + "targets: [{at_least: 25, below: 40}]",
        right=_MEASURED + "targets:\n      - {at_least: 25}\n      - {below: 40, by: 2025}",
    ),
    "GP114": because(
        "Phiên bản cho biết các khóa nghĩa là gì; bản sau có thể khác bản trước.",
        "The version says what the keys mean; a later one may differ.",
        wrong="format: gender-plan/9",
        right="format: gender-plan/1",
    ),
    "GP115": because(
        "Đếm thì không có số lẻ, số âm hay chữ.",
        "Counting knows no decimals, nothing below zero and no words.",
        wrong="declared: {goals: bảy}",
        right="declared: {goals: 7}",
    ),
    "GP116": because(
        "Đoạn chữ dài như vậy thường là do thiếu ngoặc đóng hoặc dán nhầm.",
        "A text of such length mostly comes of a missing quote or a wrong paste.",
        wrong='agencies: [{id: so-noi-vu, name: "' + "Sở Nội vụ " * 60 + '"}]',
        right="agencies: [{id: so-noi-vu, name: Sở Nội vụ}]",
    ),
    "GP117": because(
        "Một khoảng có đúng hai đầu, thấp trước cao sau.",
        "A band has exactly two ends, the low one first.",
        wrong=_MEASURED + "targets: [{within: [103]}]",
        right=_MEASURED + "targets: [{within: [103, 107]}]",
    ),
    "GP118": because(
        "Khóa này chỉ để nêu loại; “không” thì không phải loại ấy.",
        "The key only names the kind; “no” means that it is of another.",
        wrong=_MEASURED + "targets: [{done: false}]",
        right=_MEASURED + "targets: [{done: true}]",
    ),
    "GP119": because(
        "Trong ngoặc, dấu phẩy ngăn hai mục: 35,5 thành 35 và 5.",
        "Between brackets a comma sets items apart: 35,5 becomes 35 and 5.",
        wrong=_MEASURED + "targets: [{at_least: 35,5}]",
        right=_MEASURED + "targets: [{at_least: 35.5}]",
    ),
    "GP120": because(
        "Số dấu phẩy động không giữ đúng 0.1; chỉ gặp khi đưa dữ liệu từ Python, không từ tệp.",
        "A binary float cannot hold 0.1 exactly; it comes from Python data, never from a file.",
        wrong='gender_plan.from_dict({"baseline": {"value": 35.5}})',
        right='gender_plan.from_dict({"baseline": {"value": "35.5"}})',
    ),
    "GP121": because(
        "Năm viết hai chữ số có thể là thế kỷ này hay thế kỷ trước.",
        "A year of two digits may be of this century or the last.",
        wrong=_MEASURED + "targets: [{change_by: {percent: 5, base: 15}}]",
        right=_MEASURED + "targets: [{change_by: {percent: 5, base: 2015}}]",
    ),
    "GP122": because(
        "Trong {…}, dấu phẩy ngăn hai khóa, nên phần chữ sau dấu phẩy bị tách ra.",
        "Inside {…} a comma sets keys apart, so the words after it are cut off.",
        wrong="reviews: [{id: so-ket, title: Sơ kết, tổng kết}]",
        right='reviews: [{id: so-ket, title: "Sơ kết, tổng kết"}]',
    ),
    "GP123": because(
        "Chỉ với percent máy mới biết con số nằm trong 0–100 và cộng gộp theo tử số, mẫu số.",
        "Only by percent does the machine know the scale 0–100 and to combine by numerators.",
        wrong=_MEASURED + "unit: {of: phần trăm}",
        right=_MEASURED + "unit: {of: percent}",
    ),
    "GP124": because(
        "`register` lấy tên, viết tắt, loại và cơ quan kế tục từ sổ cơ quan; không có mã thì không biết "
        "lấy của ai. Xem cả sổ: gender-plan agency.",
        "`register` takes name, abbreviation, kind and successors from the register of agencies; "
        "without an id in it nobody knows whose. The whole register: gender-plan agency.",
        wrong="agencies: [{register: so-noi-vo}]",
        right="agencies: [{register: so-noi-vu}]",
    ),
}
