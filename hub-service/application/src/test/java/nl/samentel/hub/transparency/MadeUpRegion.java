package nl.samentel.hub.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Datalabs, partners, deliveries and quarterly snapshots that made-up entries name. */
final class MadeUpRegion {
    /** The datalab that the auditor of the demo may see first, then others. */
    static final List<String> DATALABS =
            List.of("nop-2019-2023", "ijsselland", "drechtsteden", "kempen", "gooi", "zeeland-oost");

    /** Partners of the first datalab first; the last two are in other datalabs only. */
    static final List<String> PARTNERS = List.of("VTF", "POL", "GEM", "EDU", "MW", "GGD", "WMO", "JGZ");

    private static final int INSIDE = 6;
    private static final int QUARTERS = 8;

    private final LocalDate begin;

    MadeUpRegion(Instant begin) {
        this.begin = begin.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Returns partners of a datalab. */
    static List<String> partners(int datalab) {
        return datalab == 0 ? PARTNERS.subList(0, INSIDE) : PARTNERS.subList(datalab % 3, PARTNERS.size());
    }

    private static UUID id(String kind, int datalab, String partner, int quarter) {
        return UUID.nameUUIDFromBytes(
                (kind + "/" + datalab + "/" + partner + "/" + quarter).getBytes(StandardCharsets.UTF_8));
    }

    int quarter(Instant at) {
        long days = at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay() - begin.toEpochDay();
        return (int) Math.min(QUARTERS - 1, Math.max(0, days / 91));
    }

    UUID snapshot(int datalab, Instant at) {
        return id("snapshot", datalab, "", quarter(at));
    }

    UUID delivery(int datalab, String partner, Instant at) {
        return id("delivery", datalab, partner, quarter(at));
    }

    /** Returns statements that write deliveries and snapshots; each snapshot has all deliveries up to it. */
    List<String> statements() {
        List<String> sql = new ArrayList<>();
        for (int datalab = 0; datalab < DATALABS.size(); datalab++) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                write(datalab, quarter, sql);
            }
        }
        return sql;
    }

    private void write(int datalab, int quarter, List<String> sql) {
        LocalDate from = begin.plusDays(91L * quarter);
        String lab = DATALABS.get(datalab);
        UUID snapshot = id("snapshot", datalab, "", quarter);
        sql.add("INSERT INTO snapshot (id, datalab, name, state, step, digest, created_at) VALUES ('" + snapshot
                + "', '" + lab + "', 'q" + quarter + "', 'READY', 'READY', '0', '" + from + "')");
        for (String partner : partners(datalab)) {
            sql.add("INSERT INTO delivery (id, datalab, partner, client_reference, period_from, period_to, state,"
                    + " schema_fingerprint, connector_version, mapping, next_sequence, records, created_at, receipt) VALUES ('"
                    + id("delivery", datalab, partner, quarter) + "', '" + lab + "', '" + partner + "', '"
                    + id("reference", datalab, partner, quarter) + "', '" + from + "', '" + from.plusDays(91)
                    + "', 'SEALED', '0', '1', '{}', 1, 1, '" + from + "', 'none')");
            sql.add("INSERT INTO snapshot_use (snapshot, partner, datalab) VALUES ('" + snapshot + "', '" + partner
                    + "', '" + lab + "')");
            for (int earlier = 0; earlier <= quarter; earlier++) {
                sql.add("INSERT INTO snapshot_input (snapshot, delivery) VALUES ('" + snapshot + "', '"
                        + id("delivery", datalab, partner, earlier) + "')");
            }
        }
    }
}
