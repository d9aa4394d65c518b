package nl.samentel.hub.admission.rest;

import nl.samentel.hub.admission.Admission;
import nl.samentel.hub.admission.ConnectorClient;

/**
 * An admission.
 *
 * @param partner code of the partner
 * @param clientId the connector's client
 * @param fingerprint six groups of four digits over its key
 * @param state where it stands
 */
record AdmissionAnswer(String partner, String clientId, String fingerprint, String state) {
    static AdmissionAnswer of(Admission admission) {
        return new AdmissionAnswer(
                admission.partner().code(),
                ConnectorClient.id(admission.partner()),
                admission.key().fingerprint(),
                admission.state().name());
    }
}
