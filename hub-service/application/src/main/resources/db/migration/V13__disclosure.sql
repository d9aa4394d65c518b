-- Numbers with noise that lasts: the keys it comes from, and which cells were asked for.

-- K_record and K_cell of a datalab, wrapped under the root of its snapshots. They are made once and never changed; a
-- rotation wraps them anew.
CREATE TABLE noise_key (
    datalab text PRIMARY KEY REFERENCES datalab,
    wrapped bytea NOT NULL CHECK (length(wrapped) = 72),
    made_at timestamptz NOT NULL
);

-- Who asked, and what by: the same answer can be made again from it, and an auditor sees what each answer added. Answers of
-- an earlier version have none of it.
ALTER TABLE answer
    ADD COLUMN analyst text,
    ADD COLUMN policy text CHECK (policy ~ '^[0-9a-f]{64}$');

-- The tables of an answer: what was asked, then what its rates are a share of. Names out of definitions, how many cells nobody had
-- asked for before, and what it cost.
CREATE TABLE answer_table (
    answer uuid NOT NULL REFERENCES answer,
    place integer NOT NULL CHECK (place >= 0),
    datalab text NOT NULL REFERENCES datalab,
    analyst text NOT NULL,
    question text NOT NULL,
    definition text NOT NULL CHECK (definition ~ '^[0-9a-f]{64}$'),
    dimensions text NOT NULL,
    filter_dimension text,
    filter_code text,
    new_for_analyst integer NOT NULL CHECK (new_for_analyst >= 0),
    new_for_all integer NOT NULL CHECK (new_for_all >= 0),
    -- Thousandths of epsilon that it cost, under differential privacy.
    epsilon integer NOT NULL CHECK (epsilon >= 0),
    PRIMARY KEY (answer, place),
    CHECK ((filter_dimension IS NULL) = (filter_code IS NULL))
);
CREATE INDEX answer_table_asked ON answer_table (datalab, definition);

CREATE OR REPLACE FUNCTION destroy_datalab(gone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
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
    DELETE FROM public.noise_key WHERE datalab = gone;
END $$;

GRANT SELECT, INSERT ON noise_key, answer_table TO ${hub};
