-- Events of the identity provider that have an entry in the log, written in the transaction of the entry. Only those of the
-- last half hour stay: what is older is not fetched again.
CREATE TABLE login_event (
    digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    stream text NOT NULL CHECK (stream IN ('LOGINS', 'ADMINISTRATION')),
    -- When it happened, by the clock there, and when it was logged, by the hub's.
    at timestamptz NOT NULL,
    logged_at timestamptz NOT NULL
);
CREATE INDEX login_event_at ON login_event (stream, at);

GRANT SELECT, INSERT, DELETE ON login_event TO ${hub};
