-- What partners find out together before anybody delivers. Sets of blinded points are removed when their overlaps have been
-- counted; a count is kept as a band only.

CREATE TABLE inquiry (
    datalab text NOT NULL REFERENCES datalab,
    number integer NOT NULL CHECK (number >= 1),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    document bytea NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, number)
);

CREATE TABLE inquiry_signature (
    datalab text NOT NULL,
    number integer NOT NULL,
    partner text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SIGNATURE', 'REVOCATION')),
    signature text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, number, partner, kind),
    FOREIGN KEY (datalab, number) REFERENCES inquiry,
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE inquiry_profile (
    datalab text NOT NULL,
    number integer NOT NULL,
    partner text NOT NULL,
    document bytea NOT NULL,
    signature text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, number, partner),
    FOREIGN KEY (datalab, number) REFERENCES inquiry,
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

-- name: partner, type of event and type of tag for a set blinded once; an overlap and the partner for one blinded twice.
CREATE TABLE blinded_set (
    datalab text NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    size integer NOT NULL CHECK (size > 0),
    points bytea NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (datalab, number, name),
    FOREIGN KEY (datalab, number) REFERENCES inquiry
);
ALTER TABLE blinded_set ALTER COLUMN points SET STORAGE EXTERNAL;

CREATE TABLE overlap_band (
    datalab text NOT NULL,
    number integer NOT NULL,
    overlap text NOT NULL,
    band text NOT NULL,
    counted_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, number, overlap),
    FOREIGN KEY (datalab, number) REFERENCES inquiry
);

GRANT SELECT, INSERT ON inquiry, inquiry_signature TO ${hub};
GRANT SELECT, INSERT, DELETE ON inquiry_profile, blinded_set, overlap_band TO ${hub};
