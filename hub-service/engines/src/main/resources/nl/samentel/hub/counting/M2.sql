SELECT
    a.report AS unit,
    s.who AS person,
    s.household,
    coalesce(area.shown, 'UNKNOWN') AS pc4,
    coalesce(area.roll_up, 'UNKNOWN') AS area,
    a.year,
    a.report_type
FROM asked a
JOIN report_subject s ON s.report = a.report
LEFT JOIN area ON area.pc4 = a.pc4
