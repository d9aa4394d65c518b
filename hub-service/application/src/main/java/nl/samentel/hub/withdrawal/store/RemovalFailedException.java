package nl.samentel.hub.withdrawal.store;

import java.sql.SQLException;

/** Says that the database did not remove what it should; the message holds the SQL state and no value. */
final class RemovalFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RemovalFailedException(SQLException cause) {
        super("The database refuses, state " + cause.getSQLState() + ".", cause);
    }
}
