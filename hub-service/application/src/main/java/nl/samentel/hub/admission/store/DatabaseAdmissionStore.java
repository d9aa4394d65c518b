package nl.samentel.hub.admission.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.admission.Admission;
import nl.samentel.hub.admission.AdmissionStore;
import nl.samentel.schema.admission.LoginKey;

/** Keeps admissions in the database. */
@Singleton
class DatabaseAdmissionStore implements AdmissionStore {
    private final AdmissionRows rows;
    private final Clock clock;

    DatabaseAdmissionStore(AdmissionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Admission> find(DatalabId datalab, PartnerId partner) {
        return rows.findByIdOptional(new AdmissionEntity.Key(datalab.code(), partner.code()))
                .map(DatabaseAdmissionStore::admission);
    }

    @Override
    public List<Admission> of(PartnerId partner) {
        return rows.list("partner = ?1 order by datalab", partner.code()).stream()
                .map(DatabaseAdmissionStore::admission)
                .toList();
    }

    @Override
    public List<Admission> of(DatalabId datalab) {
        return rows.list("datalab = ?1 order by partner", datalab.code()).stream()
                .map(DatabaseAdmissionStore::admission)
                .toList();
    }

    @Override
    public void put(Admission admission) {
        AdmissionEntity.Key key = new AdmissionEntity.Key(
                admission.datalab().code(), admission.partner().code());
        AdmissionEntity row = rows.findById(key);
        boolean fresh = row == null;
        if (row == null) {
            row = new AdmissionEntity();
            row.datalab = key.datalab();
            row.partner = key.partner();
        }
        row.loginKey = admission.key().x();
        row.state = admission.state();
        row.changedAt = clock.instant();
        if (fresh) {
            rows.persist(row);
        }
        rows.flush();
    }

    private static Admission admission(AdmissionEntity row) {
        return new Admission(
                new DatalabId(row.datalab), new PartnerId(row.partner), new LoginKey(row.loginKey), row.state);
    }
}
