"""The national strategy 2021–2030 by published figures, goal by goal, as a table of pandas."""

import datetime as dt

import pandas as pd

import gender_plan as gp
from gender_plan.frames import evaluate

# Ids are text: as figures, the indicators 1.1 and 1.10 would be one.
WORDS = ("indicator", "part", "area", "period", "date", "sex", "state", "reported_on", "source")


def main() -> None:
    """How many indicators of each goal are in which state."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    path = gp.bundled_values("vn_strategy_2021_2030")
    values = pd.read_csv(path, dtype=dict.fromkeys(WORDS, "str"))
    goals = evaluate(plan, values, as_of=dt.date(2023, 12, 31)).goals
    goals["target_state"] = [gp.TargetState(state).said("vi") for state in goals["target_state"]]
    counts = goals.pivot_table(
        index="goal", columns="target_state", values="indicators", aggfunc="sum", fill_value=0
    )
    print(counts.rename_axis(index="mục tiêu", columns=None).to_string())


if __name__ == "__main__":
    main()
