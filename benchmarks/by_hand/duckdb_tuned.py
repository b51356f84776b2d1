"""DuckDB tuned by hand: packed integers for keys and rows, a bit for each period, sums upward."""

from itertools import pairwise
from typing import Any

import duckdb
from agreed import LEVELS, Answer, Question

_LOOKUPS = """
CREATE TEMP TABLE areas AS
SELECT level, parent, code,
    CAST(row_number() OVER (PARTITION BY level ORDER BY code) - 1 AS BIGINT) AS number
FROM read_csv($areas, all_varchar = true);

CREATE TEMP TABLE above AS
SELECT below.level, below.number AS below, areas.number
FROM areas AS below JOIN areas ON areas.code = below.parent;

CREATE TEMP TABLE targets AS
SELECT CAST(row_number() OVER (ORDER BY indicator) - 1 AS BIGINT) AS number, indicator, low, high, "by",
    "by" <= $as_of AS due
FROM read_csv(
    $targets, types = {'indicator': 'VARCHAR', 'by': 'DATE', 'low': 'DOUBLE', 'high': 'DOUBLE'}
)
QUALIFY row_number() OVER (
    PARTITION BY indicator
    ORDER BY "by" > $as_of, CASE WHEN "by" <= $as_of THEN "by" END DESC, "by"
) = 1;

CREATE TEMP TABLE periods AS
WITH seen AS (SELECT DISTINCT period FROM read_parquet($table))
SELECT period, CAST(row_number() OVER (ORDER BY period) - 1 AS BIGINT) AS number, make_date(
        CAST(left(period, 4) AS INTEGER),
        CASE right(period, 2) WHEN 'H1' THEN 6 ELSE 12 END,
        CASE right(period, 2) WHEN 'H1' THEN 30 ELSE 31 END
    ) AS day
FROM seen;

ALTER TABLE targets ADD COLUMN before BIGINT;
ALTER TABLE targets ADD COLUMN near BIGINT;
UPDATE targets SET
    before = coalesce((SELECT CAST(sum(1 << number) AS BIGINT) FROM periods WHERE day <= "by"), 0),
    near = coalesce(
        (
            SELECT CAST(sum(1 << number) AS BIGINT)
            FROM periods WHERE day <= "by" AND day > "by" - INTERVAL 6 MONTH
        ),
        0
    )
"""

# Of several rows for one thing the greatest packed one is that which was reported last, then the final
# one. Figures below 2^20, areas of a level below 2^16.
_COMMUNES = """
CREATE TEMP TABLE commune AS
WITH packed AS (
    SELECT (targets.number * 64 + periods.number << 16) + areas.number AS key,
        max(
            (((reported_on - DATE '1970-01-01') * 3
                + CASE state WHEN 'final' THEN 2 WHEN 'provisional' THEN 0 ELSE 1 END << 20)
                + denominator << 20) + numerator
        ) AS best
    FROM read_parquet($table) AS rows
    JOIN targets ON targets.indicator = rows.indicator
    JOIN periods ON periods.period = rows.period AND periods.day <= $as_of
    JOIN areas ON areas.code = rows.area AND areas.level = 'commune'
    WHERE sex IS NULL AND reported_on <= $as_of
    GROUP BY key
)
SELECT key >> 16 AS unit, key & 65535 AS area,
    best & 1048575 AS numerator, best >> 20 & 1048575 AS denominator, 1::BIGINT AS reporting
FROM packed
"""

_CLIMB = """
CREATE TEMP TABLE {level} AS
WITH summed AS (
    SELECT (unit << 16) + above.number AS key, CAST(sum(numerator) AS BIGINT) AS numerator,
        CAST(sum(denominator) AS BIGINT) AS denominator, CAST(sum(reporting) AS BIGINT) AS reporting
    FROM {below} JOIN above ON above.below = {below}.area AND above.level = '{below}'
    GROUP BY key
)
SELECT key >> 16 AS unit, key & 65535 AS area, numerator, denominator, reporting FROM summed
"""

_STATES = """
WITH bits AS (
    SELECT targets.number << 16 | area AS key, 1::BIGINT << (unit & 63) AS bit,
        denominator > 0 AS counts,
        counts AND 100.0 * numerator / denominator BETWEEN low AND high AS ok
    FROM {level} JOIN targets ON targets.number = unit >> 6
),
known AS (
    SELECT key, CAST(sum(CASE WHEN ok THEN bit ELSE 0 END) AS BIGINT) AS met,
        CAST(sum(CASE WHEN counts AND NOT ok THEN bit ELSE 0 END) AS BIGINT) AS failed,
        CAST(sum(bit) AS BIGINT) AS seen
    FROM bits
    GROUP BY key
),
decided AS (
    SELECT indicator, due, met, before, seen,
        met > seen - met AS latest_met, failed > seen - failed AS latest_failed,
        (met & before) > ((seen - met) & before) AS last_met,
        (failed & before) > ((seen - failed) & before) AS last_failed,
        last_failed AND (seen & near) != 0 AS decided_failed
    FROM known JOIN targets ON targets.number = key >> 16
),
counted AS (
    SELECT indicator, CASE
            WHEN due AND decided_failed THEN 'not_met'
            WHEN due AND NOT last_met THEN 'not_measurable'
            WHEN latest_met OR due AND NOT latest_failed THEN 'met'
            WHEN NOT latest_failed THEN 'not_measurable'
            WHEN due OR met != 0 THEN 'lost_again'
            ELSE 'not_yet_due'
        END AS state,
        count(*) AS number
    FROM decided
    GROUP BY ALL
),
unseen AS (
    SELECT targets.indicator, 'not_measurable' AS state,
        (SELECT count(*) FROM areas WHERE level = '{level}') - coalesce(sum(counted.number), 0) AS number
    FROM targets LEFT JOIN counted USING (indicator)
    GROUP BY targets.indicator
)
SELECT indicator, '{level}', state, sum(number)
FROM (FROM counted UNION ALL FROM unseen)
GROUP BY ALL HAVING sum(number) > 0
"""

_PROVINCES = """
WITH expected AS (
    SELECT up.number, count(*) AS expected
    FROM above AS communes JOIN above AS up ON up.level = 'district' AND up.below = communes.number
    WHERE communes.level = 'commune'
    GROUP BY ALL
)
SELECT areas.code, indicator,
    CASE WHEN denominator > 0 THEN 100.0 * numerator / denominator END, reporting, expected
FROM province JOIN expected ON expected.number = province.area
JOIN areas ON areas.level = 'province' AND areas.number = province.area
JOIN targets ON targets.number = unit >> 6
WHERE unit & 63 = (SELECT max(unit & 63) FROM province)
"""

_TOTALS = """
SELECT '{level}', period, count(*), sum(numerator), sum(denominator), sum(reporting)
FROM {level} JOIN periods ON periods.number = unit & 63
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

        def run(sql: str) -> list[Any]:
            given = {name: value for name, value in asked.items() if f"${name}" in sql}
            return connection.execute(sql, given).fetchall()

        for sql in (*_LOOKUPS.split(";"), _COMMUNES):
            run(sql)
        for below, level in pairwise(LEVELS):
            run(_CLIMB.format(below=below, level=level))
        return Answer.of(
            states=[row for level in LEVELS for row in run(_STATES.format(level=level))],
            provinces=run(_PROVINCES),
            totals=[row for level in LEVELS for row in run(_TOTALS.format(level=level))],
        )
