-- Which connectors were let in, with which key, and where that stands at the identity provider.

CREATE TABLE admission (
    datalab text NOT NULL,
    partner text NOT NULL,
    login_key text NOT NULL CHECK (login_key ~ '^[A-Za-z0-9_-]{43}$'),
    state text NOT NULL CHECK (state IN ('ADMITTING', 'ADMITTED', 'REMOVING', 'REMOVED')),
    key_since timestamptz, -- when an earlier key was replaced; older tokens count no more
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, partner),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

GRANT SELECT, INSERT, UPDATE ON admission TO ${hub};
