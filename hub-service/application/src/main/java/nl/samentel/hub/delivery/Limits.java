package nl.samentel.hub.delivery;

/**
 * Limits of a batch.
 *
 * @param maxRecords most records
 * @param maxBytes most bytes of its container
 */
public record Limits(int maxRecords, int maxBytes) {}
