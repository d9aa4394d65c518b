package nl.samentel.hub.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.admission.ConnectorClient;
import nl.samentel.hub.admission.ConnectorClients;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.ProtocolMappersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Keeps the clients of connectors in Keycloak. */
public final class KeycloakConnectorClients implements ConnectorClients {
    private final KeycloakRealm realm;

    /** Works in a realm. */
    public KeycloakConnectorClients(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public void requireConfigured() {
        realm.requireConfigured();
    }

    @Override
    public void keep(ConnectorClient client) {
        realm.ask(r -> {
            Optional<ClientRepresentation> known = find(r, client.partner());
            if (known.isEmpty()) {
                create(r.clients(), client);
            } else {
                replace(r.clients().get(known.get().getId()), known.get(), client);
            }
            return true;
        });
    }

    @Override
    public void remove(PartnerId partner) {
        realm.ask(r -> {
            find(r, partner).ifPresent(c -> r.clients().get(c.getId()).remove());
            return true;
        });
    }

    private static Optional<ClientRepresentation> find(RealmResource realm, PartnerId partner) {
        return realm.clients().findByClientId(ConnectorClient.id(partner)).stream()
                .findFirst();
    }

    private static void create(ClientsResource clients, ConnectorClient client) {
        try (Response response = clients.create(ClientShape.of(client, new ClientRepresentation()))) {
            if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
                throw new ProblemException(
                        ProblemCode.UNAVAILABLE, "The identity provider did not make the connector's client.");
            }
        }
    }

    /**
     * Mappers that somebody added by hand go: they could give the connector another partner or role. In between its tokens
     * name nothing, and the hub refuses them.
     */
    private static void replace(ClientResource resource, ClientRepresentation known, ConnectorClient client) {
        ProtocolMappersResource mappers = resource.getProtocolMappers();
        List.copyOf(mappers.getMappers()).forEach(m -> mappers.delete(m.getId()));
        resource.update(ClientShape.of(client, known));
    }
}
