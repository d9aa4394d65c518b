package nl.samentel.hub.keycloak;

import java.util.Arrays;
import java.util.Optional;
import nl.samentel.hub.audit.Action;
import org.jspecify.annotations.Nullable;

/** Events of Keycloak that belong in the log, by Keycloak's own names. */
enum LoginEventType {
    LOGIN(Action.LOGIN),
    LOGIN_ERROR(Action.LOGIN),
    CLIENT_LOGIN(Action.LOGIN),
    CLIENT_LOGIN_ERROR(Action.LOGIN),
    IDENTITY_PROVIDER_LOGIN_ERROR(Action.LOGIN),
    IDENTITY_PROVIDER_FIRST_LOGIN_ERROR(Action.LOGIN),
    IMPERSONATE(Action.LOGIN),
    USER_DISABLED_BY_TEMPORARY_LOCKOUT(Action.LOGIN),
    USER_DISABLED_BY_PERMANENT_LOCKOUT(Action.LOGIN),
    LOGOUT(Action.LOGOUT),
    UPDATE_CREDENTIAL(Action.CREDENTIAL_CHANGE),
    UPDATE_CREDENTIAL_ERROR(Action.CREDENTIAL_CHANGE),
    REMOVE_CREDENTIAL(Action.CREDENTIAL_CHANGE),
    REMOVE_CREDENTIAL_ERROR(Action.CREDENTIAL_CHANGE);

    private final Action action;

    LoginEventType(Action action) {
        this.action = action;
    }

    static Optional<LoginEventType> of(@Nullable String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    Action action() {
        return action;
    }

    boolean isRefusal() {
        return name().endsWith("_ERROR") || name().startsWith("USER_DISABLED_");
    }

    /** Tells whether the event says which program logged in, and not which person with it. */
    boolean isOfClient() {
        return this == CLIENT_LOGIN || this == CLIENT_LOGIN_ERROR;
    }
}
