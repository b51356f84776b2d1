from gender_plan import agencies as agencies
from gender_plan import charts as charts
from gender_plan import comparing as comparing
from gender_plan import drafting as drafting
from gender_plan import explanations as explanations
from gender_plan import formatting as formatting
from gender_plan import forms as forms
from gender_plan import frames as frames
from gender_plan import ledger as ledger
from gender_plan import methods as methods
from gender_plan import notebook as notebook
from gender_plan import render as render
from gender_plan import reporting as reporting
from gender_plan import rules as rules
from gender_plan import schema as schema
from gender_plan import skeleton as skeleton
from gender_plan import targets as targets
from gender_plan.comparing import (
    Against,
    Difference,
    against,
    diff,
)
from gender_plan.errors import (
    GenderPlanError,
    InvalidLedgerError,
    InvalidPlanError,
    InvalidValuesError,
    LedgerBusyError,
    MissingExtraError,
    NotListedError,
    UnknownIdError,
)
from gender_plan.loading import (
    Checked,
    CheckedValues,
    bundled_plan,
    bundled_plans,
    bundled_values,
    check_plan,
    check_values,
    from_dict,
    load_plan,
    load_values,
)
from gender_plan.model import (
    Agency,
    AgencyKind,
    Area,
    Assignment,
    Baseline,
    Counterpart,
    Covers,
    Declared,
    Document,
    Event,
    Funding,
    Goal,
    Indicator,
    Level,
    Mandate,
    Missing,
    OverAreas,
    OverTime,
    Parent,
    Part,
    Period,
    Plan,
    Recipient,
    Register,
    ReportedValue,
    Reporting,
    ReportPeriod,
    Review,
    Role,
    Sex,
    Stage,
    Statement,
    Succession,
    Task,
    Unit,
    Valid,
    ValueState,
)
from gender_plan.problems import (
    Problem,
    ProblemKind,
    Problems,
    Severity,
    Span,
)
from gender_plan.progress import (
    DataState,
    Firmness,
    GoalProgress,
    IndicatorProgress,
    PlanProgress,
    ProgressEvaluator,
    Score,
    TargetState,
    firmness,
    mean_score,
)
from gender_plan.provenance import (
    Confidence,
    Outside,
    Unknown,
)
from gender_plan.reading import (
    Limits,
)
from gender_plan.reporting import (
    Deadline,
    due,
)
from gender_plan.responsibility import (
    Responsibilities,
)
from gender_plan.rules import (
    Rule,
    validate,
)
from gender_plan.targets import (
    Target,
)
from gender_plan.text import (
    Text,
)
from gender_plan.writing import (
    dump_plan,
    to_dict,
    write_plan,
)

__all__ = [
    "Against",
    "Agency",
    "AgencyKind",
    "Area",
    "Assignment",
    "Baseline",
    "Checked",
    "CheckedValues",
    "Confidence",
    "Counterpart",
    "Covers",
    "DataState",
    "Deadline",
    "Declared",
    "Difference",
    "Document",
    "Event",
    "Firmness",
    "Funding",
    "GenderPlanError",
    "Goal",
    "GoalProgress",
    "Indicator",
    "IndicatorProgress",
    "InvalidLedgerError",
    "InvalidPlanError",
    "InvalidValuesError",
    "LedgerBusyError",
    "Level",
    "Limits",
    "Mandate",
    "Missing",
    "MissingExtraError",
    "NotListedError",
    "Outside",
    "OverAreas",
    "OverTime",
    "Parent",
    "Part",
    "Period",
    "Plan",
    "PlanProgress",
    "Problem",
    "ProblemKind",
    "Problems",
    "ProgressEvaluator",
    "Recipient",
    "Register",
    "ReportPeriod",
    "ReportedValue",
    "Reporting",
    "Responsibilities",
    "Review",
    "Role",
    "Rule",
    "Score",
    "Severity",
    "Sex",
    "Span",
    "Stage",
    "Statement",
    "Succession",
    "Target",
    "TargetState",
    "Task",
    "Text",
    "Unit",
    "Unknown",
    "UnknownIdError",
    "Valid",
    "ValueState",
    "against",
    "agencies",
    "bundled_plan",
    "bundled_plans",
    "bundled_values",
    "charts",
    "check_plan",
    "check_values",
    "comparing",
    "diff",
    "drafting",
    "due",
    "dump_plan",
    "explanations",
    "firmness",
    "formatting",
    "forms",
    "frames",
    "from_dict",
    "ledger",
    "load_plan",
    "load_values",
    "mean_score",
    "methods",
    "notebook",
    "render",
    "reporting",
    "rules",
    "schema",
    "skeleton",
    "targets",
    "to_dict",
    "validate",
    "write_plan",
]
