"""The stock phrases of Vietnamese plans, as tables: a new phrase is one more line in one of them.

They are matched literally, never as regular expressions. Where the case of letters matters, it says so.
"""

from collections.abc import Mapping

from gender_plan.model import AgencyKind, Level, Role
from gender_plan.targets import Every

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
                      "đúng hạn")  # fmt: skip
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
    "theo chức năng, nhiệm vụ của mình",
    "căn cứ chức năng, nhiệm vụ được giao",
    "căn cứ chức năng, nhiệm vụ",
)
"""What may stand before the verb of a duty."""
PREFIX_UP_TO_COMMA = ("trên cơ sở", "căn cứ", "hằng năm", "hàng năm", "định kỳ")
"""… with its own words up to a comma."""

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

COMMITTEES: Mapping[str, tuple[str, ...]] = {
    "ubnd-cap-huyen": ("các huyện", "cấp huyện", "các quận", "các thành phố", "các thị xã"),
    "ubnd-cap-xa": ("các xã", "cấp xã", "các phường", "các thị trấn"),
    "ubnd-cap-tinh": ("các tỉnh", "cấp tỉnh"),
}
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
    ("không thấp hơn", "at_least"), ("không ít hơn", "at_least"), ("không dưới", "at_least"),
    ("tối thiểu đạt", "at_least"), ("ít nhất đạt", "at_least"), ("ít nhất là", "at_least"),
    ("tối thiểu là", "at_least"), ("ít nhất có", "at_least"), ("tối thiểu có", "at_least"),
    ("đạt trên", "above"), ("lên trên", "above"), ("đạt hơn", "above"), ("vượt", "above"),
    ("đạt khoảng", "about"), ("đạt xấp xỉ", "about"), ("xấp xỉ", "about"), ("đạt gần", "about"),
    ("đạt từ", "reach"), ("đạt được", "reach"), ("chiếm", "reach"), ("đạt mức", "reach"),
    ("không vượt quá", "at_most"), ("không quá", "at_most"), ("tối đa", "at_most"),
    ("không cao hơn", "at_most"), ("ở mức không quá", "at_most"), ("nhiều nhất", "at_most"),
    ("xuống dưới", "below"), ("còn dưới", "below"), ("xuống còn dưới", "below"),
    ("dưới mức", "below"), ("ở mức dưới", "below"), ("thấp hơn", "below"),
    ("xuống còn", "reach"), ("giảm còn", "reach"), ("giảm xuống còn", "reach"), ("giảm xuống", "reach"),
    ("tối thiểu", "at_least"), ("ít nhất", "at_least"), ("trên", "above"), ("hơn", "above"),
    ("dưới", "below"), ("khoảng", "about"), ("đạt", "reach"), ("còn", "reach"), ("lên", "reach"),
    ("tăng lên", "reach"), ("xuống", "reach"), ("đạt tỷ lệ", "reach"),
    ("duy trì", "equal_to"), ("duy trì ở mức", "equal_to"), ("giữ vững", "equal_to"),
    ("duy trì mức", "equal_to"), ("duy trì tỷ lệ", "equal_to"), ("duy trì đạt", "equal_to"),
    ("giữ ở mức", "equal_to"), ("giữ ổn định ở mức", "equal_to"), ("đúng", "equal_to"),
)  # fmt: skip
"""The words right before a figure, the longest first, and the kind of target they make."""
LANDING = ("lên", "xuống", "còn", "đạt", "tới", "chiếm")
"""After «tăng», «giảm»: the figure is where it arrives and not by how much it changes."""
RISES = ("tăng thêm", "tăng", "nâng thêm", "nâng", "cao hơn", "gấp")
FALLS = ("giảm thêm", "cắt giảm", "giảm", "hạ")
CHANGE_MODIFIERS = ("bình quân", "trung bình", "được", "thêm", "từ", "ít nhất", "tối thiểu", "trên",
                    "khoảng",
                    "không quá", "tối đa")  # fmt: skip
"""What may stand between «tăng», «giảm» and the figure."""
LOWER_IS_BETTER = ("xuống", "còn", "giảm", "hạ")
HIGHER_IS_BETTER = ("tăng", "nâng", "lên", "gấp")
KEPT = ("duy trì", "giữ vững", "giữ ổn định", "giữ ở mức")
STRIVING = ("phấn đấu",)
OR_MORE = ("trở lên",)
OR_LESS = ("trở xuống",)
EACH_SEX = ("mỗi giới", "cho mỗi giới", "mỗi giới tính", "từng giới")
EQUAL_SEXES = (
    "ngang bằng với nam",
    "ngang bằng giữa nam và nữ",
    "ngang bằng giữa nữ và nam",
    "bằng nam giới",
)
INNER = ("trong đó",)
"""What opens a target inside a target, which a person has to read."""
SHARE_WORDS = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng")
"""Where a wording holds one, «tăng 5%» may mean per cent of it or points."""

