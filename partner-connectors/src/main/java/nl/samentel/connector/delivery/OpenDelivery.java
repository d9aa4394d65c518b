package nl.samentel.connector.delivery;

import java.util.Map;
import java.util.UUID;
import nl.samentel.connector.extract.Period;

/**
 * A delivery that was started and is not sealed, as it is remembered.
 *
 * @param reference reference under which it was or will be announced
 * @param datalab code of the datalab
 * @param from first day of the period
 * @param to first day after the period
 * @param check digest of the first pass over the files
 * @param events events by type
 * @param confirmShrink true when the person confirmed that it may be much smaller
 * @param id id given by the hub, empty before it was announced
 * @param maxRecords most events in a batch
 * @param maxBytes most bytes of a batch
 */
public record OpenDelivery(
        UUID reference,
        String datalab,
        String from,
        String to,
        String check,
        Map<String, Long> events,
        boolean confirmShrink,
        String id,
        int maxRecords,
        long maxBytes) {
    /** Copies the counts. */
    public OpenDelivery {
        events = Map.copyOf(events);
    }

    static OpenDelivery of(Plan plan, String check, Map<String, Long> events, boolean confirmShrink) {
        return new OpenDelivery(
                UUID.randomUUID(),
                plan.datalab(),
                plan.period().from().toString(),
                plan.period().to().toString(),
                check,
                events,
                confirmShrink,
                "",
                0,
                0);
    }

    OpenDelivery announced(String hubId, int records, long bytes) {
        return new OpenDelivery(reference, datalab, from, to, check, events, confirmShrink, hubId, records, bytes);
    }

    OpenDelivery confirmed() {
        return new OpenDelivery(reference, datalab, from, to, check, events, true, id, maxRecords, maxBytes);
    }

    boolean covers(String otherDatalab, Period period) {
        return datalab.equals(otherDatalab)
                && from.equals(period.from().toString())
                && to.equals(period.to().toString());
    }

    /** Returns the number of events. */
    public long total() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
