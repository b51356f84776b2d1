"""The national strategy 2021–2030 evaluated where its figures lie, in DuckDB; then asked in SQL."""

import datetime as dt

import duckdb

import gender_plan as gp
from gender_plan.frames import evaluate
from gender_plan.progress import DataState

# Ids are text: as figures, the indicators 1.1 and 1.10 would be one.
TYPES = {"indicator": "VARCHAR", "part": "VARCHAR", "period": "VARCHAR"}
STALE_OR_MISSING = """
    SELECT indicator, part, data_state, day FROM verdicts
    WHERE data_state IN ('stale', 'missing') ORDER BY day NULLS LAST, indicator, part
"""


def main() -> None:
    """Which measures have no figure of the last year, those with an old one first."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    path = gp.bundled_values("vn_strategy_2021_2030")
    with duckdb.connect() as connection:
        values = connection.read_csv(str(path), dtype=TYPES)
        found = evaluate(plan, values, as_of=dt.date(2023, 12, 31))
        found.verdicts.to_view("verdicts")
        for indicator, part, state, day in connection.sql(STALE_OR_MISSING).fetchall():
            name = f"{indicator} {part}" if part else indicator
            said = DataState(state).said("vi")
            print(f"{name}: {said}" + (f", của ngày {day:%d/%m/%Y}" if day else ""))


if __name__ == "__main__":
    main()
