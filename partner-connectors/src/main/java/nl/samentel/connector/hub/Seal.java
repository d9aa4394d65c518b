package nl.samentel.connector.hub;

/**
 * The totals of a delivery.
 *
 * @param batches number of batches
 * @param records number of events
 * @param digest SHA-256 over the batch digests in order, hexadecimal
 * @param confirmShrink true when a person confirmed that the delivery may be much smaller than the one it replaces
 */
public record Seal(long batches, long records, String digest, boolean confirmShrink) {}
