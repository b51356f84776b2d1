"""The stock phrases of Vietnamese plans, as tables: a new phrase is one more line in one of them.

They are matched literally, never as regular expressions. Where the case of letters matters, it says so.
"""

from collections.abc import Mapping

from gender_plan.model import Role

ROLES: tuple[tuple[str, Role], ...] = (
    ("chủ trì, phối hợp", Role.LEAD),
    ("chủ trì phối hợp", Role.LEAD),
    ("chủ trì và phối hợp", Role.LEAD),
    ("chủ trì, hướng dẫn", Role.LEAD),
    ("chủ trì, tham mưu", Role.LEAD),
    ("đồng chủ trì", Role.LEAD),
    ("chủ trì tham mưu", Role.LEAD),
    ("chủ trì", Role.LEAD),
    ("làm đầu mối phối hợp", Role.COORDINATE),
    ("làm đầu mối, phối hợp", Role.COORDINATE),
    ("là cơ quan đầu mối, phối hợp", Role.COORDINATE),
    ("là cơ quan đầu mối phối hợp", Role.COORDINATE),
    ("tăng cường công tác phối hợp", Role.COORDINATE),
    ("tăng cường phối hợp", Role.COORDINATE),
    ("phối hợp", Role.COORDINATE),
    ("tham gia", Role.TAKE_PART),
)
"""What a duty begins with, any letter case, the longest first: «phối hợp» alone is never a lead."""

VERBS = (
    "chỉ đạo", "hướng dẫn", "theo dõi", "đôn đốc", "kiểm tra", "giám sát", "thanh tra", "tham mưu",
    "đề xuất", "tổng hợp", "báo cáo", "thẩm định", "lồng ghép", "bố trí", "tham gia", "vận động",
    "tổ chức", "triển khai", "thực hiện", "xây dựng", "rà soát", "tuyên truyền", "tăng cường",
    "đẩy mạnh", "thu thập", "nghiên cứu", "cung cấp", "lập", "tiến hành", "ban hành", "nâng cao",
    "tiếp tục", "duy trì", "đưa", "phát hiện", "xử lý", "phổ biến", "chuẩn bị", "cân đối", "huy động",
    "phát huy", "tích cực", "chịu trách nhiệm", "đánh giá", "nhân rộng", "đăng tải", "kiện toàn",
)  # fmt: skip
"""Verbs that a duty begins with, and at which a list of companions ends («phối hợp với B tổ chức …»)."""

ENDS_OF_COMPANIONS = ("trong việc", "trong công tác", "để", "nhằm", "tại", "ở", "theo", "về", "khi",
                      "trước", "chậm nhất", "muộn nhất", "vào ngày", "định kỳ", "hằng năm", "hàng năm",
                      "đúng hạn", "giảm", "bảo đảm", "đảm bảo", "chăm sóc", "khảo sát", "tập huấn",
                      "kịp thời", "thường xuyên", "chủ động", "thúc đẩy", "khuyến khích", "hoàn thiện",
                      "trình", "phát động", "quán triệt", "biên soạn", "lựa chọn", "phân bổ",
                      "hỗ trợ", "tạo điều kiện")  # fmt: skip
"""Other words at which a list of companions ends."""

NOT_VERBS = (
    "tổ chức chính trị", "tổ chức xã hội", "tổ chức đoàn thể", "tổ chức quốc tế", "tổ chức liên quan",
    "tổ chức có liên quan", "tổ chức thành viên", "tổ chức hội", "tổ chức phi chính phủ",
)  # fmt: skip
"""Where a verb of the table is part of a name."""

