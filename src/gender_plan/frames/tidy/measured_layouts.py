"""The tables of what is to be achieved: the columns of goals, indicators and targets."""

from gender_plan.frames.tidy.columns import PROVENANCE, Column, Dtype, Layout, in_both_languages
from gender_plan.frames.tidy.key_columns import GOAL, INDICATOR, LABEL, PART, PLAN
from gender_plan.text import Text

TEXT, FIGURE, DAY, YES_NO, COUNT = Dtype

GOALS = Layout(
    name="goals",
    about=Text("mỗi dòng một mục tiêu", en="one row a goal"),
    columns=(
        PLAN,
        GOAL,
        LABEL,
        *in_both_languages("title", "nội dung mục tiêu", "its wording"),
        Column("stage", TEXT, "mã giai đoạn", "id of its stage"),
        Column(
            "indicators", COUNT, "số chỉ tiêu có trong tệp", "how many of its indicators the file has"
        ),
        *in_both_languages(
            "not_listed",
            "nơi ghi các chỉ tiêu, nếu văn bản không liệt kê",
            "where its indicators stand, if the document does not list them",
        ),
        *PROVENANCE,
    ),
)

INDICATORS = Layout(
    name="indicators",
    about=Text(
        "mỗi dòng một chỉ tiêu, tiếp theo là từng phần của nó; phần nào không ghi riêng đơn vị, đối "
        "tượng hoặc chiều thì theo chỉ tiêu",
        en="one row an indicator, then one for each of its parts; a part without unit, population or "
        "direction of its own has those of its indicator",
    ),
    columns=(
        PLAN,
        GOAL,
        INDICATOR,
        PART,
        LABEL,
        *in_both_languages("text", "nội dung chỉ tiêu, hoặc của phần", "wording, of a part its own"),
        Column("unit_of", TEXT, "đơn vị tính", "what its figures count"),
        Column("unit_per", TEXT, "tính trên mỗi", "per what"),
        Column("unit_in", TEXT, "trong thời gian nào", "in what time"),
        *in_both_languages("population", "đối tượng", "whom it is about"),
        *in_both_languages("condition", "điều kiện", "under which condition"),
        Column(
            "direction",
            TEXT,
            "chiều mong muốn: increase, decrease, keep",
            "the wanted way: increase, decrease, keep",
        ),
        Column("baseline", FIGURE, "giá trị gốc", "the value it starts from"),
        Column("baseline_date", DAY, "ngày của giá trị gốc", "the day of that value"),
        *in_both_languages(
            "baseline_unknown",
            "vì sao chưa rõ giá trị gốc hoặc ngày",
            "why that value or its day is unknown",
        ),
        Column(
            "baseline_source",
            TEXT,
            "các điều khoản ghi giá trị gốc",
            "the clauses in which that value stands",
        ),
        Column(
            "baseline_confidence",
            TEXT,
            "mức tin cậy của giá trị gốc lấy từ ngoài văn bản",
            "how sure that value is, if it is from elsewhere",
        ),
        Column(
            "targets", COUNT, "số mức cần đạt của riêng dòng này", "how many targets the row itself has"
        ),
        Column("breakdowns", TEXT, "các cách chia số liệu", "how values are to be broken down"),
        Column(
            "over_time",
            TEXT,
            "cách gộp theo thời gian: last, sum, mean, max",
            "how values combine over time: last, sum, mean, max",
        ),
        Column(
            "over_areas",
            TEXT,
            "cách gộp các địa bàn: ratio_of_sums, sum, mean, share_of_units",
            "how values of areas combine: ratio_of_sums, sum, mean, share_of_units",
        ),
        Column(
            "share_of",
            TEXT,
            "mã chỉ tiêu mà đây là một tỷ lệ của nó",
            "id of the indicator that it is a share of",
        ),
        Column(
            "corresponds_to",
            TEXT,
            "chỉ tiêu tương ứng của kế hoạch cấp trên (kế hoạch: chỉ tiêu)",
            "the indicators of higher plans that it follows (plan: indicator)",
        ),
        *PROVENANCE,
    ),
)

TARGET_FIGURES = (
    Column(
        "target_kind",
        TEXT,
        "loại mức cần đạt: at_least, below, change_by, not_stated …",
        "kind of target: at_least, below, change_by, not_stated …",
    ),
    Column(
        "target_low",
        FIGURE,
        "con số cần đạt, nếu là khoảng thì đầu thấp",
        "the figure of the target, of a range its low end",
    ),
    Column(
        "target_high",
        FIGURE,
        "con số cần đạt, nếu là khoảng thì đầu cao",
        "the figure of the target, of a range its high end",
    ),
)
"""What a target is and the figures it names: one figure fills both columns, none leaves both empty."""

TARGETS = Layout(
    name="targets",
    about=Text(
        "mỗi dòng một mức cần đạt; mức nào không ghi điều khoản riêng thì theo điều khoản của phần hoặc "
        "chỉ tiêu",
        en="one row a target; one without clauses of its own has those of its part or indicator",
    ),
    columns=(
        PLAN,
        INDICATOR,
        PART,
        Column(
            "target",
            COUNT,
            "mức thứ mấy của chỉ tiêu hoặc phần, tính từ 1",
            "which target of the indicator or part it is, from 1",
        ),
        *in_both_languages("scope", "nhóm hoặc địa bàn có mức riêng", "the group or place it is for"),
        *TARGET_FIGURES,
        Column("tolerance", FIGURE, "sai số cho phép", "how far off is still near enough"),
        Column(
            "bound",
            TEXT,
            "cách hiểu khoảng, tỷ lệ đơn vị hoặc mức thay đổi: at_least, above, at_most, below, within",
            "how a range, a share of units or a change is read: at_least, above, at_most, below, within",
        ),
        Column(
            "change_in",
            TEXT,
            "thay đổi tính theo: percent, points",
            "what a change counts: percent, points",
        ),
        Column("change_base", COUNT, "năm làm mốc so sánh", "the year that a change is measured from"),
        *in_both_languages(
            "change_base_unknown",
            "vì sao chưa rõ mốc so sánh",
            "why it is unknown what a change is measured from",
        ),
        Column(
            "change_per",
            TEXT,
            "thay đổi trong mỗi: year, half-year, quarter, month",
            "so much in each: year, half-year, quarter, month",
        ),
        Column("units", COUNT, "tổng số đơn vị văn bản nêu", "how many units there are, if stated"),
        *in_both_languages("target", "mức cần đạt viết thành lời", "the target in words"),
        Column("by", DAY, "hạn đạt", "the day it is due"),
        Column(
            "every",
            TEXT,
            "phải đạt mỗi: year, half-year, quarter, month",
            "due again each: year, half-year, quarter, month",
        ),
        Column("since", DAY, "phải đạt từ ngày", "the day from which on it holds"),
        Column("strive", YES_NO, "văn bản ghi “phấn đấu”", "worded as something to strive for"),
        *in_both_languages("exception", "ngoại lệ", "who is excepted"),
        Column("as_printed", TEXT, "nguyên văn", "as printed"),
        Column("in_force_starts", DAY, "có hiệu lực từ ngày", "first day in force"),
        Column("in_force_ends", DAY, "có hiệu lực đến ngày", "last day in force"),
        Column("amended_by", TEXT, "văn bản sửa đổi", "the document that brought this version"),
        *PROVENANCE,
    ),
)
