package nl.samentel.connector.delivery;

/**
 * The two passes of a delivery over the same files.
 *
 * @param check judges and counts; its events go nowhere
 * @param send gives the events that leave
 */
record Passes(EventPass check, EventPass send) {}
