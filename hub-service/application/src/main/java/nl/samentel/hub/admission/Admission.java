package nl.samentel.hub.admission;

import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.admission.LoginKey;

/**
 * That the connector of a partner may log in for a datalab.
 *
 * @param datalab the datalab
 * @param partner the partner
 * @param key the key it shows
 * @param state where it stands
 */
public record Admission(DatalabId datalab, PartnerId partner, LoginKey key, AdmissionState state) {
    Admission in(AdmissionState next) {
        return new Admission(datalab, partner, key, next);
    }
}
