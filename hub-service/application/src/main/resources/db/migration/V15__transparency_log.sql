-- The log becomes a Merkle tree: an entry is what was hashed, audit_entry is how it is found.

-- What the tree hashes, byte for byte, written with audit_entry in the transaction of the action.
CREATE TABLE log_entry (
    entry bigint PRIMARY KEY REFERENCES audit_entry,
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 2 AND 65535)
);

-- Entries without a place yet. Numbers of entries are never indices: they have gaps, and commit in another order.
CREATE TABLE log_pending (
    entry bigint PRIMARY KEY REFERENCES log_entry,
    shard text NOT NULL CHECK (shard ~ '^[0-9]{4}(-r[1-9][0-9]{0,2})?$'),
    accepted_at timestamptz NOT NULL
);

-- One row for each year, and for each declared recovery: where the tree stands, and what was signed last.
CREATE TABLE log_shard (
    name text PRIMARY KEY CHECK (name ~ '^[0-9]{4}(-r[1-9][0-9]{0,2})?$'),
    position integer GENERATED ALWAYS AS IDENTITY UNIQUE,
    size bigint NOT NULL CHECK (size >= 0),
    checkpoint bytea NOT NULL,
    compact_range bytea NOT NULL,
    closed_at timestamptz
);

CREATE TABLE log_place (
    shard text NOT NULL,
    index bigint NOT NULL CHECK (index >= 0),
    entry bigint NOT NULL UNIQUE,
    PRIMARY KEY (shard, index)
);

-- Hashes of tiles, each as wide as it is by now. Bundles of entries are made from log_place and log_entry.
CREATE TABLE log_tile (
    shard text NOT NULL,
    level smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    place bigint NOT NULL CHECK (place >= 0),
    hashes bytea NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
    PRIMARY KEY (shard, level, place)
);

-- Checkpoints that witnesses were asked to cosign, and what they gave.
CREATE TABLE log_candidate (
    shard text NOT NULL REFERENCES log_shard,
    size bigint NOT NULL CHECK (size >= 0),
    checkpoint bytea NOT NULL,
    offered_at timestamptz NOT NULL,
    published_at timestamptz,
    PRIMARY KEY (shard, size)
);
CREATE TABLE log_cosignature (
    shard text NOT NULL,
    size bigint NOT NULL,
    witness text NOT NULL,
    line text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (shard, size, witness),
    FOREIGN KEY (shard, size) REFERENCES log_candidate
);
CREATE INDEX log_cosignature_witness ON log_cosignature (witness, signed_at);

-- Keys with which partners' connectors cosign, each signed with the partner's key of the roster.
CREATE TABLE log_witness (
    key text PRIMARY KEY,
    datalab text NOT NULL REFERENCES datalab,
    partner text NOT NULL,
    legal_entity text NOT NULL,
    signature text NOT NULL,
    registered_at timestamptz NOT NULL,
    told_late_at timestamptz
);
CREATE INDEX log_witness_datalab ON log_witness (datalab);

-- Backups that were restored openly: what the hub declared, and which partners agreed that the log goes on so.
CREATE TABLE log_recovery (
    shard text PRIMARY KEY REFERENCES log_shard,
    document text NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    signature text NOT NULL,
    declared_at timestamptz NOT NULL
);
CREATE TABLE log_recovery_signature (
    shard text NOT NULL REFERENCES log_recovery,
    datalab text NOT NULL REFERENCES datalab,
    partner text NOT NULL,
    legal_entity text NOT NULL,
    signature text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (shard, datalab, partner)
);

CREATE TRIGGER log_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_place_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_place
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_shard_stays BEFORE DELETE OR TRUNCATE ON log_shard
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What auditors look for: newest first, and paged by the number of the entry.
CREATE INDEX audit_entry_partner ON audit_entry (partner, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);
CREATE INDEX audit_entry_outcome ON audit_entry (outcome, id) WHERE outcome <> 'DONE';

-- Which entries name a snapshot into which a partner's data went: what was done with them, by whomever.
CREATE FUNCTION audit_snapshot(object_type text, object_id text, details jsonb) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN object_type = 'snapshot' THEN object_id ELSE details ->> 'snapshot' END;
CREATE INDEX audit_entry_snapshot ON audit_entry (audit_snapshot(object_type, object_id, details));
CREATE VIEW audit_snapshot_use AS
    SELECT a.id AS entry, d.partner, d.datalab
    FROM snapshot_input i
    JOIN delivery d ON d.id = i.delivery
    JOIN audit_entry a ON audit_snapshot(a.object_type, a.object_id, a.details) = i.snapshot::text;
GRANT SELECT ON audit_snapshot_use TO ${hub};
GRANT EXECUTE ON FUNCTION audit_snapshot(text, text, jsonb) TO ${hub};

GRANT SELECT, INSERT ON log_entry, log_place TO ${hub};
GRANT SELECT, INSERT, DELETE ON log_pending TO ${hub};
GRANT SELECT, INSERT, UPDATE ON log_shard, log_tile, log_candidate, log_witness TO ${hub};
GRANT SELECT, INSERT ON log_cosignature, log_recovery_signature TO ${hub};
GRANT SELECT ON log_recovery TO ${hub};
