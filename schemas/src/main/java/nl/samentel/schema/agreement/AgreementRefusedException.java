package nl.samentel.schema.agreement;

/** Says why an agreement is not in force; the message names partner and rule. */
public final class AgreementRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    AgreementRefusedException(String message) {
        super(message);
    }
}
