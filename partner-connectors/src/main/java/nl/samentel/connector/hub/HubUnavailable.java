package nl.samentel.connector.hub;

import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/** Says that the hub or the identity provider cannot be reached now, or broke; trying later may help. */
public final class HubUnavailable extends CommandFailure {
    private static final long serialVersionUID = 1L;

    HubUnavailable(String key, Object... details) {
        super(ExitCode.UNAVAILABLE, key, details);
    }
}
