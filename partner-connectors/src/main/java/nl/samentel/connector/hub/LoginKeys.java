package nl.samentel.connector.hub;

import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.pseudonymiser.key.AuthenticationKey;

/** Gives the key with which this connector logs in, when it is needed. */
@FunctionalInterface
public interface LoginKeys {
    /**
     * Returns the key.
     *
     * @throws CommandFailure if its keystore is not there or does not open
     */
    AuthenticationKey key() throws CommandFailure;
}
