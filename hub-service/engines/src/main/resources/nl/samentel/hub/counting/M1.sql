-- Derived type, with precedence: FOLLOW_UP when a case that started before is open at the report's date, by case or by
-- person; RE_REPORT when a subject had a report or a case in the three years before; else FIRST. An involvement that
-- ended exactly three years before still counts.
WITH report_case AS (
    SELECT DISTINCT a.report, a.day, e.cas
    FROM asked a JOIN report_event e ON e.report = a.report
    WHERE e.cas IS NOT NULL
    UNION
    SELECT a.report, a.day, cp.cas
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN case_person cp ON cp.person = s.person
),
involved AS (
    SELECT DISTINCT r.report
    FROM report_case r JOIN vt_case c ON c.cas = r.cas
    WHERE c.start_day < r.day AND (c.end_day IS NULL OR c.end_day > r.day)
),
known AS (
    SELECT a.report
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN report_event e ON e.person = s.person
    WHERE e.day < a.day AND e.day >= CAST(a.day - INTERVAL 3 YEAR AS DATE)
    UNION
    SELECT a.report
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN case_person cp ON cp.person = s.person
    JOIN vt_case c ON c.cas = cp.cas
    WHERE c.start_day < a.day AND (c.end_day IS NULL OR c.end_day >= CAST(a.day - INTERVAL 3 YEAR AS DATE))
)
SELECT
    a.report AS unit,
    s.who AS person,
    s.household,
    a.year,
    a.quarter,
    a.report_type,
    CASE
        WHEN a.day < CAST(p.data_from + INTERVAL 3 YEAR AS DATE) THEN 'NOT_VALID'
        WHEN a.report IN (SELECT report FROM involved) THEN 'FOLLOW_UP'
        WHEN a.report IN (SELECT report FROM known) THEN 'RE_REPORT'
        ELSE 'FIRST'
    END AS derived_type
FROM asked a JOIN report_subject s ON s.report = a.report CROSS JOIN period p
