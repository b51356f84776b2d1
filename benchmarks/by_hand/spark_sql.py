"""Spark SQL as it is first written: joins and groups by the text keys of the table, on all cores."""

from collections.abc import Mapping
from functools import cache

from agreed import Answer, Question
from pyspark.sql import DataFrame, SparkSession

_PLACES = """
SELECT c.code AS commune, c.parent AS district, d.parent AS province, p.parent AS national
FROM areas AS c
JOIN areas AS d ON d.code = c.parent
JOIN areas AS p ON p.code = d.parent
WHERE c.level = 'commune'
"""

_TARGETS = """
SELECT indicator, due, low, high
FROM (
    SELECT *, row_number() OVER (
        PARTITION BY indicator
        ORDER BY due > :as_of, CASE WHEN due <= :as_of THEN due END DESC, due
    ) AS place
    FROM all_targets
)
WHERE place = 1
"""

# Without WITH: Spark does not recognise a kept view that has one, and makes it again for every use.
_COMMUNES = """
SELECT indicator, area, period, day, numerator, denominator, 1L AS reporting
FROM (
    SELECT *, row_number() OVER (
        PARTITION BY indicator, area, period
        ORDER BY reported_on DESC, CASE state WHEN 'final' THEN 0 WHEN 'provisional' THEN 2 ELSE 1 END
    ) AS place
    FROM (
        SELECT *, make_date(
            CAST(left(period, 4) AS INTEGER),
            CASE right(period, 2) WHEN 'H1' THEN 6 ELSE 12 END,
            CASE right(period, 2) WHEN 'H1' THEN 30 ELSE 31 END
        ) AS day
        FROM reported
        WHERE sex IS NULL AND reported_on <= :as_of
    )
    WHERE day <= :as_of
)
WHERE place = 1
"""

_DISTRICTS = """
SELECT district, province, national, indicator, period, day,
    sum(numerator) AS numerator, sum(denominator) AS denominator, sum(reporting) AS reporting
FROM communes JOIN places ON places.commune = communes.area
GROUP BY district, province, national, indicator, period, day
"""

_PROVINCES = """
SELECT province, national, indicator, period, day,
    sum(numerator) AS numerator, sum(denominator) AS denominator, sum(reporting) AS reporting
FROM districts
GROUP BY province, national, indicator, period, day
"""

_CELLS = """
SELECT 'commune' AS level, area, indicator, period, day, numerator, denominator, reporting FROM communes
UNION ALL
SELECT 'district', district, indicator, period, day, numerator, denominator, reporting FROM districts
UNION ALL
SELECT 'province', province, indicator, period, day, numerator, denominator, reporting FROM provinces
UNION ALL
SELECT 'national', national, indicator, period, day,
    sum(numerator), sum(denominator), sum(reporting)
FROM provinces
GROUP BY national, indicator, period, day
"""

_STATES = """
WITH observations AS (
    SELECT level, area, cells.indicator, day, due,
        CASE
            WHEN denominator = 0 THEN 0
            WHEN 100D * numerator / denominator BETWEEN low AND high THEN 1
            ELSE -1
        END AS says
    FROM cells JOIN targets ON targets.indicator = cells.indicator
),
known AS (
    SELECT level, area, indicator,
        max_by(says, day) AS latest,
        max(says) AS best,
        max_by(says, day) FILTER (WHERE day <= due) AS before,
        max(day) FILTER (WHERE day <= due) AS before_day
    FROM observations
    GROUP BY level, area, indicator
),
decided AS (
    SELECT targets.indicator, areas.level, due, latest, best,
        CASE WHEN before = 1 OR before_day > add_months(due, -6) THEN before END AS decisive
    FROM areas CROSS JOIN targets
    LEFT JOIN known ON known.level = areas.level AND known.area = areas.code
        AND known.indicator = targets.indicator
)
SELECT indicator, level,
    CASE
        WHEN latest IS NULL THEN 'not_measurable'
        WHEN due > :as_of AND latest = 1 THEN 'met'
        WHEN due > :as_of AND latest = 0 THEN 'not_measurable'
        WHEN due > :as_of AND best = 1 THEN 'lost_again'
        WHEN due > :as_of THEN 'not_yet_due'
        WHEN decisive IS NULL OR decisive = 0 THEN 'not_measurable'
        WHEN decisive = -1 THEN 'not_met'
        WHEN latest = -1 THEN 'lost_again'
        ELSE 'met'
    END AS state,
    count(*) AS number
FROM decided
GROUP BY indicator, level, state
"""

_LAST_VALUES = """
WITH expected AS (SELECT province, count(*) AS expected FROM places GROUP BY province)
SELECT area, indicator,
    CASE WHEN denominator > 0 THEN 100D * numerator / denominator END AS value, reporting, expected
FROM cells JOIN expected ON expected.province = cells.area
WHERE level = 'province' AND period = (SELECT max(period) FROM cells)
"""

_TOTALS = """
SELECT level, period, count(*) AS number, sum(numerator) AS numerator,
    sum(denominator) AS denominator, sum(reporting) AS reporting
FROM cells
GROUP BY level, period
"""


@cache
def session() -> SparkSession:
    """One for the process, as programs have it."""
    settings = {
        "spark.driver.memory": "6g",
        "spark.sql.shuffle.partitions": "8",
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    return SparkSession.builder.master("local[*]").config(map=settings).getOrCreate()


def answer(question: Question) -> Answer:
    """The agreed result."""
    spark = session()
    asked = {"as_of": question.as_of}

    def run(sql: str) -> DataFrame:
        return spark.sql(sql, args=asked if ":as_of" in sql else {})

    targets = "indicator STRING, due DATE, low DOUBLE, high DOUBLE"
    views: Mapping[str, DataFrame] = {
        "areas": spark.read.csv(str(question.areas), header=True),
        "all_targets": spark.read.csv(
            str(question.targets), header=True, schema=targets, positiveInf="inf", negativeInf="-inf"
        ),
        "reported": spark.read.parquet(str(question.table)),
    }
    for name, view in views.items():
        view.createOrReplaceTempView(name)
    steps = {
        "places": _PLACES,
        "targets": _TARGETS,
        "communes": _COMMUNES,
        "districts": _DISTRICTS,
        "provinces": _PROVINCES,
        "cells": _CELLS,
    }
    for name, sql in steps.items():
        run(sql).persist().createOrReplaceTempView(name)
    try:
        return Answer.of(
            states=map(tuple, run(_STATES).collect()),
            provinces=map(tuple, run(_LAST_VALUES).collect()),
            totals=map(tuple, run(_TOTALS).collect()),
        )
    finally:
        spark.catalog.clearCache()
