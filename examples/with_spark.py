"""A share of the country made of its communes, on Spark; the figures are made up.

It needs the extra ``spark``, and Java 17 or newer.
"""

import datetime as dt

from pyspark.sql import SparkSession

import gender_plan as gp
from gender_plan.frames import evaluate

AREAS = [
    *[("VN", None, "Việt Nam"), ("01", "VN", "Tỉnh A"), ("02", "VN", "Tỉnh B")],
    *[("00004", "01", "Xã Đông"), ("00007", "01", "Xã Tây"), ("00010", "02", "Xã Nam")],
]
VALUES = [
    *[("1.1", "00004", "2023", 5, 6), ("1.1", "00007", "2023", 4, 8)],
    ("1.1", "00010", "2023", 3, 6),
]


def main() -> None:
    """A line for each area that is made of others."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    builder = SparkSession.builder.master("local[2]")
    session = builder.config("spark.sql.shuffle.partitions", 2).getOrCreate()  # enough for so few rows
    areas = session.createDataFrame(AREAS, "code string, parent string, name string")
    values = session.createDataFrame(
        VALUES, "indicator string, area string, period string, numerator bigint, denominator bigint"
    )
    found = evaluate(plan, values, as_of=dt.date(2023, 12, 31), areas=areas)
    made = found.verdicts.where("indicator = '1.1' AND expected IS NOT NULL").orderBy("area")
    for row in made.collect():
        state = gp.TargetState(row.target_state).said("vi")
        share = f"{row.value:.2f}".replace(".", ",")
        print(f"{row.area_name}: {share} % ({row.reported}/{row.expected} xã), {state}")
    session.stop()


if __name__ == "__main__":
    main()
