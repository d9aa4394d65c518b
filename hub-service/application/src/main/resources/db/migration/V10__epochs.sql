-- How what was delivered under one epoch of keys comes under the next, without a record leaving a partner again.

-- A partner's table: wrapped like its aliases, on the left under the epoch that ends, on the right under the next.
CREATE TABLE renewal_pair (
    datalab text NOT NULL,
    partner text NOT NULL,
    tag_type smallint NOT NULL,
    ending_wrapped bytea NOT NULL CHECK (length(ending_wrapped) = 40),
    next_wrapped bytea NOT NULL CHECK (length(next_wrapped) = 40),
    PRIMARY KEY (datalab, partner, tag_type, ending_wrapped),
    UNIQUE (datalab, partner, tag_type, next_wrapped),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE renewal_chunk (
    datalab text NOT NULL,
    partner text NOT NULL,
    number integer NOT NULL CHECK (number >= 0),
    ending integer NOT NULL,
    next integer NOT NULL CHECK (next > ending),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (datalab, partner, number),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE renewal_label (
    datalab text NOT NULL,
    partner text NOT NULL,
    tag_type text NOT NULL,
    profile text NOT NULL,
    suite text NOT NULL,
    key_check_value text NOT NULL CHECK (key_check_value ~ '^[0-9a-f]{16}$'),
    PRIMARY KEY (datalab, partner, tag_type),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

-- What partners signed when they took an epoch over; kept.
CREATE TABLE renewal (
    datalab text NOT NULL,
    partner text NOT NULL,
    ending integer NOT NULL,
    next integer NOT NULL CHECK (next > ending),
    agreement text NOT NULL,
    statement text NOT NULL CHECK (statement ~ '^[0-9a-f]{64}$'),
    signature text NOT NULL,
    begun_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, partner, ending, next, statement),
    FOREIGN KEY (datalab, partner) REFERENCES datalab_partner
);

CREATE TABLE renewed_payload (
    delivery uuid NOT NULL,
    record_id uuid NOT NULL,
    payload bytea NOT NULL,
    PRIMARY KEY (delivery, record_id)
);

-- Epochs whose keys somebody may have. Never changed, never removed.
CREATE TABLE epoch_compromise (
    datalab text NOT NULL REFERENCES datalab,
    epoch integer NOT NULL CHECK (epoch >= 1),
    at timestamptz NOT NULL,
    PRIMARY KEY (datalab, epoch)
);

-- Different tags of a partner's table, by type; the role that serves requests cannot read them.
CREATE FUNCTION renewal_counts(lab text, who text) RETURNS TABLE (tag_type smallint, pairs bigint) LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.tag_type, count(*) FROM public.renewal_pair p WHERE p.datalab = lab AND p.partner = who GROUP BY p.tag_type
$$;

-- Different tags that a partner delivered in an epoch, and how many of them its table has no pair for.
CREATE FUNCTION renewal_loss(lab text, who text, from_epoch integer) RETURNS TABLE (delivered bigint, lost bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (
        SELECT 1 FROM public.renewal_pair p WHERE p.datalab = lab AND p.partner = who AND p.tag_type = t.tag_type
            AND p.ending_wrapped = t.wrapped))
    FROM (SELECT DISTINCT a.tag_type, a.wrapped FROM public.alias a JOIN public.delivery d ON d.id = a.delivery
          WHERE d.datalab = lab AND d.partner = who AND d.state = 'SEALED' AND d.epoch = from_epoch) t
$$;

-- Puts a sealed delivery under the next epoch: payloads as they were sealed anew, tags by the table; a tag without a pair
-- goes. All of it or nothing, in the transaction of the caller.
CREATE FUNCTION renew_delivery(which uuid, to_epoch integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own public.delivery%ROWTYPE;
    changed bigint;
BEGIN
    SELECT * INTO own FROM public.delivery d WHERE d.id = which AND d.state = 'SEALED' AND d.epoch < to_epoch;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only a sealed delivery of an earlier epoch can be renewed.' USING ERRCODE = '42501';
    END IF;
    UPDATE public.event_record e SET payload = r.payload FROM public.renewed_payload r
        WHERE e.delivery = which AND r.delivery = which AND r.record_id = e.record_id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed <> (SELECT count(*) FROM public.event_record e WHERE e.delivery = which) THEN
        RAISE EXCEPTION 'Not every record was sealed anew.' USING ERRCODE = 'XX000';
    END IF;
    UPDATE public.alias a SET wrapped = p.next_wrapped, epoch = to_epoch FROM public.renewal_pair p
        WHERE a.delivery = which AND a.epoch = own.epoch AND p.datalab = own.datalab AND p.partner = own.partner
            AND p.tag_type = a.tag_type AND p.ending_wrapped = a.wrapped;
    DELETE FROM public.alias a WHERE a.delivery = which AND a.epoch = own.epoch;
    INSERT INTO public.seen_tag
        SELECT DISTINCT own.datalab, a.partner, a.epoch, a.tag_type, a.wrapped FROM public.alias a WHERE a.delivery = which
        ON CONFLICT DO NOTHING;
    DELETE FROM public.delivery_label l WHERE l.delivery = which;
    INSERT INTO public.delivery_label (delivery, tag_type, profile, suite, epoch, key_check_value)
        SELECT which, l.tag_type, l.profile, l.suite, to_epoch, l.key_check_value FROM public.renewal_label l
        WHERE l.datalab = own.datalab AND l.partner = own.partner;
    UPDATE public.delivery SET epoch = to_epoch WHERE id = which;
    DELETE FROM public.renewed_payload r WHERE r.delivery = which;
END $$;

CREATE FUNCTION forget_renewal(lab text, who text) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM public.renewal_pair WHERE datalab = lab AND partner = who;
    DELETE FROM public.renewal_chunk WHERE datalab = lab AND partner = who;
    DELETE FROM public.renewal_label WHERE datalab = lab AND partner = who;
$$;

-- Forgets which tags were delivered in an epoch that nothing is under any more.
CREATE FUNCTION forget_epoch(lab text, gone integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM public.delivery d WHERE d.datalab = lab AND d.epoch = gone AND d.state IN ('OPEN', 'SEALED'))
    THEN
        RAISE EXCEPTION 'Deliveries are under this epoch.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.seen_tag WHERE datalab = lab AND epoch = gone;
END $$;

REVOKE ALL ON FUNCTION renewal_counts(text, text), renewal_loss(text, text, integer), renew_delivery(uuid, integer),
    forget_renewal(text, text), forget_epoch(text, integer) FROM PUBLIC;

GRANT SELECT, INSERT ON renewal_chunk, renewal_label, renewal, epoch_compromise TO ${hub};
GRANT INSERT ON renewal_pair, renewed_payload TO ${hub};
GRANT EXECUTE ON FUNCTION renewal_counts(text, text), renewal_loss(text, text, integer), renew_delivery(uuid, integer),
    forget_renewal(text, text), forget_epoch(text, integer) TO ${hub};

-- What else ends with a datalab, or with a partner: its table of pairs.
CREATE OR REPLACE FUNCTION destroy_seen_tags(gone text, whose text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_destruction(gone);
    DELETE FROM public.seen_tag WHERE datalab = gone AND partner = whose;
    PERFORM public.forget_renewal(gone, whose);
END $$;

CREATE OR REPLACE FUNCTION withdraw_partner(of_datalab text, of_partner text, of_reference uuid) RETURNS void
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
    PERFORM public.forget_renewal(of_datalab, of_partner);
END $$;
