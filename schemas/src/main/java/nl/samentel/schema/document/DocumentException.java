package nl.samentel.schema.document;

/** Says that a document is not what it should be; the message names the place and the rule, never a value. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public DocumentException(String message) {
        super(message);
    }
}
