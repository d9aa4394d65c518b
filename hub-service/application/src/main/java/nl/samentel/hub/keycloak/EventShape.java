package nl.samentel.hub.keycloak;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.login.Actor;
import nl.samentel.hub.login.EventStream;
import nl.samentel.hub.login.EventsUnreadableException;
import nl.samentel.hub.login.RealmEvent;
import nl.samentel.hub.login.Trouble;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.AuthDetailsRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Takes from an event of Keycloak what belongs in the log. Sessions, codes, redirect addresses, what was typed as a name and
 * what was changed stay behind, and everything taken has a shape: a text of an event may come from a stranger.
 */
final class EventShape {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:.%_-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final String OTHER = "other";

    private EventShape() {}

    /** Returns the event, unless it is of a type that does not belong in the log. */
    static Optional<RealmEvent> of(EventRepresentation event) {
        return LoginEventType.of(event.getType())
                .map(type -> new RealmEvent(
                        EventStream.LOGINS,
                        id(event.getId()),
                        Instant.ofEpochMilli(event.getTime()),
                        type.action(),
                        refusal(type, event.getError()),
                        actor(type, event),
                        address(event.getIpAddress()),
                        Map.of("type", type.name())));
    }

    static RealmEvent of(AdminEventRepresentation event) {
        Optional<AuthDetailsRepresentation> by = Optional.ofNullable(event.getAuthDetails());
        return new RealmEvent(
                EventStream.ADMINISTRATION,
                id(event.getId()),
                Instant.ofEpochMilli(event.getTime()),
                Action.ACCOUNT_ADMIN,
                Optional.ofNullable(event.getError()).map(EventShape::code),
                by.map(AuthDetailsRepresentation::getUserId)
                        .<Actor>map(Actor.Account::new)
                        .orElse(Actor.NOBODY),
                address(by.map(AuthDetailsRepresentation::getIpAddress).orElse(null)),
                Map.of("kind", code(event.getResourceType()), "operation", code(event.getOperationType())));
    }

    private static Optional<String> refusal(LoginEventType type, @Nullable String error) {
        if (!type.isRefusal()) {
            return Optional.empty();
        }
        return Optional.of(error == null ? type.name().toLowerCase(Locale.ROOT) : code(error));
    }

    private static Actor actor(LoginEventType type, EventRepresentation event) {
        String client = event.getClientId();
        if (type.isOfClient() && client != null) {
            return type.isRefusal() ? new Actor.Claimed(client) : new Actor.Named(client);
        }
        return event.getUserId() == null ? Actor.NOBODY : new Actor.Account(event.getUserId());
    }

    private static String id(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new EventsUnreadableException(Trouble.NOT_UNDERSTOOD);
        }
        return id;
    }

    private static String address(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches() ? address : "unknown";
    }

    private static String code(@Nullable String code) {
        return code != null && CODE.matcher(code).matches() ? code : OTHER;
    }
}
