-- Takes deliveries over into the next epoch without nested loops. Rows that were added a moment ago have no statistics yet,
-- and joining them in nested loops takes the square of their number. What the functions do stays as it was.

-- Different tags that a partner delivered in an epoch, and how many of them its table has no pair for.
CREATE OR REPLACE FUNCTION renewal_loss(lab text, who text, from_epoch integer) RETURNS TABLE (delivered bigint, lost bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_nestloop = off AS $$
    SELECT count(*), count(*) FILTER (WHERE p.ending_wrapped IS NULL)
    FROM (SELECT DISTINCT a.tag_type, a.wrapped FROM public.alias a JOIN public.delivery d ON d.id = a.delivery
          WHERE d.datalab = lab AND d.partner = who AND d.state = 'SEALED' AND d.epoch = from_epoch) t
        LEFT JOIN public.renewal_pair p ON p.datalab = lab AND p.partner = who AND p.tag_type = t.tag_type
            AND p.ending_wrapped = t.wrapped
$$;

-- Puts a sealed delivery under the next epoch: payloads as they were sealed anew, tags by the table; a tag without a pair
-- goes. All of it or nothing, in the transaction of the caller.
CREATE OR REPLACE FUNCTION renew_delivery(which uuid, to_epoch integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET enable_nestloop = off AS $$
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
