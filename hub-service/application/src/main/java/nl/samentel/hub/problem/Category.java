package nl.samentel.hub.problem;

/** Tells a client whether sending the same again can help. */
public enum Category {
    /** The request is at fault; change it. */
    REJECTED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** The hub cannot do it now; send the same again later. */
    UNAVAILABLE,
    /** The hub is at fault. */
    INTERNAL
}
