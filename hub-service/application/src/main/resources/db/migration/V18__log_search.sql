-- Entries are found newest first by their time, and by their number where times are the same. So every index of what auditors look for ends with
-- both, and a time within any other filter is a part of that index; the datalab goes with them, as it decides who may see an entry.
DROP INDEX audit_entry_at, audit_entry_datalab, audit_entry_partner, audit_entry_action, audit_entry_outcome,
    audit_entry_snapshot;
CREATE INDEX audit_entry_at ON audit_entry (at, id) INCLUDE (datalab);
CREATE INDEX audit_entry_datalab ON audit_entry (datalab, at, id);
CREATE INDEX audit_entry_partner ON audit_entry (partner, at, id) INCLUDE (datalab);
CREATE INDEX audit_entry_action ON audit_entry (action, at, id) INCLUDE (datalab);
CREATE INDEX audit_entry_outcome ON audit_entry (outcome, at, id) INCLUDE (datalab) WHERE outcome <> 'DONE';
CREATE INDEX audit_entry_snapshot ON audit_entry (audit_snapshot(object_type, object_id, details), datalab, at, id)
    WHERE audit_snapshot(object_type, object_id, details) IS NOT NULL;

-- What rests on a partner's data is looked up snapshot by snapshot now, since through the view all of it was read before it was sorted.
DROP VIEW audit_snapshot_use;
