"""A share of the country made of its communes, level by level, on Polars; the figures are made up."""

import datetime as dt

import polars as pl

import gender_plan as gp
from gender_plan.frames import evaluate

AREAS = {
    "code": ["VN", "01", "02", "00004", "00007", "00010", "00013"],
    "parent": [None, "VN", "VN", "01", "01", "02", "02"],
    "name": ["Việt Nam", "Tỉnh A", "Tỉnh B", "Xã Đông", "Xã Tây", "Xã Nam", "Xã Bắc"],
}
VALUES = {
    "indicator": ["1.1"] * 4,
    "area": ["00004", "00007", "00010", "00013"],
    "period": ["2023"] * 4,
    "numerator": [5, 4, 3, 3],
    "denominator": [6, 8, 6, 4],
}


def main() -> None:
    """A line for each area, the country first."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    areas, values = pl.DataFrame(AREAS), pl.LazyFrame(VALUES)
    found = evaluate(plan, values, as_of=dt.date(2023, 12, 31), areas=areas)
    wanted = found.verdicts.filter(indicator="1.1").sort("level", "area")
    columns = ("area_name", "value", "target_state", "reported", "expected")
    for name, value, state, reported, expected in wanted.select(columns).collect().iter_rows():
        of = f"{reported}/{expected} xã" if expected else "số của chính xã"
        share = f"{value:.2f}".replace(".", ",")
        print(f"{name}: {share} % ({of}), {gp.TargetState(state).said('vi')}")


if __name__ == "__main__":
    main()
