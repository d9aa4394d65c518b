package nl.samentel.hub.login;

import nl.samentel.hub.access.Caller;

/** Who caused an event, as far as the event tells; personal, so never logged as a whole. */
public sealed interface Actor {
    /** Nobody who is known. What was typed as a name is not repeated: it may be a password. */
    Actor NOBODY = new Named(Caller.ANONYMOUS);

    /**
     * A name that is surely one.
     *
     * @param name of a program
     */
    record Named(String name) implements Actor {
        @Override
        public String toString() {
            return "Named[redacted]";
        }
    }

    /**
     * An account.
     *
     * @param id number of the account
     */
    record Account(String id) implements Actor {
        @Override
        public String toString() {
            return "Account[redacted]";
        }
    }

    /**
     * A name that somebody gave as that of a program, and that may be anything.
     *
     * @param client the name
     */
    record Claimed(String client) implements Actor {
        @Override
        public String toString() {
            return "Claimed[redacted]";
        }
    }
}
