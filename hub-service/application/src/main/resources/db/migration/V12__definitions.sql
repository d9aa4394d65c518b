-- Questions of a datalab's own. A definition stands here once, by what it says, and is never changed: what a document names
-- by its digest stays readable, also when another version is registered or ships.

CREATE TABLE definition (
    digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    document bytea NOT NULL
);

CREATE TABLE datalab_definition (
    datalab text NOT NULL REFERENCES datalab,
    question text NOT NULL,
    version integer NOT NULL CHECK (version >= 0),
    digest text NOT NULL REFERENCES definition,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, question, version)
);

GRANT SELECT, INSERT ON definition, datalab_definition TO ${hub};
