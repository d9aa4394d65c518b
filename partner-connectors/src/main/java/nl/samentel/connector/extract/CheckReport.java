package nl.samentel.connector.extract;

import java.util.List;
import java.util.Map;
import nl.samentel.connector.objection.Band;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Quality;

/**
 * What one pass over the files gave. Everything stays in the partner's building; counts are exact except those about
 * objections.
 *
 * @param files per file what was read, in reading order
 * @param rows data rows read
 * @param accepted rows that gave events, those without some tag included
 * @param acceptedWithoutTag accepted rows that lack a tag they could have had
 * @param rejected rows left out because of a problem
 * @param outsidePeriod rows none of whose events lies in the period
 * @param duplicates rows whose events were all seen before
 * @param objected rows of persons who objected
 * @param events events by type
 * @param quality rows by quality flag
 * @param problems problems and notices, grouped, in the order in which they first occurred
 * @param refused true when a file as a whole cannot be used
 * @param digest SHA-256 in hexadecimal over ids of events and checksums of files; a second pass over the same files
 *     gives the same
 */
public record CheckReport(
        List<FileSummary> files,
        long rows,
        long accepted,
        long acceptedWithoutTag,
        long rejected,
        long outsidePeriod,
        long duplicates,
        Band objected,
        Map<EventType, Long> events,
        Map<Quality, Long> quality,
        List<ProblemGroup> problems,
        boolean refused,
        String digest) {
    /** Highest share of rejected rows with which the others are still delivered, unless said otherwise. */
    public static final double CEILING = 0.10;

    /** Copies the collections. */
    public CheckReport {
        files = List.copyOf(files);
        events = Map.copyOf(events);
        quality = Map.copyOf(quality);
        problems = List.copyOf(problems);
    }

    /**
     * What was read of one file.
     *
     * @param name name without folder
     * @param part part of the mapping
     * @param format how it was read, such as {@code windows-1252 ;}
     * @param rows data rows
     * @param accepted accepted rows
     * @param rejected rejected rows
     */
    public record FileSummary(String name, String part, String format, long rows, long accepted, long rejected) {}

    /** Returns the number of events. */
    public long eventCount() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns rejected rows as a share, 0 to 1, of the rows that could have been accepted. */
    public double rejectedShare() {
        long judged = accepted + rejected;
        return judged == 0 ? 0 : (double) rejected / judged;
    }

    /** Tells whether the accepted rows may be delivered under the usual ceiling. */
    public boolean deliverable() {
        return deliverable(CEILING);
    }

    /**
     * Tells whether the accepted rows may be delivered: no file refused, at least one event, and not more rejected than
     * the ceiling.
     *
     * @param ceiling highest share of rejected rows, 0 to 1
     */
    public boolean deliverable(double ceiling) {
        return !refused && eventCount() > 0 && rejectedShare() <= ceiling;
    }
}
