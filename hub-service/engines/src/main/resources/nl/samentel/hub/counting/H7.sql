-- Reports with a child among the subjects; a signal about any subject in the three years before.
WITH with_child AS (
    SELECT DISTINCT report
    FROM report_event
    WHERE role IN ('CHILD_VICTIM', 'CHILD') OR age_band IN ('AGE_00_03', 'AGE_04_11', 'AGE_12_17')
),
signalled AS (
    SELECT DISTINCT a.report
    FROM asked a
    JOIN report_subject s ON s.report = a.report
    JOIN jgz_signal j ON j.person = s.person
    WHERE j.day < a.day AND j.day >= CAST(a.day - INTERVAL 3 YEAR AS DATE)
)
SELECT
    a.report AS unit,
    s.who AS person,
    s.household,
    a.year,
    CASE WHEN a.report IN (SELECT report FROM signalled) THEN 'YES' ELSE 'NO' END AS jgz_signal_before
FROM asked a
JOIN with_child c ON c.report = a.report
JOIN report_subject s ON s.report = a.report
