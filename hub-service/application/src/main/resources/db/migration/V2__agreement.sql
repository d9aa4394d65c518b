-- What was agreed stands in signed documents alone. A datalab of an earlier version has none, so nothing moves in it until
-- its partners have signed one.

ALTER TABLE datalab
    DROP COLUMN purpose,
    DROP COLUMN schema_fingerprint,
    DROP COLUMN epoch,
    DROP COLUMN min_persons,
    DROP COLUMN min_households,
    DROP COLUMN rounding_base,
    DROP COLUMN questions,
    ADD COLUMN suspended_from text,
    DROP CONSTRAINT datalab_state_check,
    ADD CONSTRAINT datalab_state_check CHECK (state IN (
        'DRAFT', 'QUESTIONS_FIXED', 'NECESSITY_ASSESSED', 'STOPPED_NOT_NECESSARY', 'STOPPED_NOT_POSSIBLE',
        'SCHEMA_AGREED', 'DPIA_DONE', 'OFFICER_ADVISED', 'PRIOR_CONSULTATION', 'AGREEMENTS_SIGNED', 'PERMISSIONS_IN',
        'KEYS_ISSUED', 'COLLECTING', 'FROZEN', 'ANALYSIS', 'RESULTS_REVIEWED', 'PUBLISHED', 'CLOSED', 'DESTROYED',
        'SUSPENDED')),
    ADD CONSTRAINT datalab_suspended CHECK ((state = 'SUSPENDED') = (suspended_from IS NOT NULL));

ALTER TABLE datalab_partner DROP COLUMN tag_types;

CREATE TABLE gate (
    datalab text NOT NULL REFERENCES datalab,
    number integer NOT NULL CHECK (number >= 1),
    state text NOT NULL,
    at timestamptz NOT NULL,
    record jsonb NOT NULL,
    PRIMARY KEY (datalab, number)
);

CREATE TABLE roster_entry (
    datalab text NOT NULL,
    sequence integer NOT NULL CHECK (sequence >= 0),
    previous text NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
    partner text NOT NULL,
    verifying_key text NOT NULL,
    encapsulation_key text NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (datalab, sequence),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE agreement (
    datalab text NOT NULL REFERENCES datalab,
    version integer NOT NULL CHECK (version >= 1),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    document bytea NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, version)
);

CREATE TABLE agreement_signature (
    datalab text NOT NULL,
    version integer NOT NULL,
    partner text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SIGNATURE', 'REVOCATION')),
    signature text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, version, partner, kind),
    FOREIGN KEY (datalab, version) REFERENCES agreement,
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE permission (
    datalab text NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    partner text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('POLICE', 'PROFESSIONAL', 'SCHOOL_BOARD')),
    issuer text NOT NULL,
    reference text NOT NULL,
    conditions text NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, number),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner,
    CHECK (valid_from <= valid_until)
);

-- Nobody who serves requests can change or remove what was recorded or signed.
GRANT SELECT, INSERT ON gate, roster_entry, agreement, agreement_signature, permission TO ${hub};
