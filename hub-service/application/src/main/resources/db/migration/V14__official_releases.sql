-- Official tables: declared at once, protected in the background, looked at by two people, released or not.

-- Times and names only. A release keeps naming a snapshot after it was destroyed, as an answer does.
CREATE TABLE official_release (
    id uuid PRIMARY KEY,
    datalab text NOT NULL REFERENCES datalab,
    name text NOT NULL,
    snapshot uuid NOT NULL,
    maker text NOT NULL,
    state text NOT NULL
        CHECK (state IN ('QUEUED', 'RUNNING', 'REVIEW', 'RELEASED', 'REJECTED', 'REFUSED', 'FAILED')),
    step text NOT NULL,
    reason text,
    policy text NOT NULL,
    sensitive integer,
    added integer,
    proven boolean,
    planner text,
    auditor text,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    decided_at timestamptz,
    withdrawn_at timestamptz,
    UNIQUE (datalab, name)
);

CREATE TABLE official_table (
    release uuid NOT NULL REFERENCES official_release,
    place integer NOT NULL CHECK (place >= 0),
    question text NOT NULL,
    definition text NOT NULL CHECK (definition ~ '^[0-9a-f]{64}$'),
    dimensions text NOT NULL,
    PRIMARY KEY (release, place)
);

-- The protected tables, sealed under the root of the datalab's snapshots. Gone when they were rejected or rest on withdrawn data.
CREATE TABLE official_candidate (
    release uuid PRIMARY KEY REFERENCES official_release,
    datalab text NOT NULL REFERENCES datalab,
    sealed bytea NOT NULL
);

-- Who looks at a candidate: the maker and one other person. A verdict is given once.
CREATE TABLE official_seat (
    release uuid NOT NULL REFERENCES official_release,
    seat text NOT NULL CHECK (seat IN ('MAKER', 'SECOND')),
    person text NOT NULL,
    seen_at timestamptz,
    verdict text CHECK (verdict IN ('APPROVE', 'REJECT')),
    reason text,
    given_at timestamptz,
    PRIMARY KEY (release, seat),
    UNIQUE (release, person),
    CHECK ((verdict IS NULL) = (given_at IS NULL)),
    CHECK (verdict IS NULL OR seen_at IS NOT NULL)
);

-- Two different people, who both approved: whatever the program does, nothing is released without.
CREATE FUNCTION require_two_people() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.state = 'RELEASED' AND OLD.state <> 'RELEASED' AND
        (SELECT count(DISTINCT s.person) FROM public.official_seat s WHERE s.release = NEW.id AND s.verdict = 'APPROVE') <> 2 THEN
        RAISE EXCEPTION 'Two people have to approve.' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER official_release_two_people BEFORE UPDATE ON official_release
    FOR EACH ROW EXECUTE FUNCTION require_two_people();

-- A verdict stands once it is given.
CREATE FUNCTION keep_verdict() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.verdict IS NOT NULL OR OLD.person <> NEW.person THEN
        RAISE EXCEPTION 'A verdict stands.' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER official_seat_verdict BEFORE UPDATE ON official_seat FOR EACH ROW EXECUTE FUNCTION keep_verdict();

CREATE OR REPLACE FUNCTION destroy_datalab(gone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.require_destruction(gone);
    IF EXISTS (SELECT 1 FROM public.alias a JOIN public.delivery d ON d.id = a.delivery WHERE d.datalab = gone)
        OR EXISTS (SELECT 1 FROM public.event_record e JOIN public.delivery d ON d.id = e.delivery WHERE d.datalab = gone)
        OR EXISTS (SELECT 1 FROM public.seen_tag WHERE datalab = gone) THEN
        RAISE EXCEPTION 'Records are left.' USING ERRCODE = '42501';
    END IF;
    DELETE FROM public.official_candidate WHERE datalab = gone;
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

GRANT SELECT, INSERT ON official_release, official_table, official_candidate, official_seat TO ${hub};
GRANT UPDATE (state, step, reason, sensitive, added, proven, planner, auditor, finished_at, decided_at, withdrawn_at)
    ON official_release TO ${hub};
GRANT UPDATE (seen_at, verdict, reason, given_at) ON official_seat TO ${hub};
GRANT DELETE ON official_candidate TO ${hub};
