"""The stock phrases of targets, as tables; matched literally, a new one is one more line."""

from collections.abc import Mapping

from gender_plan.targets import Every

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


CASES = ("ca", "ca sinh", "ca đẻ", "ca tử vong", "trường hợp", "người", "bà mẹ", "trẻ")
"""What is counted in «so many per 1.000»."""


SIGNS: Mapping[str, str] = {
    "≥": "at_least", ">=": "at_least", "≤": "at_most", "<=": "at_most", ">": "above", "<": "below",
}  # fmt: skip
"""Right before a figure: the kind of target they make."""


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
