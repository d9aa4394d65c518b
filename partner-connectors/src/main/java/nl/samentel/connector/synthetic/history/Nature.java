package nl.samentel.connector.synthetic.history;

/** Primary nature of a report, with its share of all reports. */
public enum Nature {
    CHILD_ABUSE("kindermishandeling", 0.38),
    OTHER_PROBLEMS("andere problematiek", 0.26),
    PARTNER_VIOLENCE("(ex-)partnergeweld", 0.21),
    VIOLENCE_AGAINST_PARENTS("geweld tegen ouders", 0.05),
    ELDER_ABUSE("ouderenmishandeling", 0.02),
    OTHER_DV("huiselijk geweld overig", 0.05),
    HONOUR_RELATED("eergerelateerd geweld", 0.01),
    UNKNOWN("onbekend", 0.02);

    private final String dutch;
    private final double share;

    Nature(String dutch, double share) {
        this.dutch = dutch;
        this.share = share;
    }

    /** Returns the word in the file. */
    public String dutch() {
        return dutch;
    }

    /** Tells whether it is violence at home. */
    public boolean violence() {
        return this != OTHER_PROBLEMS && this != UNKNOWN;
    }

    static double[] shares() {
        double[] shares = new double[values().length];
        for (Nature nature : values()) {
            shares[nature.ordinal()] = nature.share;
        }
        return shares;
    }
}
