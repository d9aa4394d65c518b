package nl.samentel.connector.extract;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.objection.Band;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Quality;

/** Counts what a pass gives. */
final class Tally {
    private final long[] fates = new long[RowFate.values().length];
    private final long[] events = new long[EventType.values().length];
    private final long[] quality = new long[Quality.values().length];
    private final List<CheckReport.FileSummary> files = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private final byte[] id = new byte[Id32.LENGTH];
    private long rows;

    void row(RowFate fate, Set<Quality> flags) {
        rows++;
        fates[fate.ordinal()]++;
        if (fate == RowFate.ACCEPTED || fate == RowFate.ACCEPTED_WITHOUT_TAG) {
            for (Quality flag : flags) {
                quality[flag.ordinal()]++;
            }
        }
    }

    void event(Event event) {
        events[event.type().ordinal()]++;
        event.id().copyTo(id, 0);
        digest.update(id);
    }

    void file(CheckReport.FileSummary summary, long checksum) {
        files.add(summary);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(checksum).array());
    }

    long rows() {
        return rows;
    }

    long of(RowFate fate) {
        return fates[fate.ordinal()];
    }

    long accepted() {
        return of(RowFate.ACCEPTED) + of(RowFate.ACCEPTED_WITHOUT_TAG);
    }

    CheckReport report(ProblemLog problems) {
        return new CheckReport(
                files,
                rows,
                accepted(),
                of(RowFate.ACCEPTED_WITHOUT_TAG),
                of(RowFate.REJECTED),
                of(RowFate.OUTSIDE_PERIOD),
                of(RowFate.DUPLICATE),
                Band.of(of(RowFate.OBJECTED)),
                counts(EventType.values(), events),
                counts(Quality.values(), quality),
                problems.groups(),
                problems.refused(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static <E extends Enum<E>> Map<E, Long> counts(E[] values, long[] counts) {
        Map<E, Long> map = new java.util.LinkedHashMap<>();
        for (E value : values) {
            if (counts[value.ordinal()] > 0) {
                map.put(value, counts[value.ordinal()]);
            }
        }
        return map;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
