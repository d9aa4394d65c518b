-- What belongs to one request, and what is about one answer, delivery, release or snapshot, is looked up by a value that few entries have: a hash of
-- it takes less room in an index than the value.
CREATE INDEX audit_entry_trace ON audit_entry USING hash (trace_id);
CREATE INDEX audit_entry_object ON audit_entry USING hash (object_id)
    WHERE object_type IN ('answer', 'delivery', 'release', 'snapshot');

-- What was refused or failed of a partner's uses was looked for among all of them. Little is refused, so these indexes cost an entry nothing.
CREATE INDEX audit_entry_partner_undone ON audit_entry (partner, at, id) INCLUDE (datalab, outcome)
    WHERE outcome <> 'DONE';
CREATE INDEX audit_entry_snapshot_undone ON audit_entry
    (audit_snapshot(object_type, object_id, details), datalab, at, id) INCLUDE (outcome)
    WHERE audit_snapshot(object_type, object_id, details) IS NOT NULL AND outcome <> 'DONE';

-- Checks of the log that auditors ask the hub for: one runs at a time.
CREATE TABLE log_check (
    id uuid PRIMARY KEY,
    shard text NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'PASSED', 'FAILED', 'STOPPED')),
    read_entries bigint NOT NULL,
    size bigint NOT NULL,
    root text CHECK ((root IS NOT NULL) = (state = 'PASSED')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz CHECK ((finished_at IS NULL) = (state = 'RUNNING')),
    findings text[] NOT NULL,
    statement text
);
CREATE UNIQUE INDEX log_check_one ON log_check ((true)) WHERE state = 'RUNNING';
CREATE INDEX log_check_shard ON log_check (shard, started_at DESC);
GRANT SELECT, INSERT, UPDATE ON log_check TO ${hub};

-- Who passed a gate, for those who oversee the datalab. Of gates of before, the log says so.
ALTER TABLE gate ADD COLUMN passed_by text;
