"""What the comments of a frame say of each section, in the words of whoever fills it in."""

HEAD = """\
# Khung kế hoạch bình đẳng giới. Chỗ nào ghi «(điền: …)» là chỗ còn phải điền.
# Cách làm: điền từng phần theo văn bản đã ban hành, lưu lại, rồi chạy `gender-plan check TỆP`;
# lệnh này kể ra từng chỗ còn phải điền và từng lỗi, kèm số dòng.
# Điều văn bản không nêu thì bỏ cả khóa, hoặc ghi rõ là chưa nêu; đừng đoán.
# Số viết 35.5, ngày viết {year}-06-30.
# `source` là điều khoản như in trong văn bản (ví dụ II.2.a): thêm vào mục nào cũng được.
"""

HELP: dict[str, str] = {
    "format": "",
    "id": "Mã của kế hoạch: chữ thường không dấu, số và gạch nối.",
    "title": "",
    "level": "",
    "area": "",
    "period": "Thời gian thực hiện, tính cả ngày đầu và ngày cuối.",
    "stages": "",
    "document": "Số, ký hiệu, ngày và nơi ban hành của chính văn bản này.",
    "legal_bases": "Căn cứ ban hành. Kiểm tra từng văn bản còn hiệu lực hay không.",
    "documents": "",
    "parent": "Kế hoạch, chiến lược cấp trên mà kế hoạch này thực hiện.",
    "purposes": "",
    "requirements": "",
    "declared": "Văn bản nói có bao nhiêu mục tiêu, chỉ tiêu; máy sẽ so với danh sách bên dưới.",
    "goals": (
        "Mục tiêu và chỉ tiêu. Mức phải đạt ghi đúng như văn bản, thay cả {not_stated: …}:\n"
        "  «đạt 60%»: reach; «ít nhất», «từ … trở lên»: at_least; «trên»: above; «không quá»: at_most;\n"
        "  «dưới»: below; «giảm 80% so với năm 2015»: change_by: {percent: -80, base: 2015}.\n"
        "  targets: [{at_least: 35, by: {year}}]\n"
        "Văn bản không nêu mức nào thì ghi nơi nêu: targets: [{not_stated: Phụ lục 1}].\n"
        "Đơn vị tính: unit: {of: percent}; unit: {of: bé trai, per: 100 bé gái}.\n"
        "Chiều mong muốn: direction: increase (tăng), decrease (giảm) hoặc keep (duy trì).\n"
        "Chỉ tiêu thực hiện một chỉ tiêu quốc gia thì ghi corresponds_to; hai con số vẫn riêng:\n"
        '  corresponds_to: [{plan: vn-strategy-2021-2030, indicator: "1.1"}]'
    ),
    "indicators": "Chỉ tiêu không thuộc mục tiêu nào.",
    "tasks": "Nhiệm vụ, giải pháp; mã là điều khoản.",
    "agencies": "Cơ quan, đơn vị được giao việc hoặc phải báo cáo.",
    "assignments": (
        "Phân công: mỗi dòng một cơ quan, một vai trò, đúng chữ của văn bản.\n"
        "role: lead (chủ trì), coordinate (phối hợp), carry_out (thực hiện), take_part (tham gia).\n"
        "«Chủ trì, phối hợp với B»: role: lead, alongside: [b]. Chỉ «phối hợp» thì không là lead."
    ),
    "reporting": "Ai tổng hợp, ai báo cáo, kỳ nào. Điền hạn nộp của từng kỳ, ví dụ due: {year}-11-30.",
    "events": "",
    "reviews": "",
    "funding": "",
    "recipients": "",
    "missing": "",
    "not_seen": "",
}
"""The sections in the order of the file; without words a section speaks for itself."""

EXAMPLES: dict[str, str] = {
    "legal_bases": "legal_bases:\n  - {id: nq-28, kind: Nghị quyết, number: 28/NQ-CP}",
    "parent": "parent: {plan: vn-strategy-2021-2030}",
    "declared": "declared: {goals: 6, indicators: 20, source: II.1}",
    "tasks": "tasks:\n  - {id: II.1.a, text: Tuyên truyền về bình đẳng giới, by: {year}-06-30}",
}
"""Sections that a frame may lack, as they would be written; shown as comments."""
