package nl.samentel.hub.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;

/** Keeps admissions, one for each partner of a datalab. */
public interface AdmissionStore {
    /** Finds an admission. */
    Optional<Admission> find(DatalabId datalab, PartnerId partner);

    /** Returns the admissions of a partner to all datalabs, in order of datalab. */
    List<Admission> of(PartnerId partner);

    /** Returns the admissions to a datalab, in order of partner. */
    List<Admission> of(DatalabId datalab);

    /** Returns the admissions that were begun before a moment and not completed, oldest first. */
    List<Admission> openSince(Instant before);

    /** Returns the datalabs for which tokens that a partner's connector got at a moment, to the second, count no more. */
    Set<DatalabId> ended(PartnerId partner, Instant issued);

    /** Waits until nobody else changes the admissions of a partner, and keeps others waiting until the transaction ends. */
    void lock(PartnerId partner);

    /** Keeps an admission in the place of an earlier one. */
    void put(Admission admission);
}
