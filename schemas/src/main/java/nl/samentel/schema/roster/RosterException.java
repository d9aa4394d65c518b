package nl.samentel.schema.roster;

/** Says that a roster is not what it should be; the message names the entry and the rule. */
public final class RosterException extends Exception {
    private static final long serialVersionUID = 1L;

    RosterException(int sequence, String rule) {
        super("Entry " + sequence + " of the roster breaks the rule: " + rule + ".");
    }

    RosterException(String message) {
        super(message);
    }
}
