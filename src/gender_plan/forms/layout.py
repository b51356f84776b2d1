"""How a form is laid out, for whoever writes and reads it: sheets, columns, words to choose from."""

from attrs import frozen

from gender_plan.model import ValueState

FORM_VERSION = "1"
"""Raised whenever a form of before could be misread."""

GUIDE, MEASURES, TASKS, LISTS = "Hướng dẫn", "Chỉ tiêu", "Nhiệm vụ", "Danh mục"
"""The names of the sheets; the last one is hidden and holds the words to choose from."""

ID, NUMBER, WORDS, UNIT, TARGET, LAST = "id", "number", "words", "unit", "target", "last"
VALUE, NUMERATOR, DENOMINATOR = "value", "numerator", "denominator"
WOMEN, MEN, STATE, SOURCE, NOTE, DUE, DONE = "women", "men", "state", "source", "note", "due", "done"

FIGURES = (VALUE, NUMERATOR, DENOMINATOR, WOMEN, MEN)

NIL, AGENCY = "nil", "agency"
"""The ids of rows of the guide that are read back: nothing to report; whose form it is."""


@frozen(kw_only=True)
class Column:
    """A column: what it holds, its heading, and how wide it is, in characters."""

    key: str
    title: str
    width: float
    is_answer: bool = False


MEASURE_COLUMNS = (
    Column(key=ID, title="Mã dòng", width=12),
    Column(key=NUMBER, title="Số", width=7),
    Column(key=WORDS, title="Chỉ tiêu", width=34),
    Column(key=UNIT, title="Đơn vị tính", width=11),
    Column(key=TARGET, title="Mục tiêu", width=20),
    Column(key=LAST, title="Số liệu lần trước", width=13),
    Column(key=VALUE, title="Giá trị", width=9, is_answer=True),
    Column(key=NUMERATOR, title="Tử số", width=9, is_answer=True),
    Column(key=DENOMINATOR, title="Mẫu số", width=9, is_answer=True),
    Column(key=WOMEN, title="Nữ", width=8, is_answer=True),
    Column(key=MEN, title="Nam", width=8, is_answer=True),
    Column(key=STATE, title="Tình trạng số liệu", width=13, is_answer=True),
    Column(key=SOURCE, title="Nguồn số liệu", width=18, is_answer=True),
    Column(key=NOTE, title="Ghi chú", width=18, is_answer=True),
)
TASK_COLUMNS = (
    Column(key=ID, title="Mã dòng", width=12),
    Column(key=NUMBER, title="Điều khoản", width=11),
    Column(key=WORDS, title="Nhiệm vụ", width=50),
    Column(key=DUE, title="Thời hạn", width=13),
    Column(key=DONE, title="Kết quả thực hiện", width=60, is_answer=True),
    Column(key=NOTE, title="Ghi chú", width=26, is_answer=True),
)

STATES = {
    "chính thức": ValueState.FINAL,
    "sơ bộ": ValueState.PROVISIONAL,
    "không thu thập": ValueState.NOT_COLLECTED,
}
YES_NO = {"có": True, "không": False}


@frozen(kw_only=True)
class Identity:
    """What a form knows about itself: in the properties of the document and on the hidden sheet.

    ``fingerprint`` is that of the plan from which the form was made.
    """

    plan: str
    fingerprint: str
    period: str
    agency: str
    version: str


PROPERTIES = {
    "plan": "Ke hoach",
    "fingerprint": "Dau ke hoach",
    "period": "Ky bao cao",
    "agency": "Ma co quan",
    "version": "Phien ban bieu",
}
"""The properties of the document by the fields of its identity."""
