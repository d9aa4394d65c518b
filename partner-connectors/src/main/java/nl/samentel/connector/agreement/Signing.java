package nl.samentel.connector.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.question.NamedQuestion;
import nl.samentel.connector.question.NamedQuestions;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.agreement.AgreementChange;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.signature.Signature;

/**
 * The newest agreement, as a person reads and signs it. Guarantees that it names this partner and the keys of the roster that was
 * seen before, and that what is signed is what was read: whoever signs names its digest.
 */
public final class Signing {
    private final Desk desk;
    private final AgreementOffer offer;
    private final Roster roster;

    private Signing(Desk desk, AgreementOffer offer, Roster roster) {
        this.desk = desk;
        this.offer = offer;
        this.roster = roster;
    }

    /**
     * Fetches it.
     *
     * @throws CommandFailure if there is none, or it is not one that this partner can sign
     */
    public static Signing of(Desk desk) throws CommandFailure {
        Roster roster = desk.watch().look(desk.hub());
        AgreementOffer offer = AgreementCommand.newest(desk.hub().agreements());
        AgreementDocument document = offer.document();
        if (!document.agreement().datalab().equals(desk.settings().hub().datalab())
                || document.agreement().party(desk.settings().partner()).isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "agreement.no.party", desk.settings().partner());
        }
        try {
            Signatures.under(document, roster);
        } catch (AgreementRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.forged", String.valueOf(e.getMessage()));
        }
        return new Signing(desk, offer, roster);
    }

    /** Returns it with the signatures under it. */
    public AgreementOffer offer() {
        return offer;
    }

    /** Returns the keys of the partners. */
    public Roster roster() {
        return roster;
    }

    /**
     * Returns what is counted.
     *
     * @throws CommandFailure if a definition is not the one that the agreement names
     */
    public List<NamedQuestion> questions() throws CommandFailure {
        return new NamedQuestions(desk.hub()).of(offer.document().agreement().definitions());
    }

    /** Tells whether it was signed from here, and not revoked. */
    public boolean signedHere() throws CommandFailure {
        return desk.pins().signed().stream().anyMatch(this::isThis);
    }

    private boolean isThis(Pins.Signed signed) {
        return signed.digest().equals(offer.document().digest().hex());
    }

    /** Returns what it changes, compared with what was signed before. */
    public Optional<AgreementChange> change() throws CommandFailure {
        Optional<Pins.Signed> signed =
                desk.pins().signed().stream().filter(s -> !isThis(s)).reduce((earlier, later) -> later);
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        try {
            AgreementDocument before =
                    AgreementDocument.read(signed.get().document().getBytes(StandardCharsets.UTF_8));
            return Optional.of(
                    AgreementChange.between(before.agreement(), offer.document().agreement()));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Signs.
     *
     * @param digest digest of what the person read
     * @throws CommandFailure if it is another one by now, or the hub refuses
     */
    public void sign(String digest) throws CommandFailure {
        AgreementDocument document = offer.document();
        if (!digest.equals(document.digest().hex())) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.other");
        }
        Signature signature = desk.identity().open().signingKey().sign(document.signingInput());
        // Remembered first: a signature whose answer is lost must not surprise its own maker.
        desk.pins()
                .sign(new Pins.Signed(
                        document.agreement().version(),
                        document.digest().hex(),
                        new String(document.bytes(), StandardCharsets.UTF_8)));
        desk.hub().sign(document.agreement().version(), signature);
    }
}
