package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.LetIn;
import nl.samentel.hub.access.rest.ReviewRule;
import nl.samentel.hub.admission.AdmissionStore;
import nl.samentel.hub.admission.Admissions;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.keycloak.KeycloakConnectorClients;
import nl.samentel.hub.keycloak.KeycloakDirectory;
import nl.samentel.hub.keycloak.KeycloakEvents;
import nl.samentel.hub.keycloak.KeycloakRealm;
import nl.samentel.hub.login.LoggedEvents;
import nl.samentel.hub.login.LoginEvents;
import nl.samentel.hub.login.ReadingStatus;
import nl.samentel.hub.people.People;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use cases of who may log in, connectors and people, from their parts. */
final class AccessWiring {
    /** Most events to fetch, and entries to write, at a time. */
    private static final int EVENTS = 200;

    @Produces
    @Singleton
    ReviewRule reviewRule(AccessSettings settings, Clock clock) {
        return new ReviewRule(settings.requireReview(), clock);
    }

    @Produces
    @Singleton
    KeycloakRealm keycloakRealm(
            AccessSettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer) {
        return new KeycloakRealm(settings.admin().url().orElse(issuer), AdminLogin.of(settings.admin()));
    }

    @Produces
    @Singleton
    Admissions admissions(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, AdmissionStore store, KeycloakRealm realm) {
        return new Admissions(unit, log, datalabs, store, new KeycloakConnectorClients(realm));
    }

    @Produces
    @Singleton
    LetIn letIn(UnitOfWork unit, AdmissionStore store) {
        return (named, partner, issued) -> {
            Set<DatalabId> ended = unit.call(() -> store.ended(partner, issued));
            return named.stream().filter(d -> !ended.contains(d)).collect(Collectors.toSet());
        };
    }

    @Produces
    @Singleton
    People people(UnitOfWork unit, AuditLog log, KeycloakRealm realm) {
        return new People(unit, log, new KeycloakDirectory(realm));
    }

    @Produces
    @Singleton
    LoginEvents loginEvents(
            UnitOfWork unit, AuditLog log, AuditStore store, LoggedEvents logged, KeycloakRealm realm, Clock clock) {
        ReadingStatus status = new ReadingStatus(unit, log, store);
        return new LoginEvents(unit, log, new KeycloakEvents(realm), logged, status, EVENTS, clock);
    }
}
