package nl.samentel.hub.delivery.store;

import java.sql.SQLException;

/** Says that events could not be copied; the transaction is undone. */
final class CopyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyFailedException(SQLException cause) {
        super("The events could not be stored.", cause);
    }
}
