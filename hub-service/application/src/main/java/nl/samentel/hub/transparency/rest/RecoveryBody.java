package nl.samentel.hub.transparency.rest;

import java.time.Instant;
import java.util.List;
import nl.samentel.hub.transparency.Recovery;

/**
 * A declared recovery.
 *
 * @param shard that goes on
 * @param document canonical JSON: {@code format}, {@code version}, {@code follows}, {@code size}, {@code root}, {@code next},
 *     {@code reason}, {@code at}
 * @param signature of the hub over the purpose {@code log-recovery} and the digest of the document
 * @param agreed signatures of partners over the same
 */
record RecoveryBody(String shard, String document, String signature, List<AgreedBody> agreed) {
    /**
     * A partner's signature.
     *
     * @param datalab in whose roster the key stands
     * @param partner who signed
     * @param legalEntity organisation that is responsible
     * @param signature in base64
     * @param at when
     */
    record AgreedBody(String datalab, String partner, String legalEntity, String signature, Instant at) {}

    static RecoveryBody of(Recovery recovery) {
        return new RecoveryBody(
                recovery.shard().name(),
                recovery.document(),
                recovery.signature().text(),
                recovery.agreed().stream()
                        .map(a -> new AgreedBody(
                                a.datalab().code(),
                                a.partner().code(),
                                a.legalEntity(),
                                a.signature().text(),
                                a.at()))
                        .toList());
    }
}
