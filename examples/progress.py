"""How far the national strategy 2021–2030 had come by the end of 2023, by published figures."""

import datetime as dt

import gender_plan as gp


def main() -> None:
    """The counts by state, then a sentence for each indicator with a figure."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    values = gp.load_values(gp.bundled_values("vn_strategy_2021_2030"))
    progress = gp.ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2023, 12, 31))
    known = {value.indicator for value in values}
    for indicator in progress.indicators:
        if indicator.id in known:
            print(indicator.because("vi"))


if __name__ == "__main__":
    main()
