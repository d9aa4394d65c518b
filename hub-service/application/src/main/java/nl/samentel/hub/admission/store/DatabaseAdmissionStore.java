package nl.samentel.hub.admission.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.admission.Admission;
import nl.samentel.hub.admission.AdmissionState;
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
    public List<Admission> openSince(Instant before) {
        return rows
                .list(
                        "state in ?1 and changedAt < ?2 order by changedAt",
                        Arrays.stream(AdmissionState.values())
                                .filter(AdmissionState::open)
                                .toList(),
                        before)
                .stream()
                .map(DatabaseAdmissionStore::admission)
                .toList();
    }

    @Override
    public Set<DatalabId> ended(PartnerId partner, Instant issued) {
        // Tokens tell whole seconds: one of the second in which the key was replaced may be of the new key.
        Instant next = issued.plusSeconds(1);
        return rows.list("partner", partner.code()).stream()
                .filter(row -> !row.state.holds() || row.keySince != null && !row.keySince.isBefore(next))
                .map(row -> new DatalabId(row.datalab))
                .collect(Collectors.toSet());
    }

    @Override
    public void lock(PartnerId partner) {
        rows.getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(8, hashtext(?1))")
                .setParameter(1, partner.code())
                .getSingleResult();
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
        Instant now = clock.instant();
        boolean replaced = !fresh && !admission.key().x().equals(row.loginKey);
        if (replaced || row.keySince != null) {
            row.keySince = now;
        }
        row.loginKey = admission.key().x();
        row.state = admission.state();
        row.changedAt = now;
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
