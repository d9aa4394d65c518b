-- What key custodians sent. The hub cannot open an envelope; canaries are tags of persons who do not exist.

CREATE TABLE key_issue (
    datalab text NOT NULL REFERENCES datalab,
    epoch integer NOT NULL CHECK (epoch >= 1),
    agreement text NOT NULL CHECK (agreement ~ '^[0-9a-f]{64}$'),
    custodian text NOT NULL,
    canaries text NOT NULL,
    signature text NOT NULL,
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, epoch, agreement)
);

CREATE TABLE key_envelope (
    datalab text NOT NULL,
    epoch integer NOT NULL,
    agreement text NOT NULL,
    partner text NOT NULL,
    encapsulation text NOT NULL,
    ciphertext text NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (datalab, epoch, agreement, partner),
    FOREIGN KEY (datalab, epoch, agreement) REFERENCES key_issue,
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE key_receipt (
    datalab text NOT NULL,
    epoch integer NOT NULL,
    agreement text NOT NULL,
    partner text NOT NULL,
    signature text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, epoch, agreement, partner),
    FOREIGN KEY (datalab, epoch, agreement, partner) REFERENCES key_envelope
);

ALTER TABLE delivery ADD COLUMN canaries text NOT NULL DEFAULT '';

-- Every tag a partner ever delivered in an epoch, wrapped as in alias, so that replacing a delivery by one with other
-- people does not get around the quota. Filled and counted where the hub's role cannot read.
CREATE TABLE seen_tag (
    datalab text NOT NULL,
    partner text NOT NULL,
    epoch integer NOT NULL,
    tag_type smallint NOT NULL,
    wrapped bytea NOT NULL CHECK (length(wrapped) = 40),
    PRIMARY KEY (datalab, partner, epoch, tag_type, wrapped)
);

CREATE FUNCTION remember_tags(sealed uuid) RETURNS TABLE (tag_type smallint, distinct_tags bigint) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own public.delivery%ROWTYPE;
BEGIN
    SELECT * INTO own FROM public.delivery d WHERE d.id = sealed AND d.state = 'OPEN';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only an open delivery can be counted.' USING ERRCODE = '42501';
    END IF;
    INSERT INTO public.seen_tag
        SELECT DISTINCT own.datalab, a.partner, a.epoch, a.tag_type, a.wrapped FROM public.alias a WHERE a.delivery = sealed
        ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT s.tag_type, count(*) FROM public.seen_tag s
        WHERE s.datalab = own.datalab AND s.partner = own.partner
            AND s.epoch IN (SELECT l.epoch FROM public.delivery_label l WHERE l.delivery = sealed)
        GROUP BY s.tag_type;
END $$;
REVOKE ALL ON FUNCTION remember_tags(uuid) FROM PUBLIC;

GRANT SELECT, INSERT ON key_issue, key_envelope, key_receipt TO ${hub};
GRANT EXECUTE ON FUNCTION remember_tags(uuid) TO ${hub};
