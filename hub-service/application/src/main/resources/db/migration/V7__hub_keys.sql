-- Which root of the keystore what is stored is under, and how a datalab ends.

-- CURRENT: what is stored is under it. DOOMED: nothing may use it, and it may still be in the keystore. DESTROYED: it is
-- gone from the keystore. Epoch 0 stands for the snapshots of a datalab. Check values tell nothing about a root.
CREATE TABLE key_root (
    datalab text NOT NULL REFERENCES datalab,
    epoch integer NOT NULL CHECK (epoch >= 0),
    generation integer NOT NULL CHECK (generation >= 1),
    check_value text NOT NULL CHECK (check_value ~ '^[0-9a-f]{16}$'),
    state text NOT NULL CHECK (state IN ('CURRENT', 'DOOMED', 'DESTROYED')),
    rotation integer,
    made_at timestamptz NOT NULL,
    destroyed_at timestamptz,
    PRIMARY KEY (datalab, epoch, generation),
    CHECK ((state = 'DESTROYED') = (destroyed_at IS NOT NULL))
);
CREATE UNIQUE INDEX key_root_current ON key_root (datalab, epoch) WHERE state = 'CURRENT';

-- Rotations that were begun. An operator's command fills it as the owner; the hub looks whether one is unfinished.
CREATE TABLE key_rotation (
    number integer PRIMARY KEY,
    started_at timestamptz NOT NULL,
    finished_at timestamptz
);

-- Epoch of the root that the payloads of a delivery are sealed under; empty until the first batch.
ALTER TABLE delivery ADD COLUMN epoch integer;

-- Destructions that were begun; there is no way back from here.
CREATE TABLE destruction (
    datalab text PRIMARY KEY REFERENCES datalab,
    rule text NOT NULL CHECK (rule IN ('REQUEST', 'DESTROY_BY')),
    begun_at timestamptz NOT NULL,
    finished_at timestamptz,
    certificate bytea,
    signature text,
    CHECK ((finished_at IS NULL) = (certificate IS NULL)),
    CHECK ((finished_at IS NULL) = (signature IS NULL))
);

-- Nothing of a datalab is removed before its destruction was begun and its keys are gone.
CREATE FUNCTION require_destruction(gone text) RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM public.destruction WHERE datalab = gone AND finished_at IS NULL;
    IF NOT FOUND OR EXISTS (SELECT 1 FROM public.key_root WHERE datalab = gone AND state <> 'DESTROYED') THEN
        RAISE EXCEPTION 'Only a datalab whose keys were destroyed can be removed.' USING ERRCODE = '42501';
    END IF;
END $$;

CREATE FUNCTION destroy_delivery(gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_destruction(datalab) FROM public.delivery WHERE id = gone;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no such delivery.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.alias WHERE delivery = gone;
    DELETE FROM public.event_record WHERE delivery = gone;
END $$;

CREATE FUNCTION destroy_seen_tags(gone text, whose text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_destruction(gone);
    DELETE FROM public.seen_tag WHERE datalab = gone AND partner = whose;
END $$;

-- Removes the rest, and looks whether anything is left.
CREATE FUNCTION destroy_datalab(gone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_destruction(gone);
    IF EXISTS (SELECT 1 FROM public.alias a JOIN public.delivery d ON d.id = a.delivery WHERE d.datalab = gone)
        OR EXISTS (SELECT 1 FROM public.event_record e JOIN public.delivery d ON d.id = e.delivery WHERE d.datalab = gone)
        OR EXISTS (SELECT 1 FROM public.seen_tag WHERE datalab = gone) THEN
        RAISE EXCEPTION 'Records are left.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.snapshot_input i USING public.snapshot s WHERE s.id = i.snapshot AND s.datalab = gone;
    DELETE FROM public.snapshot WHERE datalab = gone;
    DELETE FROM public.batch b USING public.delivery d WHERE d.id = b.delivery AND d.datalab = gone;
    DELETE FROM public.delivery_label l USING public.delivery d WHERE d.id = l.delivery AND d.datalab = gone;
    DELETE FROM public.delivery WHERE datalab = gone;
    DELETE FROM public.key_receipt WHERE datalab = gone;
    DELETE FROM public.key_envelope WHERE datalab = gone;
    DELETE FROM public.blinded_set WHERE datalab = gone;
    DELETE FROM public.overlap_band WHERE datalab = gone;
    DELETE FROM public.inquiry_profile WHERE datalab = gone;
END $$;

REVOKE ALL ON FUNCTION require_destruction(text), destroy_delivery(uuid), destroy_seen_tags(text, text),
    destroy_datalab(text) FROM PUBLIC;

GRANT SELECT, INSERT, UPDATE (state, destroyed_at) ON key_root TO ${hub};
GRANT SELECT ON key_rotation TO ${hub};
GRANT SELECT, INSERT, UPDATE (finished_at, certificate, signature) ON destruction TO ${hub};
GRANT EXECUTE ON FUNCTION destroy_delivery(uuid), destroy_seen_tags(text, text), destroy_datalab(text) TO ${hub};
