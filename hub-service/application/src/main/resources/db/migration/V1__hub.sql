-- Roles: the owner runs this file; ${hub} serves requests; ${link} reads sealed events to link them.

CREATE TABLE hub_key (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    check_value text NOT NULL
);

CREATE TABLE datalab (
    code text PRIMARY KEY,
    title_nl text NOT NULL,
    title_en text NOT NULL,
    purpose text NOT NULL,
    schema_fingerprint text NOT NULL CHECK (schema_fingerprint ~ '^[0-9a-f]{64}$'),
    epoch integer NOT NULL CHECK (epoch >= 1),
    min_persons integer NOT NULL CHECK (min_persons >= 5),
    min_households integer NOT NULL CHECK (min_households >= 2),
    rounding_base integer NOT NULL CHECK (rounding_base >= 3),
    state text NOT NULL CHECK (state IN ('COLLECTING', 'FROZEN', 'ANALYSIS')),
    questions text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE datalab_partner (
    datalab text NOT NULL REFERENCES datalab,
    code text NOT NULL,
    role text NOT NULL,
    tag_types text NOT NULL,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 63),
    PRIMARY KEY (datalab, code)
);

CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    datalab text NOT NULL,
    partner text NOT NULL,
    client_reference uuid NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'SEALED', 'REPLACED', 'ABANDONED')),
    schema_fingerprint text NOT NULL,
    connector_version text NOT NULL,
    mapping text NOT NULL,
    next_sequence integer NOT NULL CHECK (next_sequence >= 0),
    records bigint NOT NULL CHECK (records >= 0),
    created_at timestamptz NOT NULL,
    sealed_at timestamptz,
    digest text,
    receipt text,
    CHECK (period_from < period_to),
    CHECK ((state IN ('SEALED', 'REPLACED')) = (receipt IS NOT NULL)),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner,
    UNIQUE (datalab, partner, client_reference)
);
-- However many connectors run: one open delivery per partner, and one sealed delivery per period.
CREATE UNIQUE INDEX delivery_open ON delivery (datalab, partner) WHERE state = 'OPEN';
CREATE UNIQUE INDEX delivery_sealed ON delivery (datalab, partner, period_from, period_to) WHERE state = 'SEALED';

CREATE TABLE delivery_label (
    delivery uuid NOT NULL REFERENCES delivery,
    tag_type text NOT NULL,
    profile text NOT NULL,
    suite text NOT NULL,
    epoch integer NOT NULL,
    key_check_value text NOT NULL CHECK (key_check_value ~ '^[0-9a-f]{16}$'),
    PRIMARY KEY (delivery, tag_type)
);

CREATE TABLE batch (
    delivery uuid NOT NULL REFERENCES delivery,
    sequence integer NOT NULL CHECK (sequence >= 0),
    records integer NOT NULL CHECK (records > 0),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (delivery, sequence)
);

-- Bulk tables have no foreign keys: a check for every row would halve the speed of COPY, and rows are only written under
-- a lock on their delivery.
CREATE TABLE event_record (
    record_id uuid NOT NULL,
    event_id bytea NOT NULL CHECK (length(event_id) = 32),
    delivery uuid NOT NULL,
    payload bytea NOT NULL,
    PRIMARY KEY (delivery, event_id)
);
CREATE TABLE alias (
    record_id uuid NOT NULL,
    delivery uuid NOT NULL,
    partner text NOT NULL,
    epoch integer NOT NULL,
    tag_type smallint NOT NULL,
    wrapped bytea NOT NULL CHECK (length(wrapped) = 40)
);
CREATE INDEX alias_delivery ON alias (delivery);

CREATE TABLE snapshot (
    id uuid PRIMARY KEY,
    datalab text NOT NULL REFERENCES datalab,
    name text NOT NULL,
    state text NOT NULL CHECK (state IN ('BUILDING', 'READY', 'FAILED')),
    step text NOT NULL,
    failure text,
    manifest text,
    manifest_digest text,
    digest text,
    linkage text,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (datalab, name),
    CHECK ((state = 'READY') = (digest IS NOT NULL))
);
CREATE UNIQUE INDEX snapshot_building ON snapshot (datalab) WHERE state = 'BUILDING';

CREATE TABLE snapshot_input (
    snapshot uuid NOT NULL REFERENCES snapshot,
    delivery uuid NOT NULL REFERENCES delivery,
    PRIMARY KEY (snapshot, delivery)
);

-- The log. Personal parts and openings of commitments stand in audit_part: deleting them there erases the person and
-- leaves the entry, which holds salted hashes only.
CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    reason text,
    actor_hash text NOT NULL,
    actor_roles text NOT NULL,
    address_hash text NOT NULL,
    purpose_hash text,
    partner text,
    datalab text,
    object_type text,
    object_id text,
    origin text NOT NULL,
    question text,
    trace_id text NOT NULL,
    details jsonb NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_datalab ON audit_entry (datalab, id);

CREATE TABLE audit_part (
    entry bigint NOT NULL REFERENCES audit_entry,
    name text NOT NULL,
    salt bytea NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (entry, name)
);
CREATE INDEX audit_part_value ON audit_part (name, value, entry);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_part_unchanged BEFORE UPDATE ON audit_part
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Removes the rows of a delivery that no longer counts. The role that serves requests cannot read or delete them itself.
CREATE FUNCTION purge_delivery(gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM public.delivery WHERE id = gone AND state IN ('REPLACED', 'ABANDONED');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only a replaced or abandoned delivery can be purged.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.alias WHERE delivery = gone;
    DELETE FROM public.event_record WHERE delivery = gone;
END $$;
REVOKE ALL ON FUNCTION purge_delivery(uuid) FROM PUBLIC;

GRANT SELECT, INSERT ON hub_key, datalab_partner, delivery_label, batch, snapshot_input TO ${hub};
GRANT SELECT, INSERT, UPDATE ON datalab, delivery, snapshot TO ${hub};
GRANT SELECT, INSERT ON audit_entry, audit_part TO ${hub};
GRANT INSERT ON event_record, alias TO ${hub};
GRANT EXECUTE ON FUNCTION purge_delivery(uuid) TO ${hub};
GRANT SELECT ON event_record, alias TO ${link};
