-- A partner takes back what it delivered: the rows go, and snapshots that rest on them answer nothing more.

ALTER TABLE delivery
    DROP CONSTRAINT delivery_state_check,
    ADD CONSTRAINT delivery_state_check CHECK (state IN ('OPEN', 'SEALED', 'REPLACED', 'ABANDONED', 'WITHDRAWN')),
    DROP CONSTRAINT delivery_check1,
    ADD CONSTRAINT delivery_receipt CHECK ((state IN ('SEALED', 'REPLACED', 'WITHDRAWN')) = (receipt IS NOT NULL));

ALTER TABLE snapshot
    DROP CONSTRAINT snapshot_state_check,
    ADD CONSTRAINT snapshot_state_check CHECK (state IN ('BUILDING', 'READY', 'FAILED', 'SUSPENDED')),
    DROP CONSTRAINT snapshot_check,
    ADD CONSTRAINT snapshot_digest CHECK ((state IN ('READY', 'SUSPENDED')) = (digest IS NOT NULL));

CREATE OR REPLACE FUNCTION purge_delivery(gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM public.delivery WHERE id = gone AND state IN ('REPLACED', 'ABANDONED', 'WITHDRAWN');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only a replaced, abandoned or withdrawn delivery can be purged.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.alias WHERE delivery = gone;
    DELETE FROM public.event_record WHERE delivery = gone;
END $$;
