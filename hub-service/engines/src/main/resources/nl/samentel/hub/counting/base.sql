-- Tables that the questions share. Days are half-open intervals; "3 years" is the same calendar date three years
-- earlier. Input: event, event_natures, event_reason_codes, area, period (one row).

-- Subjects of each report: an event group of VT_REPORT.
CREATE TABLE report_event AS
SELECT grp AS report, * FROM event WHERE type = 'VT_REPORT';

CREATE TABLE report_subject AS
SELECT DISTINCT report, person, who, household FROM report_event;

-- The commonest known postcode area of the subjects; the lowest when there are two.
CREATE TABLE report_pc4 AS
SELECT report, pc4
FROM (
    SELECT report, pc4, row_number() OVER (PARTITION BY report ORDER BY count(*) DESC, pc4) AS place
    FROM report_event
    WHERE pc4 IS NOT NULL
    GROUP BY report, pc4
)
WHERE place = 1;

CREATE TABLE report AS
SELECT
    e.report,
    min(e.day) AS day,
    coalesce(min(e.report_type_native), 'UNKNOWN') AS report_type,
    coalesce(min(e.nature_primary), 'UNKNOWN') AS nature_primary,
    coalesce(min(e.safety_level), 'UNKNOWN') AS safety_level,
    min(p.pc4) AS pc4
FROM report_event e LEFT JOIN report_pc4 p ON p.report = e.report
GROUP BY e.report;

-- Reports inside the window that the questions ask about.
CREATE TABLE asked AS
SELECT *, CAST(year(day) AS VARCHAR) AS year, year(day) || 'Q' || quarter(day) AS quarter
FROM report
WHERE day >= DATE '2019-01-01' AND day < DATE '2023-07-01';

-- Case intervals [start_day, end_day); no end is open.
CREATE TABLE vt_case AS
SELECT
    cas,
    coalesce(min(day) FILTER (type = 'VT_CASE_START'), min(day) FILTER (type = 'VT_REPORT')) AS start_day,
    coalesce(max(day) FILTER (type = 'VT_CASE_END'), max(end_day) FILTER (type = 'VT_CASE_START')) AS end_day
FROM event
WHERE cas IS NOT NULL AND type IN ('VT_REPORT', 'VT_CASE_START', 'VT_CASE_END')
GROUP BY cas
HAVING start_day IS NOT NULL;

CREATE TABLE case_person AS
SELECT DISTINCT cas, person
FROM event
WHERE cas IS NOT NULL AND type IN ('VT_REPORT', 'VT_CASE_START', 'VT_CASE_END');

-- Signals of child abuse or domestic violence from youth health care.
CREATE TABLE jgz_signal AS
SELECT DISTINCT person, day FROM event WHERE type = 'JGZ_SIGNAL' AND concern = 'HGKM' AND dated;
