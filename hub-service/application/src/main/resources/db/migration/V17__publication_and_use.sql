-- A checkpoint is published for a datalab once more than half of that datalab's organisations cosigned it: so the hub says of no datalab
-- what the policy of its partners would not. What was published by the rule of before is published again within minutes.
ALTER TABLE log_candidate DROP COLUMN published_at;
CREATE TABLE log_publication (
    datalab text NOT NULL REFERENCES datalab,
    shard text NOT NULL,
    size bigint NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (datalab, shard, size),
    FOREIGN KEY (shard, size) REFERENCES log_candidate
);
CREATE INDEX log_publication_size ON log_publication (shard, size);
GRANT SELECT, INSERT ON log_publication TO ${hub};

-- Whose data went into a snapshot is remembered when snapshot and deliveries are destroyed: entries that name the snapshot stay, and with
-- them what was done with a partner's data.
CREATE TABLE snapshot_use (
    snapshot uuid NOT NULL,
    partner text NOT NULL,
    datalab text NOT NULL REFERENCES datalab,
    PRIMARY KEY (partner, snapshot)
);
INSERT INTO snapshot_use (snapshot, partner, datalab)
    SELECT DISTINCT i.snapshot, d.partner, d.datalab FROM snapshot_input i JOIN delivery d ON d.id = i.delivery;

CREATE FUNCTION remember_snapshot_use() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.snapshot_use (snapshot, partner, datalab)
        SELECT NEW.snapshot, d.partner, d.datalab FROM public.delivery d WHERE d.id = NEW.delivery
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER snapshot_input_is_use AFTER INSERT ON snapshot_input
    FOR EACH ROW EXECUTE FUNCTION remember_snapshot_use();
CREATE TRIGGER snapshot_use_append_only BEFORE UPDATE OR DELETE ON snapshot_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON snapshot_use TO ${hub};
