package nl.samentel.hub.renewal.store;

import java.sql.SQLException;

/** Says that the database refused a step of a renewal; the cause holds no value of a row. */
final class RenewalFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenewalFailedException(SQLException cause) {
        super("The database refused a step of the renewal, state " + cause.getSQLState() + ".", cause);
    }
}
