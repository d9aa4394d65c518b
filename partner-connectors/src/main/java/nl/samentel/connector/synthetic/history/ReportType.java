package nl.samentel.connector.synthetic.history;

/** How Veilig Thuis types a report. */
public enum ReportType {
    FIRST("1e melding"),
    RE_REPORT("hermelding"),
    FOLLOW_UP("vervolgmelding"),
    UNCLASSIFIED("niet ingedeeld");

    private final String dutch;

    ReportType(String dutch) {
        this.dutch = dutch;
    }

    /** Returns the word in the file. */
    public String dutch() {
        return dutch;
    }
}
