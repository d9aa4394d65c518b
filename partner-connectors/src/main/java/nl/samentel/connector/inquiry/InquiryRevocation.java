package nl.samentel.connector.inquiry;

import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.key.SigningKey;

/**
 * Takes back every preliminary agreement that this connector signed, whatever the hub shows by now; what came in under them is
 * removed.
 */
public final class InquiryRevocation {
    private final Desk desk;
    private final List<InquiryPins.Signed> signed;

    private InquiryRevocation(Desk desk, List<InquiryPins.Signed> signed) {
        this.desk = desk;
        this.signed = List.copyOf(signed);
    }

    /**
     * Finds what was signed from here.
     *
     * @throws CommandFailure if there is nothing
     */
    public static InquiryRevocation of(Desk desk) throws CommandFailure {
        List<InquiryPins.Signed> signed = new InquiryPins(desk.settings()).signed();
        if (signed.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.nothing.signed");
        }
        return new InquiryRevocation(desk, signed);
    }

    boolean covers(String digest) {
        return signed.stream().anyMatch(s -> s.digest().equals(digest));
    }

    /** Returns their numbers, for people. */
    public String numbers() {
        return signed.stream().map(s -> String.valueOf(s.number())).collect(Collectors.joining(", "));
    }

    /** Revokes, and forgets what was signed. */
    public void revoke() throws CommandFailure {
        SigningKey key = desk.identity().open().signingKey();
        for (InquiryPins.Signed inquiry : signed) {
            desk.hub().inquiries().revoke(inquiry.number(), key.sign(inquiry.revocationInput()));
            new Blinding(desk, inquiry.digest()).forget();
        }
        new InquiryPins(desk.settings()).revoked();
    }
}
