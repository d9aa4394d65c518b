package nl.samentel.hub.paperwork;

import java.util.Optional;
import nl.samentel.hub.access.DatalabId;

/** Finds the certificate of a destruction. */
public interface Certificates {
    /** Returns the certificate of a datalab, once its data and keys are gone. */
    Optional<Certificate> of(DatalabId datalab);
}
