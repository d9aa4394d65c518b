package nl.samentel.hub.login;

/** Why log-ins do not come into the log. */
public enum Trouble {
    /** The realm keeps no events, or not all of those that matter. */
    EVENTS_OFF(
            "events-off",
            "The realm does not keep all log-ins and changes; switch on user events (log-ins of people and clients at"
                    + " least) and admin events."),
    /** The hub's own client may not read them. */
    RIGHT_MISSING(
            "right-missing",
            "The hub's own client may not read events or accounts; give its service account the roles view-events and"
                    + " view-users of realm-management."),
    /** The identity provider answers otherwise than it should. */
    NOT_UNDERSTOOD("not-understood", "The identity provider answers otherwise than Keycloak 26 does."),
    /** The identity provider is away. */
    UNAVAILABLE("unavailable", "The identity provider does not answer, or does not let the hub's own client in.");

    private final String code;
    private final String text;

    Trouble(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the reason as entries have it. */
    public String code() {
        return code;
    }

    /** Returns what is wrong and what to do, for the operator. */
    public String text() {
        return text;
    }
}
