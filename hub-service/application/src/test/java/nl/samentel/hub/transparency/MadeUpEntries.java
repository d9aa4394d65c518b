package nl.samentel.hub.transparency;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.samentel.schema.entry.Opening;

/** Entries of two years of a region that counts: what analysts, connectors, auditors and log-ins leave in the log, in order of time. */
final class MadeUpEntries {
    private static final int PEOPLE = 300;
    private static final int REFUSED = 30;
    private static final int FAILED = 34;

    /** What happens how often, in 10,000. */
    private enum Kind {
        COUNT(3_600, "analyst"),
        LOGIN(1_400, ""),
        DELIVERY_BATCH(1_200, "connector"),
        ANSWER_READ(850, "analyst"),
        QUESTION_READ(750, "analyst"),
        LOGOUT(500, ""),
        SNAPSHOT_READ(400, "analyst"),
        BUDGET_READ(350, "analyst"),
        DATALAB_READ(300, "manager"),
        DELIVERY_READ(300, "connector"),
        AUDIT_READ(150, "auditor"),
        REQUEST(100, ""),
        DOCUMENT_READ(60, "auditor"),
        RELEASE_READ(30, "manager"),
        DELIVERY_SEAL(6, "connector"),
        RELEASE_DECIDE(3, "manager"),
        SNAPSHOT_FREEZE(1, "manager");

        private final int often;
        private final String role;

        Kind(int often, String role) {
            this.often = often;
            this.role = role;
        }

        static Kind of(int number) {
            int left = number;
            for (Kind kind : values()) {
                left -= kind.often;
                if (left < 0) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("There are 10,000.");
        }
    }

    private final Random random;
    private final SecureRandom salts = new SecureRandom();
    private final MadeUpRegion region;

    MadeUpEntries(long seed, MadeUpRegion region) {
        this.random = new Random(seed);
        this.region = region;
    }

    /** Returns the name of an analyst, the busiest first. */
    static String analyst(int number) {
        return "analyst-" + number;
    }

    /** Makes one entry. */
    MadeUpEntry next(Instant at) {
        Kind kind = Kind.of(random.nextInt(10_000));
        int roll = random.nextInt(1_000);
        int datalab = (int) (MadeUpRegion.DATALABS.size() * Math.pow(random.nextDouble(), 1.6));
        List<String> partners = MadeUpRegion.partners(datalab);
        String partner = partners.get(random.nextInt(partners.size()));
        Map<String, String> columns = new TreeMap<>();
        Map<String, String> details = new TreeMap<>();
        List<Opening> parts = new ArrayList<>();
        columns.put("action", kind.name());
        columns.put("outcome", roll < REFUSED ? "REFUSED" : roll < FAILED ? "FAILED" : "DONE");
        if (roll < FAILED) {
            columns.put("reason", roll < REFUSED ? "forbidden" : "unavailable");
        }
        columns.put("actorRoles", kind.role);
        columns.put("traceId", hex(16));
        columns.put("origin", "GET /api/v1/datalabs/{datalab}/" + kind.name().toLowerCase(Locale.ROOT));
        columns.put("actorHash", commit("actor", actor(kind, partner), parts));
        columns.put("addressHash", commit("address", "10.0." + random.nextInt(4) + "." + random.nextInt(60), parts));
        if (!kind.role.isEmpty()) {
            columns.put("datalab", MadeUpRegion.DATALABS.get(datalab));
        }
        if (kind.role.equals("connector")) {
            columns.put("partner", partner);
            object(columns, "delivery", region.delivery(datalab, partner, at));
        }
        describe(kind, datalab, at, columns, details, parts);
        return MadeUpEntry.of(at, columns, details, parts);
    }

    /** Some people work much more than others. */
    private String actor(Kind kind, String partner) {
        if (random.nextInt(50_000) == 0) {
            return "analyst-guest";
        }
        String name = analyst((int) (PEOPLE * Math.pow(random.nextDouble(), 3)));
        return switch (kind.role) {
            case "connector" -> "connector-" + partner.toLowerCase(Locale.ROOT);
            case "manager" -> "manager-" + random.nextInt(6);
            case "auditor" -> "auditor-" + random.nextInt(4);
            default -> name;
        };
    }

    private void describe(
            Kind kind,
            int datalab,
            Instant at,
            Map<String, String> columns,
            Map<String, String> details,
            List<Opening> parts) {
        switch (kind) {
            case COUNT -> count(datalab, at, columns, details, parts);
            case ANSWER_READ -> object(columns, "answer", new UUID(random.nextLong(), random.nextLong()));
            case SNAPSHOT_READ, SNAPSHOT_FREEZE -> object(columns, "snapshot", region.snapshot(datalab, at));
            case DELIVERY_BATCH -> {
                details.put("sequence", String.valueOf(random.nextInt(400)));
                details.put("digest", hex(32));
                details.put("again", "false");
            }
            case DELIVERY_SEAL -> {
                details.put("digest", hex(32));
                details.put("again", "false");
                commit("records", random.nextInt(500_000), details, parts);
            }
            case AUDIT_READ -> details.put("limit", "100");
            default -> {
                // Nothing more is told of these.
            }
        }
    }

    private void count(
            int datalab, Instant at, Map<String, String> columns, Map<String, String> details, List<Opening> parts) {
        object(columns, "answer", new UUID(random.nextLong(), random.nextLong()));
        columns.put("question", "M" + (1 + random.nextInt(12)));
        columns.put("purposeHash", commit("purpose", "quarterly report " + random.nextInt(40), parts));
        details.put("version", "1");
        details.put("definition", hex(32));
        details.put("dimensions", random.nextBoolean() ? "quarter neighbourhood" : "quarter");
        details.put("snapshot", region.snapshot(datalab, at).toString());
        details.put("regime", "interactive");
        details.put("policy", hex(32));
        details.put("newCells", String.valueOf(random.nextInt(60)));
        commit("cells", random.nextInt(200), details, parts);
        commit("shown", random.nextInt(120), details, parts);
    }

    private static void object(Map<String, String> columns, String type, UUID id) {
        columns.put("objectType", type);
        columns.put("objectId", id.toString());
    }

    private void commit(String name, int number, Map<String, String> details, List<Opening> parts) {
        details.put(name + "Commitment", commit(name, String.valueOf(number), parts));
    }

    private String commit(String name, String value, List<Opening> parts) {
        Opening part = Opening.of(name, value, salts);
        parts.add(part);
        return part.commitment().hex();
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
