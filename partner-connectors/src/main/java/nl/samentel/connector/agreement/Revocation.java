package nl.samentel.connector.agreement;

import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.agreement.AgreementDocument;

/**
 * Takes back what this connector signed, whatever the hub calls it: a version that waits for the others and the one before
 * it, which would otherwise hold on.
 */
public final class Revocation {
    private final Desk desk;
    private final List<AgreementDocument> signed;

    private Revocation(Desk desk, List<AgreementDocument> signed) {
        this.desk = desk;
        this.signed = List.copyOf(signed);
    }

    /**
     * Finds what was signed from here and not revoked; possibly nothing.
     *
     * @throws CommandFailure agreement.not.ours if the hub shows nothing of it
     */
    public static Revocation of(Desk desk) throws CommandFailure {
        List<String> own =
                desk.pins().signed().stream().map(Pins.Signed::digest).toList();
        if (own.isEmpty()) {
            return new Revocation(desk, List.of());
        }
        List<AgreementDocument> shown = desk.hub().agreements().stream()
                .map(AgreementOffer::document)
                .filter(d -> own.contains(d.digest().hex()))
                .toList();
        if (shown.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.not.ours");
        }
        return new Revocation(desk, shown);
    }

    /** Tells whether there is nothing to revoke. */
    public boolean isEmpty() {
        return signed.isEmpty();
    }

    boolean covers(String digest) {
        return signed.stream().anyMatch(d -> d.digest().hex().equals(digest));
    }

    /** Returns the numbers of the versions, for people. */
    public String versions() {
        return signed.stream().map(d -> String.valueOf(d.agreement().version())).collect(Collectors.joining(", "));
    }

    /** Revokes, and forgets what was signed. */
    public void revoke() throws CommandFailure {
        SigningKey key = desk.identity().open().signingKey();
        for (AgreementDocument document : signed) {
            desk.hub().revoke(document.agreement().version(), key.sign(document.revocationInput()));
        }
        desk.pins().revoked();
    }
}
