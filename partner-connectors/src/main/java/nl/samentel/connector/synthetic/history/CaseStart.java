package nl.samentel.connector.synthetic.history;

/** What made Veilig Thuis open a case. */
public enum CaseStart {
    REPORT("melding"),
    ADVICE("advies"),
    TRANSFER_IN("overdracht"),
    OTHER("anders");

    private final String dutch;

    CaseStart(String dutch) {
        this.dutch = dutch;
    }

    /** Returns the word in the file. */
    public String dutch() {
        return dutch;
    }
}
