-- Children known to youth health care on 1 January of a year. From the first signal in that year (or from 1 January):
-- is the child, or its household on 1 January, in a report or a domestic violence incident within so many months?
-- Youth health care serves more municipalities: children who live in another one on that day do not count.
-- A window that runs past the end of the data is not complete, whatever was seen in it.
WITH cohort AS (
    SELECT DISTINCT person, who, household, year(day) AS cohort
    FROM event
    WHERE type = 'JGZ_POPULATION' AND month(day) = 1 AND day(day) = 1 AND year(day) BETWEEN 2019 AND 2023
        AND (pc4 IS NULL OR pc4 IN (SELECT area.pc4 FROM area))
),
first_signal AS (
    SELECT person, year(day) AS cohort, min(day) AS day FROM jgz_signal GROUP BY person, year(day)
),
base AS (
    SELECT
        c.*,
        s.day IS NOT NULL AS flagged,
        coalesce(s.day, make_date(c.cohort, 1, 1)) AS start_day
    FROM cohort c LEFT JOIN first_signal s ON s.person = c.person AND s.cohort = c.cohort
),
happening AS (
    SELECT DISTINCT person, household, day
    FROM event
    WHERE dated AND (type = 'VT_REPORT' OR (type = 'POLICE_INCIDENT' AND dv_flag = 'YES'))
),
met AS (
    SELECT b.person, b.cohort, h.day
    FROM base b JOIN happening h ON h.person = b.person AND h.day >= b.start_day
    UNION
    SELECT b.person, b.cohort, h.day
    FROM base b JOIN happening h ON h.household = b.household AND h.day >= b.start_day
    WHERE b.household >= 0
),
first_met AS (
    SELECT person, cohort, min(day) AS day FROM met GROUP BY person, cohort
),
windows AS (
    SELECT
        b.*,
        m.day AS met_day,
        CAST(b.start_day + INTERVAL 12 MONTH AS DATE) AS end_12,
        CAST(b.start_day + INTERVAL 24 MONTH AS DATE) AS end_24,
        CAST(b.start_day + INTERVAL 36 MONTH AS DATE) AS end_36
    FROM base b LEFT JOIN first_met m ON m.person = b.person AND m.cohort = b.cohort
)
SELECT
    w.person AS unit,
    w.who AS person,
    w.household,
    CAST(w.cohort AS VARCHAR) AS cohort,
    CASE WHEN w.flagged THEN 'YES' ELSE 'NO' END AS flagged,
    CASE WHEN w.end_12 > p.data_to THEN 'NOT_COMPLETE' WHEN w.met_day < w.end_12 THEN 'YES' ELSE 'NO' END AS outcome_12,
    CASE WHEN w.end_24 > p.data_to THEN 'NOT_COMPLETE' WHEN w.met_day < w.end_24 THEN 'YES' ELSE 'NO' END AS outcome_24,
    CASE WHEN w.end_36 > p.data_to THEN 'NOT_COMPLETE' WHEN w.met_day < w.end_36 THEN 'YES' ELSE 'NO' END AS outcome_36
FROM windows w CROSS JOIN period p
