-- A group holds for a report when it holds for any subject. Flags stay active for 365 days after they end.
WITH by_flag AS (
    SELECT a.report, CAST(f.target_group AS VARCHAR) AS code
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN event f ON f.person = s.person
    WHERE f.type = 'GROUP_FLAG'
        AND f.target_group IN ('LABOUR_MIGRANT', 'STATUS_HOLDER', 'MINIMA_HOUSEHOLD')
        AND f.day <= a.day
        AND (f.end_day IS NULL OR f.end_day >= a.day - 365)
),
by_risk AS (
    SELECT
        a.report,
        CASE CAST(f.risk_factor AS VARCHAR)
            WHEN 'PARENT_PSYCHOLOGICAL' THEN 'PSYCHIATRIC_FAMILY'
            WHEN 'SUBSTANCE_USE' THEN 'SUBSTANCE_USE'
            WHEN 'PARENT_LVB' THEN 'MILD_INTELLECTUAL_DISABILITY'
        END AS code
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN event f ON f.person = s.person
    WHERE f.type = 'RISK_FACTOR'
        AND f.risk_factor IN ('PARENT_PSYCHOLOGICAL', 'SUBSTANCE_USE', 'PARENT_LVB')
        AND f.day <= a.day
),
by_report AS (
    SELECT e.report, 'ELDERLY' AS code FROM report_event e WHERE e.age_band IN ('AGE_65_79', 'AGE_80_PLUS')
    UNION
    SELECT a.report, 'NAGELE_RESIDENT' FROM asked a WHERE a.pc4 = '8308'
    UNION
    SELECT e.report, 'COMPLEX_BREAKUP'
    FROM report_event e JOIN event_reason_codes r ON r.id = e.id
    WHERE r.code = 'CHILD_ABUSE_FIGHTING_DIVORCE'
),
all_groups AS (
    SELECT * FROM by_flag
    UNION
    SELECT * FROM by_risk
    UNION
    SELECT * FROM by_report
)
SELECT
    a.report AS unit,
    s.who AS person,
    s.household,
    coalesce(g.code, 'NONE') AS target_group,
    a.year,
    a.report_type
FROM asked a
JOIN report_subject s ON s.report = a.report
LEFT JOIN all_groups g ON g.report = a.report
