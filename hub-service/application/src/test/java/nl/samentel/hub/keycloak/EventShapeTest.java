package nl.samentel.hub.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.login.Actor;
import nl.samentel.hub.login.EventsUnreadableException;
import nl.samentel.hub.login.RealmEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** What is taken from an event of Keycloak, and what stays behind. */
class EventShapeTest {
    private static EventRepresentation event(String type) {
        EventRepresentation event = new EventRepresentation();
        event.setId("5b0c0e0e-0000-4000-8000-000000000001");
        event.setTime(1_772_000_000_123L);
        event.setType(type);
        event.setIpAddress("2001:db8::1");
        event.setSessionId("a-session");
        event.setDetails(Map.of("username", "a typed name", "code_id", "a-code", "redirect_uri", "http://127.0.0.1/x"));
        return event;
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN, LOGIN, false",
        "IMPERSONATE, LOGIN, false",
        "LOGOUT, LOGOUT, false",
        "UPDATE_CREDENTIAL, CREDENTIAL_CHANGE, false",
        "REMOVE_CREDENTIAL_ERROR, CREDENTIAL_CHANGE, true",
        "USER_DISABLED_BY_TEMPORARY_LOCKOUT, LOGIN, true"
    })
    void givesEachTypeItsAction(String type, Action action, boolean refused) {
        RealmEvent shaped = EventShape.of(event(type)).orElseThrow();

        assertThat(shaped.action()).isEqualTo(action);
        assertThat(shaped.refusal().isPresent()).isEqualTo(refused);
        assertThat(shaped.facts()).isEqualTo(Map.of("type", type));
        assertThat(shaped.at()).hasToString("2026-02-25T06:13:20.123Z");
    }

    @Test
    void leavesOutTypesThatAreNoLogIns() {
        assertThat(EventShape.of(event("REFRESH_TOKEN"))).isEmpty();
        assertThat(EventShape.of(event("OF_A_LATER_VERSION"))).isEmpty();
    }

    @Test
    void repeatsNoTextThatAStrangerChose() {
        EventRepresentation event = event("LOGIN_ERROR");
        event.setError("no such thing: 'a typed name'");
        event.setIpAddress("evil\nline");

        RealmEvent shaped = EventShape.of(event).orElseThrow();

        assertThat(shaped.refusal()).contains("other");
        assertThat(shaped.address()).isEqualTo("unknown");
        assertThat(shaped.actor()).isEqualTo(Actor.NOBODY);
    }

    @Test
    void believesTheNameOfAProgramOnlyWhenItWasLetIn() {
        EventRepresentation done = event("CLIENT_LOGIN");
        done.setClientId("connector-vtf");
        EventRepresentation refused = event("CLIENT_LOGIN_ERROR");
        refused.setClientId("connector-vtf");

        assertThat(EventShape.of(done).orElseThrow().actor()).isEqualTo(new Actor.Named("connector-vtf"));
        assertThat(EventShape.of(refused).orElseThrow().actor()).isEqualTo(new Actor.Claimed("connector-vtf"));
    }

    @Test
    void takesNoValueOfAChange() {
        AdminEventRepresentation event = new AdminEventRepresentation();
        event.setId("5b0c0e0e-0000-4000-8000-000000000002");
        event.setOperationType("UPDATE");
        event.setResourceType("USER");
        event.setResourcePath("users/1/reset-password");
        event.setRepresentation("{\"value\":\"a-password\"}");

        RealmEvent shaped = EventShape.of(event);

        assertThat(shaped.facts()).isEqualTo(Map.of("kind", "USER", "operation", "UPDATE"));
        assertThat(shaped.address()).isEqualTo("unknown");
    }

    @Test
    void refusesAnEventThatCannotBeKnownAgain() {
        EventRepresentation event = event("LOGIN");
        event.setId(null);

        assertThatThrownBy(() -> EventShape.of(event)).isInstanceOf(EventsUnreadableException.class);
    }
}
