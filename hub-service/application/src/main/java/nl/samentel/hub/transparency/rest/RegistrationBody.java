package nl.samentel.hub.transparency.rest;

import java.time.Instant;
import nl.samentel.hub.transparency.Registration;

/**
 * A registered key of a witness.
 *
 * @param partner whose connector it is
 * @param legalEntity organisation that is responsible
 * @param key of cosignature/v1, as notes write keys
 * @param signature by the partner's key of the roster over the purpose {@code witness-key} and the digest of the key
 * @param registeredAt when
 */
record RegistrationBody(String partner, String legalEntity, String key, String signature, Instant registeredAt) {
    static RegistrationBody of(Registration registration) {
        return new RegistrationBody(
                registration.partner().code(),
                registration.legalEntity(),
                registration.key().text(),
                registration.signature().text(),
                registration.at());
    }
}
