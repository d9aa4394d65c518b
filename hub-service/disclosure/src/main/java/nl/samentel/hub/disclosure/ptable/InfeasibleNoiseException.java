package nl.samentel.hub.disclosure.ptable;

/** Says why no noise meets a design, and what to change. Holds nothing of any data. */
public final class InfeasibleNoiseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    InfeasibleNoiseException(String message) {
        super(message);
    }
}
