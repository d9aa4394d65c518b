package nl.samentel.hub.keys.store;

import java.sql.SQLException;

/** Says that the database refused a step of a rotation; the cause holds no value of a row. */
final class RotationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RotationFailedException(SQLException cause) {
        super("The database refused a step of the rotation, state " + cause.getSQLState() + ".", cause);
    }
}
