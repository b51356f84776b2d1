"""The tables of who does what and when: assignments, duties, report periods, agencies and tasks."""

from gender_plan.frames.tidy.columns import PROVENANCE, Column, Dtype, Layout, in_both_languages
from gender_plan.frames.tidy.key_columns import AGENCY, GOAL, PLAN
from gender_plan.text import Text

TEXT, _, DAY, YES_NO, COUNT = Dtype

_ASSIGNMENT = Column(
    "assignment",
    COUNT,
    "phân công thứ mấy trong tệp, tính từ 1",
    "which assignment of the file it is, from 1",
)
_ROLE = Column(
    "role",
    TEXT,
    "vai trò: lead, coordinate, carry_out, take_part",
    "its role: lead, coordinate, carry_out, take_part",
)
_MANDATE = Column(
    "mandate", TEXT, "giao hay đề nghị: assigned, requested", "ordered or asked: assigned, requested"
)
_ITEM_KIND = Column(
    "item_kind",
    TEXT,
    "loại việc: plan, stage, goal, indicator, part, task, document, event, duty",
    "what it is: plan, stage, goal, indicator, part, task, document, event, duty",
)
_DUTY = in_both_languages("duty", "nhiệm vụ chỉ ghi bằng lời", "a duty that is stated in words only")

ASSIGNMENTS = Layout(
    name="assignments",
    about=Text(
        "mỗi dòng một việc trong một phân công, như văn bản ghi",
        en="one row for each thing that an assignment covers, as the document has it",
    ),
    columns=(
        PLAN,
        _ASSIGNMENT,
        AGENCY,
        *in_both_languages("post", "chức danh được giao", "the office-holder named"),
        _ROLE,
        Column("verb", TEXT, "động từ như in trong văn bản", "the verb as printed"),
        _ITEM_KIND,
        Column(
            "item",
            TEXT,
            "mã của việc, của phần thì gồm cả mã chỉ tiêu",
            "its id, of a part with that of its indicator",
        ),
        *_DUTY,
        Column("alongside", TEXT, "mã các cơ quan được nêu cùng", "ids of the agencies named beside"),
        _MANDATE,
        *PROVENANCE,
    ),
)

DUTIES = Layout(
    name="duties",
    about=Text(
        "mỗi dòng một việc mà một cơ quan phải làm, do được nêu đích danh, được nêu cùng cơ quan "
        "khác hoặc thuộc một nhóm; chỉ tiêu, nhiệm vụ có thể được giao qua mục tiêu, giai đoạn hay cả "
        "kế hoạch",
        en="one row for each thing that an agency has to do, named itself, beside another or as a "
        "member of a group; an indicator or a task may come to it through its goal, stage or plan",
    ),
    columns=(
        PLAN,
        AGENCY,
        _ROLE,
        _ITEM_KIND,
        Column("item", TEXT, "mã của việc", "its id"),
        Column(
            "part", TEXT, "mã phần, nếu chỉ phụ trách phần ấy", "id of the part, where it is only that"
        ),
        *_DUTY,
        Column(
            "through",
            TEXT,
            "đi qua: group, predecessor, companionship, part, goal, stage, plan",
            "by which steps: group, predecessor, companionship, part, goal, stage, plan",
        ),
        *in_both_languages("through", "đi qua đâu, viết thành lời", "those steps in words"),
        _MANDATE,
        _ASSIGNMENT,
        *PROVENANCE,
    ),
)

PERIODS = Layout(
    name="periods",
    about=Text(
        "mỗi dòng một kỳ báo cáo, kỳ đến hạn trước đứng trước",
        en="one row a report period, the one due first first",
    ),
    columns=(
        PLAN,
        Column("period", TEXT, "mã kỳ báo cáo", "id of the report period"),
        Column("starts", DAY, "từ ngày", "first day"),
        Column("ends", DAY, "đến ngày", "last day"),
        Column("due", DAY, "hạn nộp, trống nếu văn bản không nêu", "when it is due; none if not stated"),
        Column("collector", TEXT, "mã cơ quan tổng hợp", "id of the agency that collects"),
        Column("reporters", TEXT, "mã các cơ quan báo cáo", "ids of those who report"),
        Column("forwards_to", TEXT, "mã các nơi nhận tiếp", "ids of those it goes on to"),
        *in_both_languages("content", "nội dung báo cáo", "what is to be reported"),
        *PROVENANCE,
    ),
)

AGENCIES = Layout(
    name="agencies",
    about=Text("mỗi dòng một cơ quan hoặc nhóm cơ quan", en="one row an agency or group of agencies"),
    columns=(
        PLAN,
        AGENCY,
        *in_both_languages("name", "tên", "its name"),
        Column("short_name", TEXT, "tên viết tắt", "its short name"),
        Column("aliases", TEXT, "các cách gọi khác", "other names"),
        Column(
            "agency_kind", TEXT, "loại cơ quan: department, party …", "its kind: department, party …"
        ),
        Column("is_group", YES_NO, "là một nhóm cơ quan", "whether it is a group"),
        Column("members", TEXT, "mã các thành viên, nếu có liệt kê", "ids of its members, if listed"),
        Column("starts", DAY, "hoạt động từ ngày", "first day it exists"),
        Column("ends", DAY, "hoạt động đến ngày", "last day it exists"),
        Column("successors", TEXT, "mã cơ quan tiếp nhận nhiệm vụ", "ids of those who took over"),
        *PROVENANCE,
    ),
)

TASKS = Layout(
    name="tasks",
    about=Text("mỗi dòng một nhiệm vụ", en="one row a task"),
    columns=(
        PLAN,
        Column("task", TEXT, "mã nhiệm vụ", "id of the task"),
        *in_both_languages("text", "nội dung nhiệm vụ", "its wording"),
        GOAL,
        Column("starts", DAY, "từ ngày", "first day"),
        Column("by", DAY, "hạn hoàn thành", "the day it is due"),
        Column("documents", TEXT, "mã các văn bản được dẫn", "ids of the documents it cites"),
        *PROVENANCE,
    ),
)
