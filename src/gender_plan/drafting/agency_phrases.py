"""The words that agencies are named by, as tables; matched literally, a new one is one more line."""

from collections.abc import Mapping

from gender_plan.model import AgencyKind, Level

REQUESTS = ("đề nghị", "trân trọng đề nghị", "kính đề nghị")


ASSIGNS = ("giao cho", "giao", "phân công")


POSTS: Mapping[str, str] = {
    "Giám đốc": "", "Tổng Giám đốc": "", "Thủ trưởng": "", "Chủ tịch": "", "Bí thư": "",
    "Hiệu trưởng": "",
    "Cục trưởng": "", "Chi cục trưởng": "", "Tổng cục trưởng": "", "Vụ trưởng": "", "Viện trưởng": "",
    "Bộ trưởng": "", "Tổng biên tập": "", "Tổng Biên tập": "", "Trưởng các": "các", "Người đứng đầu": "",
    "Chánh Văn phòng": "Văn phòng", "Chánh Thanh tra": "Thanh tra", "Trưởng phòng": "Phòng",
    "Trưởng Phòng": "Phòng", "Trưởng ban": "Ban", "Trưởng Ban": "Ban", "Trưởng Công an": "Công an",
}  # fmt: skip
"""Office-holders, and the word of the agency's name that is part of the post's."""


AGENCY_HEADS: Mapping[str, AgencyKind] = {
    "Sở": AgencyKind.DEPARTMENT,
    "Bộ Chỉ huy": AgencyKind.POLICE,
    "Bộ trưởng": AgencyKind.OFFICE,
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
    "UB MTTQ": AgencyKind.MASS_ORGANISATION,
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
    "Vụ": AgencyKind.DEPARTMENT,
    "Học viện": AgencyKind.SCHOOL,
    "Công đoàn": AgencyKind.MASS_ORGANISATION,
    "Tổng Liên đoàn": AgencyKind.MASS_ORGANISATION,
    "Liên minh Hợp tác xã": AgencyKind.MASS_ORGANISATION,
    "Hiệp hội": AgencyKind.MASS_ORGANISATION,
    "Huyện đoàn": AgencyKind.MASS_ORGANISATION,
    "Thành đoàn": AgencyKind.MASS_ORGANISATION,
    "Đoàn Khối": AgencyKind.MASS_ORGANISATION,
    "Đảng ủy": AgencyKind.PARTY,
    "Ban Thường vụ": AgencyKind.PARTY,
    "Ban Chỉ huy": AgencyKind.POLICE,
    "Bộ Tư lệnh": AgencyKind.POLICE,
    "Bộ đội Biên phòng": AgencyKind.POLICE,
    "Thống kê": AgencyKind.DEPARTMENT,
    "Tạp chí": AgencyKind.MEDIA,
    "Thông tấn xã": AgencyKind.MEDIA,
    "Tập đoàn": AgencyKind.ENTERPRISE,
    "Tổng công ty": AgencyKind.ENTERPRISE,
    "Doanh nghiệp": AgencyKind.ENTERPRISE,
    "Bệnh viện": AgencyKind.OFFICE,
    "Trạm Y tế": AgencyKind.OFFICE,
    "Khoa": AgencyKind.OFFICE,
    "Tổ": AgencyKind.OFFICE,
}
"""The words that the name of one agency begins with, in this letter case, and its kind."""


NOT_AGENCIES = (
    "Báo cáo", "Tổ chức", "Ban hành", "Ban đầu", "Hội nghị", "Hội thảo", "Hội thi", "Phòng ngừa",
    "Phòng chống", "Trường hợp", "Vụ việc", "Khoa học", "Bộ tiêu chí", "Bộ chỉ số", "Bộ tài liệu",
    "Bộ công cụ", "Bộ luật", "Bộ Luật", "Viện trợ", "Văn phòng phẩm", "Sở hữu", "Cục bộ",
    "Thanh tra việc", "Thống kê số liệu",
)  # fmt: skip
"""What begins like the name of an agency and is none."""


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
    "VHXH": "Văn hóa Xã hội",
    "TCCB": "Tổ chức cán bộ",
    "BHXH": "Bảo hiểm xã hội",
    "TNCS": "Thanh niên Cộng sản",
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


COMMITTEES: Mapping[str, tuple[str, ...]] = {
    "ubnd-cap-huyen": ("các huyện", "cấp huyện", "các quận", "các thành phố", "các thị xã"),
    "ubnd-cap-xa": ("các xã", "cấp xã", "các phường", "các thị trấn"),
    "ubnd-cap-tinh": ("các tỉnh", "cấp tỉnh"),
}
"""«UBND các huyện, thành phố, thị xã», whatever the order, is one group."""


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
    ("ủy ban nhân dân đặc khu", Level.COMMUNE),
)
"""Who issues a plan, and the level it is then of; any other issuer by the first of its words."""


ISSUER_HEADS: Mapping[str, Level] = {
    "Thủ tướng Chính phủ": Level.NATIONAL, "Chính phủ": Level.NATIONAL, "Quốc hội": Level.NATIONAL,
    "Bộ": Level.SECTOR, "Ủy ban Dân tộc": Level.SECTOR, "Ngân hàng Nhà nước": Level.SECTOR,
    "Tổng cục": Level.SECTOR, "Sở": Level.AGENCY, "Phòng": Level.AGENCY, "Ban": Level.AGENCY,
    "Cục": Level.AGENCY, "Hội": Level.AGENCY, "Tổng Liên đoàn": Level.SECTOR, "Trường": Level.SCHOOL,
    "Đại học": Level.SCHOOL, "Học viện": Level.SCHOOL, "Bệnh viện": Level.AGENCY,
}  # fmt: skip


PLACE_KINDS: Mapping[str, tuple[str, ...]] = {
    "province": ("tỉnh", "thành phố"),
    "district": ("huyện", "quận", "thị xã", "thành phố"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
}
"""What the places of a level are called."""


PROPER_NAMES = (
    "Chiến lược quốc gia",
    "Chương trình quốc gia",
    "Việt Nam",
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Quốc hội",
    "Đảng",
    "ASEAN",
)
"""Names that have capitals in a title as well."""
