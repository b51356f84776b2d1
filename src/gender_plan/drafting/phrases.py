"""The stock phrases of Vietnamese plans, as tables: a new phrase is one more line in one of them.

They are matched literally, never as regular expressions. Where the case of letters matters, it says so.
"""

from collections.abc import Mapping

from gender_plan.model import AgencyKind, Level, Role

ROLES: tuple[tuple[str, Role], ...] = (
    ("chủ trì, phối hợp", Role.LEAD),
    ("chủ trì phối hợp", Role.LEAD),
    ("chủ trì và phối hợp", Role.LEAD),
    ("chủ trì, hướng dẫn", Role.LEAD),
    ("chủ trì, tham mưu", Role.LEAD),
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

ENDS_OF_COMPANIONS = ("trong việc", "trong công tác", "để", "nhằm", "tại", "ở", "theo", "về", "khi")
"""Other words at which a list of companions ends."""

NOT_VERBS = (
    "tổ chức chính trị", "tổ chức xã hội", "tổ chức đoàn thể", "tổ chức quốc tế", "tổ chức liên quan",
    "tổ chức có liên quan", "tổ chức thành viên", "tổ chức hội", "tổ chức phi chính phủ",
)  # fmt: skip
"""Where a verb of the table is part of a name."""

PREFIXES = (
    "là cơ quan thường trực",
    "trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình",
    "trong phạm vi chức năng, nhiệm vụ của mình",
    "trong phạm vi chức năng, nhiệm vụ được giao",
    "theo chức năng, nhiệm vụ được giao",
    "theo chức năng, nhiệm vụ của mình",
    "căn cứ chức năng, nhiệm vụ được giao",
    "căn cứ chức năng, nhiệm vụ",
)
"""What may stand before the verb of a duty."""
PREFIX_UP_TO_COMMA = ("trên cơ sở", "căn cứ", "hằng năm", "hàng năm", "định kỳ")
"""… with its own words up to a comma."""

REQUESTS = ("đề nghị",)
ASSIGNS = ("giao cho", "giao")
POSTS = (
    "Giám đốc",
    "Thủ trưởng",
    "Chủ tịch",
    "Chánh Văn phòng",
    "Trưởng ban",
    "Trưởng Ban",
    "Cục trưởng",
)

AGENCY_HEADS: Mapping[str, AgencyKind] = {
    "Sở": AgencyKind.DEPARTMENT,
    "Bộ Chỉ huy": AgencyKind.POLICE,
    "Bộ": AgencyKind.MINISTRY,
    "Ủy ban nhân dân": AgencyKind.PEOPLES_COMMITTEE,
    "UBND": AgencyKind.PEOPLES_COMMITTEE,
    "Hội đồng nhân dân": AgencyKind.PEOPLES_COUNCIL,
    "HĐND": AgencyKind.PEOPLES_COUNCIL,
    "TT HĐND": AgencyKind.PEOPLES_COUNCIL,
    "Thường trực HĐND": AgencyKind.PEOPLES_COUNCIL,
    "Thường trực Hội đồng nhân dân": AgencyKind.PEOPLES_COUNCIL,
    "TT Tỉnh ủy": AgencyKind.PARTY,
    "Thường trực Tỉnh ủy": AgencyKind.PARTY,
    "Tỉnh ủy": AgencyKind.PARTY,
    "Thành ủy": AgencyKind.PARTY,
    "Huyện ủy": AgencyKind.PARTY,
    "Ủy ban Mặt trận": AgencyKind.MASS_ORGANISATION,
    "Ủy ban MTTQ": AgencyKind.MASS_ORGANISATION,
    "UBMTTQ": AgencyKind.MASS_ORGANISATION,
    "Mặt trận Tổ quốc": AgencyKind.MASS_ORGANISATION,
    "Ủy ban": AgencyKind.COMMITTEE,
    "Hội": AgencyKind.MASS_ORGANISATION,
    "Liên đoàn": AgencyKind.MASS_ORGANISATION,
    "Liên hiệp": AgencyKind.MASS_ORGANISATION,
    "Tỉnh đoàn": AgencyKind.MASS_ORGANISATION,
    "Đoàn Thanh niên": AgencyKind.MASS_ORGANISATION,
    "Đoàn TNCS": AgencyKind.MASS_ORGANISATION,
    "Ban Dân tộc": AgencyKind.DEPARTMENT,
    "Ban Vì sự tiến bộ": AgencyKind.COMMITTEE,
    "Ban vì sự tiến bộ": AgencyKind.COMMITTEE,
    "Ban VSTBPN": AgencyKind.COMMITTEE,
    "Ban Tổ chức": AgencyKind.PARTY,
    "Ban Tuyên giáo": AgencyKind.PARTY,
    "Ban Dân vận": AgencyKind.PARTY,
    "Ban": AgencyKind.BOARD,
    "Công an": AgencyKind.POLICE,
    "Ngân hàng": AgencyKind.BANK,
    "Cục": AgencyKind.DEPARTMENT,
    "Chi cục": AgencyKind.DEPARTMENT,
    "Tổng cục": AgencyKind.DEPARTMENT,
    "Phòng": AgencyKind.DEPARTMENT,
    "Thanh tra": AgencyKind.DEPARTMENT,
    "Kho bạc": AgencyKind.DEPARTMENT,
    "Bảo hiểm xã hội": AgencyKind.DEPARTMENT,
    "Tòa án": AgencyKind.OFFICE,
    "Viện": AgencyKind.OFFICE,
    "Văn phòng": AgencyKind.OFFICE,
    "Đài": AgencyKind.MEDIA,
    "Báo": AgencyKind.MEDIA,
    "Cổng Thông tin": AgencyKind.MEDIA,
    "Trường": AgencyKind.SCHOOL,
    "Đại học": AgencyKind.SCHOOL,
    "Trung tâm": AgencyKind.OFFICE,
}
"""The words that the name of one agency begins with, in this letter case, and its kind."""

GROUP_HEADS = ("Các", "các", "Thủ trưởng các", "Cơ quan, đơn vị", "Toàn thể")
"""The words that the name of a group of agencies begins with."""

ABBREVIATIONS: Mapping[str, str] = {
    "BĐG": "bình đẳng giới",
    "VSTBPN": "vì sự tiến bộ phụ nữ",
    "VSTB PN": "vì sự tiến bộ phụ nữ",
    "vì sự tiến bộ của phụ nữ": "vì sự tiến bộ phụ nữ",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "LHPN": "Liên hiệp Phụ nữ",
    "LĐTBXH": "Lao động Thương binh và Xã hội",
    "LĐTB&XH": "Lao động Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động Thương binh và Xã hội",
    "LĐ - TB&XH": "Lao động Thương binh và Xã hội",
    "LĐ-TBXH": "Lao động Thương binh và Xã hội",
    "LĐ - TBXH": "Lao động Thương binh và Xã hội",
    "TB&XH": "Thương binh và Xã hội",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "Thông tin và Truyền thông",
    "VH&TT": "Văn hóa và Thể thao",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NHCSXH": "Ngân hàng Chính sách xã hội",
    "CSXH": "Chính sách xã hội",
    "PTTH": "Phát thanh Truyền hình",
    "PT-TH": "Phát thanh Truyền hình",
}
"""Written out before two names are compared; what is printed is never changed."""

AGENCY_IDS: Mapping[str, str] = {
    "Bộ Lao động - Thương binh và Xã hội": "bo-ldtbxh",
    "Ủy ban quốc gia vì sự tiến bộ phụ nữ Việt Nam": "ubqg-vstbpn",
    "Ủy ban nhân dân tỉnh": "ubnd-tinh",
    "Ủy ban nhân dân thành phố": "ubnd-thanh-pho",
    "TT Tỉnh ủy": "tt-tinh-uy",
    "TT HĐND tỉnh": "tt-hdnd-tinh",
    "Ban Vì sự tiến bộ phụ nữ tỉnh": "ban-vstbpn-tinh",
    "Sở Lao động - Thương binh và Xã hội": "so-ldtbxh",
    "Sở Kế hoạch và Đầu tư": "so-khdt",
    "Sở Giáo dục và Đào tạo": "so-gddt",
    "Sở Thông tin và Truyền thông": "so-tttt",
    "Sở Văn hóa và Thể thao": "so-vhtt",
    "Sở Văn hóa, Thể thao và Du lịch": "so-vhttdl",
    "Sở Nông nghiệp và Phát triển nông thôn": "so-nnptnt",
    "Ngân hàng Chính sách xã hội tỉnh": "nhcsxh-tinh",
    "Ban Dân tộc tỉnh": "ban-dan-toc",
    "Ủy ban Mặt trận Tổ quốc tỉnh": "ubmttq-tinh",
    "Hội Liên hiệp Phụ nữ tỉnh": "hoi-lhpn-tinh",
}
"""The ids that people use; any other name gets one from its own letters."""

DISTRICTS = ("các huyện", "cấp huyện", "các quận", "các thành phố", "các thị xã")
DISTRICTS_ID = "ubnd-cap-huyen"
"""«UBND các huyện, thành phố, thị xã», whatever the order, is one group."""

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

TARGET_WORDS: tuple[tuple[str, str], ...] = (
    ("đạt tối thiểu", "at_least"), ("đạt ít nhất", "at_least"), ("có ít nhất", "at_least"),
    ("đạt trên", "above"), ("đạt khoảng", "about"), ("đạt từ", "reach"), ("lên trên", "above"),
    ("không vượt quá", "at_most"), ("không quá", "at_most"), ("tối đa", "at_most"),
    ("xuống dưới", "below"), ("còn dưới", "below"), ("xuống còn", "reach"), ("giảm còn", "reach"),
    ("tối thiểu", "at_least"), ("ít nhất", "at_least"), ("trên", "above"), ("hơn", "above"),
    ("dưới", "below"), ("khoảng", "about"), ("đạt", "reach"), ("còn", "reach"), ("lên", "reach"),
)  # fmt: skip
"""The words right before a figure, the longest first, and the kind of target they make."""
LOWER_IS_BETTER = ("xuống", "còn", "giảm")
STRIVING = ("phấn đấu",)
OR_MORE = ("trở lên",)
EACH_SEX = ("mỗi giới", "cho mỗi giới", "mỗi giới tính")

LEVELS: tuple[tuple[str, Level], ...] = (
    ("ủy ban nhân dân tỉnh", Level.PROVINCE),
    ("ủy ban nhân dân thành phố hà nội", Level.PROVINCE),
    ("ủy ban nhân dân thành phố hồ chí minh", Level.PROVINCE),
    ("ủy ban nhân dân thành phố đà nẵng", Level.PROVINCE),
    ("ủy ban nhân dân thành phố hải phòng", Level.PROVINCE),
    ("ủy ban nhân dân thành phố cần thơ", Level.PROVINCE),
    ("ủy ban nhân dân thành phố huế", Level.PROVINCE),
    ("ủy ban nhân dân huyện", Level.DISTRICT),
    ("ủy ban nhân dân quận", Level.DISTRICT),
    ("ủy ban nhân dân thị xã", Level.DISTRICT),
    ("ủy ban nhân dân thành phố", Level.DISTRICT),
    ("ủy ban nhân dân xã", Level.COMMUNE),
    ("ủy ban nhân dân phường", Level.COMMUNE),
    ("ủy ban nhân dân thị trấn", Level.COMMUNE),
)
"""Who issues a plan, and the level it is then of."""

EVENT_SUBJECTS = ("bạo lực gia đình", "bình đẳng giới")
"""By what two «Tháng hành động …» are told apart: the first of these that its name holds."""

PURPOSE_HEADS = ("mục đích", "mục tiêu chung", "mục tiêu tổng quát")
REQUIREMENT_HEADS = ("yêu cầu",)
TASK_HEADS = ("nhiệm vụ", "giải pháp", "nội dung")
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