PREFIXES = (
    "là cơ quan thường trực",
    "là cơ quan đầu mối",
    "là đơn vị đầu mối",
    "cơ quan đầu mối",
    "làm đầu mối",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "có nhiệm vụ",
    "được giao",
    "được phân công",
    "trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình",
    "trong phạm vi chức năng, nhiệm vụ của mình",
    "trong phạm vi chức năng, nhiệm vụ được giao",
    "theo chức năng, nhiệm vụ được giao",
    "theo chức năng, nhiệm vụ",
    "theo chức năng, nhiệm vụ của mình",
    "căn cứ chức năng, nhiệm vụ được giao",
    "căn cứ chức năng, nhiệm vụ",
)
"""What may stand before the verb of a duty."""
PREFIX_UP_TO_COMMA = ("trên cơ sở", "căn cứ", "hằng năm", "hàng năm", "định kỳ")
"""… with its own words up to a comma."""


DOCUMENT_KINDS: Mapping[str, str] = {
    "Quyết định": "qd", "Nghị quyết": "nq", "Chỉ thị": "ct", "Kế hoạch": "kh", "Công văn": "cv",
    "Nghị định": "nd", "Thông tư liên tịch": "ttlt", "Thông tư": "tt", "Thông báo": "tb",
    "Kết luận": "kl", "Hướng dẫn": "hd", "Tờ trình": "ttr", "Chương trình": "ctr", "Văn bản": "vb",
    "Đề án": "da", "Luật": "luat", "Bộ luật": "bo-luat", "Báo cáo": "bc", "Quy định": "qd",
    "Chiến lược": "cl",
}  # fmt: skip
"""Kinds of documents as printed, and what their ids begin with."""

STATE_ISSUERS = (
    "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Bộ Chính trị",
    "Bộ chính trị", "Ban Bí thư Trung ương Đảng", "Ban Bí thư Trung ương đảng", "Ban Bí thư Trung ương",
    "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương",
    "Ban Chấp hành Đảng bộ tỉnh",
)  # fmt: skip
"""Issuers that are named like no agency; the longest first among those that begin alike."""

TITLE_STARTS = (
    "về việc",
    "về",
    "phê duyệt",
    "ban hành",
    "hướng dẫn",
    "quy định",
    "sửa đổi",
    "triển khai",
)
"""What the title of a cited document begins with."""


EVENT_SUBJECTS = ("bạo lực gia đình", "bình đẳng giới")
"""By what two «Tháng hành động …» are told apart: the first of these that its name holds."""

PURPOSE_HEADS = ("mục đích", "mục tiêu chung", "mục tiêu tổng quát")
REQUIREMENT_HEADS = ("yêu cầu",)
TASK_HEADS = ("nhiệm vụ", "giải pháp", "nội dung")
AIM_HEADS = (
    "mục tiêu cụ thể", "các mục tiêu", "mục tiêu", "chỉ tiêu cụ thể", "các chỉ tiêu", "chỉ tiêu",
    "một số chỉ tiêu", "hệ thống chỉ tiêu",
)  # fmt: skip
"""Under these, what states a figure is an indicator also without «Chỉ tiêu» before it."""
DUTY_HEADS = ("tổ chức thực hiện", "phân công", "trách nhiệm")
FUNDING_HEADS = ("kinh phí", "nguồn kinh phí", "nguồn lực")
REPORT_HEADS = (
    "chế độ báo cáo",
    "chế độ thông tin",
    "báo cáo",
    "thông tin, báo cáo",
    "thông tin báo cáo",
)
"""What the headings of the usual sections begin with, any letter case."""

CLOSINGS = (
    "Trên đây là", "Trong quá trình", "Căn cứ Kế hoạch này", "Căn cứ nội dung Kế hoạch",
    "Yêu cầu các", "Đề nghị các", "Nhận được Kế hoạch", "Kế hoạch này",
)  # fmt: skip
"""What a paragraph begins with that closes the document and is no longer about the agency above."""

