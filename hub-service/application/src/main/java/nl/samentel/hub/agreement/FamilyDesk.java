package nl.samentel.hub.agreement;

import java.util.Comparator;
import java.util.List;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.schema.agreement.Agreement;

/** Shows how each family of measures is protected, and since when that cannot be changed. */
public final class FamilyDesk {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore store;
    private final MeasureFamilies families;

    /** Wires the use case. */
    public FamilyDesk(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store, Catalogues catalogues) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
        this.families = new MeasureFamilies(catalogues);
    }

    /** Returns the families of the newest agreement that all signed; none if there is none. */
    public List<MeasureFamily> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(
                    AuditRecord.done(Action.AGREEMENT_READ, caller).datalab(id).build());
            List<Agreement> signed = store.versions(id).stream()
                    .filter(v -> v.missing().isEmpty())
                    .map(v -> v.document().agreement())
                    .toList();
            return signed.stream()
                    .max(Comparator.comparingInt(Agreement::version))
                    .map(newest -> families.of(newest, signed))
                    .orElse(List.of());
        });
    }
}
