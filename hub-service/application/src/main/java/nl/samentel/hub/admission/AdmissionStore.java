package nl.samentel.hub.admission;

import java.util.List;
import java.util.Optional;
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

    /** Keeps an admission in the place of an earlier one. */
    void put(Admission admission);
}
