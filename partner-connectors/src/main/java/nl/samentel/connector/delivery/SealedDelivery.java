package nl.samentel.connector.delivery;

import java.util.Map;

/**
 * A delivery that counts at the hub, as it is remembered.
 *
 * @param id id given by the hub
 * @param datalab code of the datalab
 * @param from first day of the period
 * @param to first day after the period
 * @param events events by type
 * @param sealedAt when the hub sealed it
 * @param receipt the hub's receipt, hexadecimal
 */
public record SealedDelivery(
        String id, String datalab, String from, String to, Map<String, Long> events, String sealedAt, String receipt) {
    /** Copies the counts. */
    public SealedDelivery {
        events = Map.copyOf(events);
    }

    /** Returns the number of events. */
    public long total() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