TITLE_KINDS = ("Kế hoạch", "Chương trình hành động", "Chương trình", "Chiến lược", "Đề án")
"""What the title line of a plan begins with, in capitals, and the kind of document it then is."""
SIGNATURES = (
    "TM.", "KT.", "TL.", "TUQ.", "Q. CHỦ TỊCH", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BỘ TRƯỞNG", "THỨ TRƯỞNG",
    "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "HIỆU TRƯỞNG", "TRƯỞNG BAN", "(Đã ký)", "(đã ký)", "Đã ký",
)  # fmt: skip
"""What the lines of whoever signs begin with."""
COLUMN_STARTS = ("CỘNG HÒA", "CỘNG HOÀ", "Độc lập", "TM.", "KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH",
                 "BỘ TRƯỞNG",
                 "GIÁM ĐỐC", "(Đã ký)")  # fmt: skip
"""What the right column of a letter's head or foot begins with."""

COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("number", ("tt", "stt", "số tt", "số thứ tự", "mã số", "mã")),
    ("lead", ("cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "cơ quan, đơn vị chủ trì",
              "cơ quan đầu mối",
              "cơ quan chịu trách nhiệm")),
    ("coordinate", ("cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp")),
    ("carry_out", ("cơ quan thực hiện", "đơn vị thực hiện", "cơ quan, đơn vị thực hiện")),
    ("unit", ("đơn vị tính", "đvt", "đơn vị")),
    ("source", ("nguồn số liệu", "nguồn dữ liệu", "nguồn thông tin", "nguồn")),
    ("deadline", ("thời gian", "thời hạn", "tiến độ", "hoàn thành")),
    ("base", ("thực hiện", "hiện trạng", "số liệu gốc", "năm gốc", "ước thực hiện", "ước", "kết quả",
              "giá trị gốc",
              "mức gốc", "số gốc", "giá trị ban đầu")),
    ("task", ("nhiệm vụ", "hoạt động", "nội dung công việc", "nội dung nhiệm vụ", "nội dung hoạt động",
              "tên nhiệm vụ", "công việc")),
    ("indicator", ("chỉ tiêu", "tên chỉ tiêu", "nội dung chỉ tiêu", "các chỉ tiêu", "mục tiêu, chỉ tiêu",
                   "mục tiêu/chỉ tiêu", "mục tiêu - chỉ tiêu", "nội dung", "mục tiêu")),
)  # fmt: skip
"""What the heads of an annex's columns begin with; one with a year is a figure of that year."""
BASE_WORDS = ("thực hiện", "hiện trạng", "gốc", "ước", "kết quả", "ban đầu")
"""In a head with a year: the figure is where things stand and not what is wanted."""
CELL_SIGNS: tuple[tuple[str, str], ...] = (
    (">=", "at_least"), ("≥", "at_least"), ("<=", "at_most"), ("≤", "at_most"), (">", "above"),
    ("<", "below"), ("~", "about"), ("≈", "about"),
)  # fmt: skip
EMPTY_CELLS = ("", "-", "–", "—", "…", "...", "x", "X", "/")
LEAD_LABELS = (
    "Cơ quan chủ trì",
    "Đơn vị chủ trì",
    "Cơ quan, đơn vị chủ trì",
    "Chủ trì",
    "Cơ quan chủ trì thực hiện",
)
COORDINATE_LABELS = ("Cơ quan phối hợp", "Đơn vị phối hợp", "Cơ quan, đơn vị phối hợp", "Phối hợp")
CARRY_OUT_LABELS = ("Cơ quan thực hiện", "Đơn vị thực hiện")
"""Lines «Cơ quan chủ trì: A» below an indicator or a task."""
OTHER_LABELS = (
    "Thời gian",
    "Thời gian thực hiện",
    "Thời gian hoàn thành",
    "Thời hạn",
    "Thời hạn hoàn thành",
    "Tiến độ",
    "Địa điểm",
    "Kinh phí",
    "Kinh phí thực hiện",
    "Sản phẩm",
)
"""Lines «Thời gian thực hiện: quý III» below a task: no task of their own."""
