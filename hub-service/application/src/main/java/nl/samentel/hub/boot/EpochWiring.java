package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.renewal.Epochs;
import nl.samentel.hub.renewal.PairIntake;
import nl.samentel.hub.renewal.RenewalStore;
import nl.samentel.hub.renewal.Renewals;
import nl.samentel.hub.renewal.Resealing;
import nl.samentel.hub.snapshot.EventSource;

/** Makes the use cases of epochs from their parts. */
final class EpochWiring {
    @Produces
    @Singleton
    PairIntake pairIntake(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, KeyRing ring, RenewalStore store) {
        return new PairIntake(unit, log, datalabs, inForce, ring, store);
    }

    @Produces
    @Singleton
    Epochs epochs(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore agreements,
            InForce inForce,
            KeyRing ring,
            RenewalStore store) {
        return new Epochs(unit, log, datalabs, agreements, inForce, ring, store);
    }

    @Produces
    @Singleton
    Renewals renewals(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            CeremonyStore ceremonies,
            DeliveryStore deliveries,
            RenewalStore store,
            EventSource source,
            KeyRing ring,
            Epochs epochs) {
        return new Renewals(
                unit,
                log,
                datalabs,
                inForce,
                ceremonies,
                deliveries,
                store,
                new Resealing(source, ring, store),
                epochs);
    }
}
