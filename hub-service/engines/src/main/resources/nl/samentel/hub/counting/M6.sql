WITH natures AS (
    SELECT DISTINCT e.report, CAST(n.code AS VARCHAR) AS code
    FROM report_event e JOIN event_natures n ON n.id = e.id
)
SELECT
    a.report AS unit,
    s.who AS person,
    s.household,
    a.year,
    a.nature_primary,
    a.safety_level,
    coalesce(n.code, 'UNKNOWN') AS nature
FROM asked a
JOIN report_subject s ON s.report = a.report
LEFT JOIN natures n ON n.report = a.report
