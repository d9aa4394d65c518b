package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.AgreementGates;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.Agreements;
import nl.samentel.hub.agreement.FamilyDesk;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Permissions;
import nl.samentel.hub.agreement.ProposedQuestions;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.agreement.Standings;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.catalogue.DefinitionStore;
import nl.samentel.hub.catalogue.OwnDefinitions;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.ceremony.KeyCeremony;
import nl.samentel.hub.ceremony.KeyGate;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.datalab.Gates;
import nl.samentel.hub.destruction.DataGate;
import nl.samentel.hub.inquiry.InquiryDesk;
import nl.samentel.hub.inquiry.InquiryStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.necessity.Necessity;
import nl.samentel.hub.necessity.NecessityGate;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.snapshot.BuildGate;
import nl.samentel.hub.snapshot.SnapshotStore;

/** Makes the use cases of what comes before a delivery, from draft to keys, from their parts. */
final class AgreementWiring {
    @Produces
    @Singleton
    Datalabs datalabs(UnitOfWork unit, AuditLog log, DatalabStore store) {
        return new Datalabs(unit, log, store);
    }

    @Produces
    @Singleton
    InForce inForce(AgreementStore store, Clock clock) {
        return new InForce(store, clock);
    }

    @Produces
    @Singleton
    Standings standings(UnitOfWork unit, InForce inForce) {
        return new Standings(unit, inForce);
    }

    @Produces
    @Singleton
    KeyCeremony keyCeremony(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, CeremonyStore store) {
        return new KeyCeremony(unit, log, datalabs, inForce, store);
    }

    @Produces
    @Singleton
    Gates gates(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore store,
            SnapshotStore snapshots,
            InForce inForce,
            CeremonyStore ceremonies,
            NecessityStore necessity,
            Catalogues catalogues,
            InquiryDesk inquiries,
            KeyRing ring) {
        return new Gates(
                unit,
                log,
                store,
                catalogues,
                GateCheck.all(List.of(
                        new NecessityGate(store, necessity, catalogues),
                        inquiries.gate(),
                        new AgreementGates(inForce, necessity, catalogues),
                        new KeyGate(inForce, ceremonies),
                        new BuildGate(snapshots),
                        new DataGate(ring))));
    }

    @Produces
    @Singleton
    InquiryDesk inquiries(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore agreements,
            Catalogues catalogues,
            InquiryStore store,
            Clock clock,
            SecureRandom random) {
        return InquiryDesk.of(unit, log, datalabs, agreements, catalogues, store, clock, random);
    }

    @Produces
    @Singleton
    FamilyDesk familyDesk(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store, Catalogues catalogues) {
        return new FamilyDesk(unit, log, datalabs, store, catalogues);
    }

    @Produces
    @Singleton
    Catalogues catalogues(DefinitionStore store) {
        return new Catalogues(store);
    }

    @Produces
    @Singleton
    AgreedQuestions agreedQuestions(Catalogues catalogues) {
        return new AgreedQuestions(catalogues);
    }

    @Produces
    @Singleton
    OwnDefinitions definitions(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, DefinitionStore store, AgreementStore agreements) {
        return new OwnDefinitions(unit, log, datalabs, store, new ProposedQuestions(agreements));
    }

    @Produces
    @Singleton
    Necessity necessity(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            NecessityStore store,
            Catalogues catalogues,
            AgreementStore agreements) {
        return new Necessity(unit, log, datalabs, store, catalogues, new ProposedQuestions(agreements));
    }

    @Produces
    @Singleton
    Agreements agreements(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore store,
            NecessityStore necessity,
            Catalogues catalogues) {
        return new Agreements(unit, log, datalabs, store, necessity, catalogues);
    }

    @Produces
    @Singleton
    Rosters rosters(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        return new Rosters(unit, log, datalabs, store);
    }

    @Produces
    @Singleton
    Permissions permissions(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        return new Permissions(unit, log, datalabs, store);
    }
}
