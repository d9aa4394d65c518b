package nl.samentel.hub.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Takes batches. */
    OPEN,
    /** Whole and counted. */
    SEALED,
    /** Was sealed; another delivery of the same period took its place. */
    REPLACED,
    /** Given up before it was sealed. */
    ABANDONED,
    /** Was sealed; its partner took it back, and its rows are gone. */
    WITHDRAWN
}
