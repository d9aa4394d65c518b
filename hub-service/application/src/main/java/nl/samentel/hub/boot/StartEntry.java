package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.agreement.rest.DisclosureSettings;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.schema.receipt.HubKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Logs that the hub starts, with the settings that matter for protection. */
@Singleton
class StartEntry {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final KeyTree keys;
    private final DisclosureSettings disclosure;
    private final AccessSettings access;
    private final SecureRandom random;
    private final String version;

    StartEntry(
            UnitOfWork unit,
            AuditLog log,
            KeyTree keys,
            DisclosureSettings disclosure,
            AccessSettings access,
            SecureRandom random,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.unit = unit;
        this.log = log;
        this.keys = keys;
        this.disclosure = disclosure;
        this.access = access;
        this.random = random;
        this.version = version;
    }

    void write() {
        unit.run(() -> log.write(AuditRecord.done(Action.HUB_START, Caller.hub("start", Traces.fresh(random)))
                .detail("version", version)
                .detail("keyCheckValue", keys.checkValue())
                .detail(
                        "hubKey",
                        new HubKey(keys.signer().verifyingKey()).digest().hex())
                .detail("leastPersons", disclosure.leastPersons())
                .detail("logins", access.admin().clientId().isPresent() ? "fetched" : "not fetched")
                .build()));
    }
}
