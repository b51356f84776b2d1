"""DuckDB as it is first written: joins and groups by the text keys of the table."""

import duckdb
from agreed import Answer, Question

_PLACES = """
CREATE TEMP TABLE areas AS SELECT * FROM read_csv($areas, all_varchar = true);
CREATE TEMP TABLE places AS
SELECT c.code AS commune, c.parent AS district, d.parent AS province, p.parent AS national
FROM areas AS c
JOIN areas AS d ON d.code = c.parent
JOIN areas AS p ON p.code = d.parent
WHERE c.level = 'commune'
"""

_TARGETS = """
CREATE TEMP TABLE targets AS
SELECT indicator, "by", low, high
FROM read_csv(
    $targets, types = {'indicator': 'VARCHAR', 'by': 'DATE', 'low': 'DOUBLE', 'high': 'DOUBLE'}
)
QUALIFY row_number() OVER (
    PARTITION BY indicator
    ORDER BY "by" > $as_of, CASE WHEN "by" <= $as_of THEN "by" END DESC, "by"
) = 1
"""

_CELLS = """
CREATE TEMP TABLE cells AS
WITH rows_seen AS (
    SELECT *, make_date(
        CAST(left(period, 4) AS INTEGER),
        CASE right(period, 2) WHEN 'H1' THEN 6 ELSE 12 END,
        CASE right(period, 2) WHEN 'H1' THEN 30 ELSE 31 END
    ) AS day
    FROM read_parquet($table)
    WHERE sex IS NULL AND reported_on <= $as_of AND day <= $as_of
),
communes AS (
    SELECT indicator, area, period, day, numerator, denominator
    FROM rows_seen
    QUALIFY row_number() OVER (
        PARTITION BY indicator, area, period
        ORDER BY reported_on DESC, CASE state WHEN 'final' THEN 0 WHEN 'provisional' THEN 2 ELSE 1 END
    ) = 1
),
districts AS (
    SELECT district, province, national, indicator, period, day,
        sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS reporting
    FROM communes JOIN places ON places.commune = communes.area
    GROUP BY ALL
),
provinces AS (
    SELECT province, national, indicator, period, day,
        sum(numerator) AS numerator, sum(denominator) AS denominator, sum(reporting) AS reporting
    FROM districts
    GROUP BY ALL
),
nation AS (
    SELECT national, indicator, period, day,
        sum(numerator) AS numerator, sum(denominator) AS denominator, sum(reporting) AS reporting
    FROM provinces
    GROUP BY ALL
)
SELECT 'commune' AS level, area, indicator, period, day, numerator, denominator, 1 AS reporting
FROM communes
UNION ALL
SELECT 'district', district, indicator, period, day, numerator, denominator, reporting FROM districts
UNION ALL
SELECT 'province', province, indicator, period, day, numerator, denominator, reporting FROM provinces
UNION ALL
SELECT 'national', national, indicator, period, day, numerator, denominator, reporting FROM nation
"""

_STATES = """
WITH observations AS (
    SELECT level, area, indicator, day, "by" AS due,
        CASE
            WHEN denominator = 0 THEN 0
            WHEN 100.0 * numerator / denominator BETWEEN low AND high THEN 1
            ELSE -1
        END AS says
    FROM cells JOIN targets USING (indicator)
),
known AS (
    SELECT level, area, indicator,
        arg_max(says, day) AS latest,
        max(says) AS best,
        arg_max(says, day) FILTER (WHERE day <= due) AS before,
        max(day) FILTER (WHERE day <= due) AS before_day
    FROM observations
    GROUP BY ALL
),
decided AS (
    SELECT targets.indicator, areas.level, "by" AS due, latest, best,
        CASE WHEN before = 1 OR before_day > "by" - INTERVAL 6 MONTH THEN before END AS decisive
    FROM areas CROSS JOIN targets
    LEFT JOIN known ON known.level = areas.level AND known.area = areas.code
        AND known.indicator = targets.indicator
)
SELECT indicator, level,
    CASE
        WHEN latest IS NULL THEN 'not_measurable'
        WHEN due > $as_of AND latest = 1 THEN 'met'
        WHEN due > $as_of AND latest = 0 THEN 'not_measurable'
        WHEN due > $as_of AND best = 1 THEN 'lost_again'
        WHEN due > $as_of THEN 'not_yet_due'
        WHEN decisive IS NULL OR decisive = 0 THEN 'not_measurable'
        WHEN decisive = -1 THEN 'not_met'
        WHEN latest = -1 THEN 'lost_again'
        ELSE 'met'
    END AS state,
    count(*)
FROM decided
GROUP BY ALL
"""

_PROVINCES = """
WITH expected AS (SELECT province, count(*) AS expected FROM places GROUP BY ALL)
SELECT area, indicator,
    CASE WHEN denominator > 0 THEN 100.0 * numerator / denominator END, reporting, expected
FROM cells JOIN expected ON expected.province = cells.area
WHERE level = 'province' AND period = (SELECT max(period) FROM cells)
"""

_TOTALS = """
SELECT level, period, count(*), sum(numerator), sum(denominator), sum(reporting)
FROM cells
GROUP BY ALL
"""


def answer(question: Question) -> Answer:
    """The agreed result."""
    asked = {
        "table": str(question.table),
        "areas": str(question.areas),
        "targets": str(question.targets),
        "as_of": question.as_of,
    }
    with duckdb.connect() as connection:

        def run(sql: str) -> duckdb.DuckDBPyConnection:
            given = {name: value for name, value in asked.items() if f"${name}" in sql}
            return connection.execute(sql, given)

        for sql in (*_PLACES.split(";"), _TARGETS, _CELLS):
            run(sql)
        return Answer.of(
            states=run(_STATES).fetchall(),
            provinces=run(_PROVINCES).fetchall(),
            totals=run(_TOTALS).fetchall(),
        )
