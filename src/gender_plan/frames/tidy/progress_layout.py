"""The table of the progress of a plan: its columns and what they mean."""

from gender_plan.frames.tidy.columns import Column, Dtype, Layout, in_both_languages
from gender_plan.frames.tidy.key_columns import GOAL, INDICATOR, PART, PLAN
from gender_plan.frames.tidy.measured_layouts import TARGET_FIGURES
from gender_plan.text import Text

TEXT, FIGURE, DAY, YES_NO, COUNT = Dtype
_MOVEMENT = "towards, away, flat, unknown"
_PACES = "on_track, behind, far_behind, moving_away, not_assessable"
_STATES = "met, partly_met, not_met, lost_again, not_yet_due, not_measurable, not_stated"
_QUALITIES = "final, provisional, stale, missing"

PROGRESS_LAYOUT = Layout(
    name="progress",
    about=Text(
        "mỗi dòng một chỉ tiêu, một phần, hoặc một nhóm hay địa bàn có mức riêng",
        en="one row an indicator, a part, or a group or place with a target of its own",
    ),
    columns=(
        PLAN,
        Column("as_of", DAY, "đánh giá tính đến ngày", "the day of the evaluation"),
        GOAL,
        INDICATOR,
        PART,
        *in_both_languages("scope", "nhóm hoặc địa bàn có mức riêng", "the group or place it is for"),
        *in_both_languages("text", "nội dung chỉ tiêu, hoặc của phần", "wording, of a part its own"),
        Column(
            "value",
            FIGURE,
            "số liệu quyết định, không có thì số mới nhất",
            "the value that decides, else the latest",
        ),
        Column("women", FIGURE, "số liệu ấy, riêng nữ", "the same of women"),
        Column("men", FIGURE, "số liệu ấy, riêng nam", "the same of men"),
        Column(
            "day",
            DAY,
            "ngày của số liệu, hoặc ngày báo cáo nếu sớm hơn",
            "the day it is for, or was reported if that came first",
        ),
        Column(
            "period", TEXT, "kỳ của số liệu, nếu báo cáo theo một kỳ", "its period, if reported for one"
        ),
        *in_both_languages("unit", "đơn vị tính", "the unit of its figures"),
        Column("baseline", FIGURE, "giá trị gốc", "the value it starts from"),
        Column("baseline_date", DAY, "ngày của giá trị gốc", "the day of that value"),
        *in_both_languages(
            "baseline_unknown",
            "vì sao chưa rõ giá trị gốc hoặc ngày",
            "why that value or its day is unknown",
        ),
        *in_both_languages(
            "target", "mức cần đạt được xét, viết thành lời", "the target judged, in words"
        ),
        *TARGET_FIGURES,
        Column("due", DAY, "hạn của mức ấy", "the day it is due"),
        Column(
            "due_assumed",
            YES_NO,
            "hạn là ngày hết kế hoạch vì văn bản không nêu hạn",
            "whether that is the end of the plan because no day is stated",
        ),
        Column(
            "in_force", YES_NO, "có mức đang có hiệu lực", "whether a version of its targets is in force"
        ),
        Column(
            "direction",
            TEXT,
            "chiều mong muốn, ghi sẵn hoặc suy ra: increase, decrease, keep",
            "the wanted way, stated or inferred: increase, decrease, keep",
        ),
        Column("target_state", TEXT, f"đạt hay chưa: {_STATES}", f"met or not: {_STATES}"),
        Column(
            "since_baseline",
            TEXT,
            f"chuyển biến so với gốc: {_MOVEMENT}",
            f"moved since the baseline: {_MOVEMENT}",
        ),
        Column(
            "since_previous",
            TEXT,
            f"chuyển biến so với lần trước: {_MOVEMENT}",
            f"moved since the value before: {_MOVEMENT}",
        ),
        Column(
            "days_before_due",
            COUNT,
            "số liệu không đạt có trước hạn bao nhiêu ngày",
            "how many days before the due day the value is that did not meet it",
        ),
        Column("pace_class", TEXT, f"tiến độ: {_PACES}", f"the pace: {_PACES}"),
        Column("pace_method", TEXT, "phương pháp xét tiến độ", "the method of the pace"),
        *in_both_languages(
            "pace_own_class", "xếp loại theo lời của phương pháp", "its class in the method's own word"
        ),
        Column(
            "pace_ratio", FIGURE, "con số dùng để xếp loại tiến độ", "the figure that the method classes"
        ),
        Column(
            "share",
            FIGURE,
            "tỷ lệ quãng đường đã đi, 1 là tới đích",
            "the share of the way that is gone, 1 is all of it",
        ),
        Column(
            "planned_share",
            FIGURE,
            "tỷ lệ lẽ ra đã đi theo lộ trình",
            "the share that was planned for that day",
        ),
        Column("achieved_per_year", FIGURE, "mỗi năm đã thay đổi", "the change in a year so far"),
        Column(
            "needed_per_year", FIGURE, "mỗi năm còn cần thay đổi", "the change in a year still needed"
        ),
        Column(
            "data_state",
            TEXT,
            f"tình trạng số liệu: {_QUALITIES}",
            f"how good the data are: {_QUALITIES}",
        ),
        Column(
            "data_state_stated",
            YES_NO,
            "nguồn có ghi là chính thức hay sơ bộ",
            "whether the source says that they are final or provisional",
        ),
        Column(
            "age_days",
            COUNT,
            "số liệu mới nhất cũ bao nhiêu ngày",
            "how many days old the latest value is",
        ),
        Column(
            "areas_reported",
            COUNT,
            "số địa bàn có số liệu đúng kỳ",
            "how many areas reported for that time",
        ),
        Column(
            "areas_carried",
            COUNT,
            "số địa bàn lấy số liệu trước đó",
            "for how many areas an earlier value stands in",
        ),
        Column("areas_expected", COUNT, "số địa bàn phải có số liệu", "how many areas should be in it"),
        Column(
            "areas_stated",
            YES_NO,
            "người đánh giá có nêu địa bàn nào phải báo cáo",
            "whether the caller said which areas have to report",
        ),
        Column("areas_missing", TEXT, "các địa bàn còn thiếu", "the areas that are missing"),
        Column("periods_missing", TEXT, "các kỳ còn thiếu", "the periods that are missing"),
        Column(
            "low",
            FIGURE,
            "khi đủ số liệu, thấp nhất có thể là",
            "the least it can be once everything is in; none is without bound",
        ),
        Column(
            "high",
            FIGURE,
            "khi đủ số liệu, cao nhất có thể là",
            "the most it can be once everything is in; none is without bound",
        ),
        Column(
            "could_change",
            YES_NO,
            "phần còn thiếu có thể làm thay đổi kết luận; trống nếu không thiếu hoặc chưa kết luận được",
            "whether what is missing could change the verdict; none if nothing is, or there is none",
        ),
        Column(
            "unverified",
            YES_NO,
            "có dựa vào điều chỉ ghi theo trí nhớ hay không",
            "whether it rests on something that was only recalled",
        ),
        *in_both_languages("reason", "vì sao chưa đánh giá được", "why it could not be judged"),
        *in_both_languages("because", "kết luận và căn cứ", "the verdict and what it rests on"),
        Column("sources", TEXT, "nơi công bố số liệu", "where the figures were published"),
    ),
)
"""What a frame of progress holds."""
