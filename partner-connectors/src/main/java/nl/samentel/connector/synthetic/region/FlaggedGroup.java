package nl.samentel.connector.synthetic.region;

/** Target groups that the municipality registers. */
public enum FlaggedGroup {
    STATUS_HOLDER("STATUSHOUDER"),
    MINIMA_HOUSEHOLD("MINIMA"),
    LABOUR_MIGRANT("ARBEIDSMIGRANT");

    private final String dutch;

    FlaggedGroup(String dutch) {
        this.dutch = dutch;
    }

    /** Returns the word in the municipality's file. */
    public String dutch() {
        return dutch;
    }
}
