"""The columns by which tables are joined: one name and one meaning in all of them."""

from gender_plan.frames.tidy.columns import Column, Dtype

PLAN = Column("plan", Dtype.TEXT, "mã kế hoạch", "id of the plan")
GOAL = Column("goal", Dtype.TEXT, "mã mục tiêu", "id of the goal")
INDICATOR = Column("indicator", Dtype.TEXT, "mã chỉ tiêu", "id of the indicator")
PART = Column(
    "part", Dtype.TEXT, "mã phần, trống nếu là cả chỉ tiêu", "id of the part; none is the whole"
)
AGENCY = Column("agency", Dtype.TEXT, "mã cơ quan", "id of the agency")
LABEL = Column("label", Dtype.TEXT, "số thứ tự in trong văn bản", "its number as printed")