NUMBER_WORDS: Mapping[str, int] = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
"""Figures in words; «năm» is left out because it is a year as well."""
FRACTIONS: Mapping[str, str] = {
    "một nửa": "1/2", "một phần ba": "1/3", "hai phần ba": "2/3", "một phần tư": "1/4",
    "ba phần tư": "3/4", "một phần năm": "1/5",
}  # fmt: skip
POINTS = ("điểm phần trăm", "điểm %")
TIMES_BY_NAME: Mapping[str, str] = {"gấp đôi": "2", "gấp ba": "3", "gấp rưỡi": "1.5"}
COUNTED = (
    "lượt người", "người", "lượt", "mô hình", "buổi", "lớp tập huấn", "lớp", "cuộc", "tin, bài",
    "tin bài",
    "tin", "bài", "chuyên mục", "chuyên trang", "chuyên đề", "phóng sự", "câu lạc bộ", "cơ sở y tế",
    "cơ sở",
    "địa chỉ tin cậy", "hội nghị", "hội thảo", "đợt", "lần", "phụ nữ", "lao động", "việc làm",
    "sản phẩm",
    "ấn phẩm", "doanh nghiệp", "hợp tác xã", "cán bộ", "cộng tác viên", "nhà tạm lánh", "đường dây nóng",
    "văn bản", "triệu đồng", "tỷ đồng", "điểm", "dịch vụ", "nữ", "hộ", "xã", "huyện", "đơn vị",
    "cơ quan",
)  # fmt: skip
"""What figures count, the longest first; a new one is one more word here."""
RATE_OF = ("trẻ đẻ sống", "trẻ sinh sống", "trẻ em sinh ra sống", "trẻ sinh ra sống", "phụ nữ",
           "người dân",
           "dân", "trẻ em", "học sinh")  # fmt: skip
"""Of whom so many in 1.000 or 100.000."""
BOYS = ("bé trai", "trẻ em trai", "trẻ trai", "nam")
GIRLS = ("bé gái", "trẻ em gái", "trẻ gái", "nữ")
RECURRENCES: tuple[tuple[str, Every], ...] = (
    ("hằng năm", Every.YEAR), ("hàng năm", Every.YEAR), ("mỗi năm", Every.YEAR), ("từng năm",
                                                                                  Every.YEAR),
    ("một năm", Every.YEAR), ("hằng quý", Every.QUARTER), ("hàng quý", Every.QUARTER),
    ("mỗi quý", Every.QUARTER), ("hằng tháng", Every.MONTH), ("hàng tháng", Every.MONTH),
    ("mỗi tháng", Every.MONTH), ("6 tháng một lần", Every.HALF_YEAR), ("mỗi 6 tháng", Every.HALF_YEAR),
)  # fmt: skip
"""How often something is due again."""
NO_BASE_YEAR = ("giai đoạn trước", "nhiệm kỳ trước", "đầu nhiệm kỳ", "đầu kỳ", "hiện nay", "năm trước",
                "cùng kỳ")  # fmt: skip
"""After «so với»: a base that names no year."""
UNITS = (
    "cơ quan", "đơn vị", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh",
    "sở",
    "ban", "ngành", "bộ", "trường", "cơ sở", "đài", "doanh nghiệp", "thôn", "bản", "tổ dân phố",
    "khu dân cư", "khu phố", "địa phương", "tổ chức", "trung tâm", "ủy ban nhân dân", "UBND", "cấp ủy",
    "chính quyền", "hợp tác xã", "khu công nghiệp", "vụ", "cục", "học viện", "viện", "ấp",
)  # fmt: skip
"""What is counted one by one in «100% các xã có …», «mỗi huyện có ít nhất …»."""
UNIT_VERBS = (
    "có", "được", "đạt", "thực hiện", "triển khai", "bố trí", "tổ chức", "xây dựng", "duy trì",
    "hoàn thành",
    "ban hành", "lồng ghép", "đưa", "đăng tải", "phát sóng", "cử", "thành lập", "ký",
)  # fmt: skip
"""What such a unit does to count."""
RANKS = ("xếp hạng", "xếp thứ", "đứng thứ", "vị trí thứ", "thứ hạng")
GRADES = ("đạt loại", "đạt mức", "xếp loại", "đạt bậc")
"""A rank, where fewer is better, and a grade in words."""

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
