package nl.samentel.schema.event;

/**
 * Says that bytes are not a batch of events. The message names the rule and, where known, the position of the event in
 * the batch; it never holds a value.
 */
public final class EventFormatException extends Exception {
    /** Creates the exception with a rule. */
    public EventFormatException(String message) {
        super(message);
    }

    /** Creates the exception with a rule and its cause. */
    public EventFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
