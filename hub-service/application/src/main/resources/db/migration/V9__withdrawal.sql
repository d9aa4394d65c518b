-- Taking back records and leaving as a partner, with a receipt; and which answers rest on what was taken back.

-- A withdrawal without document is being done by the transaction that added it. Receipts hold no number about people, and
-- stay when the datalab is destroyed.
CREATE TABLE withdrawal (
    datalab text NOT NULL REFERENCES datalab,
    partner text NOT NULL,
    reference uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RECORDS', 'DELIVERY', 'PARTNER')),
    request text NOT NULL CHECK (request ~ '^[0-9a-f]{64}$'),
    at timestamptz NOT NULL,
    document text,
    signature text,
    PRIMARY KEY (datalab, partner, reference),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner,
    CHECK ((document IS NULL) = (signature IS NULL))
);

-- Every answer that was given, without its numbers. No reference to the snapshot: an answer outlives it.
CREATE TABLE answer (
    id uuid PRIMARY KEY,
    datalab text NOT NULL REFERENCES datalab,
    snapshot uuid NOT NULL,
    question text NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX answer_given ON answer (datalab, given_at);
CREATE INDEX answer_snapshot ON answer (snapshot);

-- Which of some events stand in a sealed delivery of a partner. The role that serves requests cannot read events itself,
-- and learns nothing about ids that it does not already hold.
CREATE FUNCTION known_records(of_datalab text, of_partner text, ids bytea[])
    RETURNS TABLE (place bigint, of_delivery uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
        SELECT o.place - 1, d.id FROM unnest(ids) WITH ORDINALITY AS o (id, place)
            CROSS JOIN public.delivery d JOIN public.event_record e ON e.delivery = d.id AND e.event_id = o.id
        WHERE d.datalab = of_datalab AND d.partner = of_partner AND d.state = 'SEALED';
END $$;

-- The withdrawal that a function works for: it was added just now and has no receipt yet.
CREATE FUNCTION require_withdrawal(of_datalab text, of_partner text, of_reference uuid, of_kind text) RETURNS void
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM public.withdrawal w WHERE w.datalab = of_datalab AND w.partner = of_partner
        AND w.reference = of_reference AND w.kind = of_kind AND w.document IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only what is being withdrawn can be removed.' USING ERRCODE = '42501';
    END IF;
END $$;

-- Removes events of a partner from its sealed deliveries, with their tags.
CREATE FUNCTION withdraw_records(of_datalab text, of_partner text, of_reference uuid, ids bytea[])
    RETURNS TABLE (of_delivery uuid, removed bigint) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_withdrawal(of_datalab, of_partner, of_reference, 'RECORDS');
    RETURN QUERY
        WITH gone AS (
            DELETE FROM public.event_record e USING public.delivery d, unnest(ids) AS o (id)
            WHERE d.datalab = of_datalab AND d.partner = of_partner AND d.state = 'SEALED'
                AND e.delivery = d.id AND e.event_id = o.id
            RETURNING e.delivery, e.record_id),
        untagged AS (
            DELETE FROM public.alias a USING gone g WHERE a.delivery = g.delivery AND a.record_id = g.record_id),
        counted AS (SELECT g.delivery, count(*) AS records FROM gone g GROUP BY g.delivery),
        shrunk AS (
            UPDATE public.delivery d SET records = d.records - c.records FROM counted c WHERE d.id = c.delivery)
        SELECT c.delivery, c.records FROM counted c;
END $$;

-- Removes what is left of a partner when its deliveries are gone: the tags that the quota remembers, and its keys.
CREATE FUNCTION withdraw_partner(of_datalab text, of_partner text, of_reference uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_withdrawal(of_datalab, of_partner, of_reference, 'PARTNER');
    IF EXISTS (SELECT 1 FROM public.delivery d WHERE d.datalab = of_datalab AND d.partner = of_partner
            AND d.state IN ('OPEN', 'SEALED')) THEN
        RAISE EXCEPTION 'A delivery of the partner is left.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.seen_tag WHERE datalab = of_datalab AND partner = of_partner;
    DELETE FROM public.key_receipt WHERE datalab = of_datalab AND partner = of_partner;
    DELETE FROM public.key_envelope WHERE datalab = of_datalab AND partner = of_partner;
END $$;

REVOKE ALL ON FUNCTION known_records(text, text, bytea[]), require_withdrawal(text, text, uuid, text),
    withdraw_records(text, text, uuid, bytea[]), withdraw_partner(text, text, uuid) FROM PUBLIC;

GRANT SELECT, INSERT, UPDATE (document, signature) ON withdrawal TO ${hub};
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON answer TO ${hub};
GRANT EXECUTE ON FUNCTION known_records(text, text, bytea[]), withdraw_records(text, text, uuid, bytea[]),
    withdraw_partner(text, text, uuid) TO ${hub};
