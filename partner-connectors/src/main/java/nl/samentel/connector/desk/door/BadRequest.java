package nl.samentel.connector.desk.door;

/** Says why a request is not answered: a status for the browser and a sentence for the person. */
public final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;

    /**
     * Creates a refusal.
     *
     * @param status HTTP status
     * @param key key of the sentence in the texts of the desk
     */
    public BadRequest(int status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the key of the sentence. */
    public String key() {
        return key;
    }
}
