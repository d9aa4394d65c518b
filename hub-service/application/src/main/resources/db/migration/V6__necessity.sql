-- Whether a question needs a field of a partner, as it was decided before anything is signed. A decision is never changed:
-- the next one is a version of its own.

CREATE TABLE necessity_assessment (
    datalab text NOT NULL REFERENCES datalab,
    question text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    document bytea NOT NULL,
    assessed_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, question, version)
);

GRANT SELECT, INSERT ON necessity_assessment TO ${hub};
