package nl.samentel.hub.ceremony;

import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Compares canaries: another key, epoch, purpose or normaliser would give tags that silently link to nothing. */
public final class IssuedCanaries {
    private IssuedCanaries() {}

    /**
     * Requires a connector's canaries to be those that the key custodian signed for the epoch of the agreement.
     *
     * @param announced digest of the connector's own, 64 hexadecimal digits
     * @throws ProblemException keys-missing if none were issued, canary-differs if they are others
     */
    public static void require(CeremonyStore ceremonies, Terms terms, String announced) {
        String issued = ceremonies
                .newest(terms.datalab(), terms.epoch())
                .map(i -> i.canaries().digest().hex())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.KEYS_MISSING, "No keys were issued for the epoch of the agreement."));
        if (!issued.equals(announced)) {
            throw new ProblemException(
                    ProblemCode.CANARY_DIFFERS, "canaries: not those that the key custodian signed.");
        }
    }
}
