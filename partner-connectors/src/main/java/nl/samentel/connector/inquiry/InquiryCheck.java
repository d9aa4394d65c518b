package nl.samentel.connector.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.InquiryOffer;
import nl.samentel.connector.question.NamedQuestion;
import nl.samentel.connector.question.NamedQuestions;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.RosterException;

/** Decides whether this partner may take part in finding out. What the hub says about it is not believed. */
public final class InquiryCheck {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Desk desk;
    private final Clock clock;

    /** Checks with what a home knows. */
    public InquiryCheck(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A preliminary agreement that holds.
     *
     * @param document the document
     * @param roster keys of the partners when it was written
     * @param party this partner in it
     * @param questions its questions, verified against the digests in it
     */
    public record Held(InquiryDocument document, Roster roster, Inquiry.Party party, List<NamedQuestion> questions) {
        /** Copies the questions. */
        public Held {
            questions = List.copyOf(questions);
        }

        /** Returns what it says. */
        public Inquiry inquiry() {
            return document.inquiry();
        }

        /** Returns its number. */
        public int number() {
            return inquiry().number();
        }

        /** Returns the digest of the document. */
        public Digest digest() {
            return document.digest();
        }

        /** Returns what the questions need. */
        List<QuestionNeeds> needs() {
            return questions.stream().map(q -> QuestionNeeds.of(q.definition())).toList();
        }

        /** Returns the sets of persons that are compared. */
        public SortedSet<Overlap> overlaps() {
            return Overlap.of(inquiry(), needs());
        }

        RosterEntry keys(String partner) {
            return roster.of(partner).orElseThrow();
        }
    }

    /** Tells whether this partner signed it from here. */
    public boolean signedHere(Held held) throws CommandFailure {
        return new InquiryPins(desk.settings()).signed(held.digest());
    }

    /**
     * Signs.
     *
     * @param digest digest of what the person read
     * @throws CommandFailure if it is another one by now, or the hub refuses
     */
    public void sign(Held held, String digest) throws CommandFailure {
        if (!digest.equals(held.digest().hex())) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.other");
        }
        SigningKey key = desk.identity().open().signingKey();
        // Remembered first: a signature whose answer is lost must not surprise its own maker.
        new InquiryPins(desk.settings()).sign(held.number(), held.digest());
        desk.hub().inquiries().sign(held.number(), key.sign(held.document().signingInput()));
    }

    /** Returns the newest one, as the hub shows it. */
    public InquiryOffer newest() throws CommandFailure {
        return desk.hub().inquiries().list().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "inquiry.none"));
    }

    /**
     * Checks that the newest one can be signed or was signed by this partner as it stands.
     *
     * @throws CommandFailure if this partner is not in it, its roster is another, or a question is not what it names
     */
    public Held readable(InquiryOffer offer) throws CommandFailure {
        Inquiry inquiry = offer.document().inquiry();
        Roster roster = desk.watch().look(desk.hub());
        String partner = desk.settings().partner();
        if (!inquiry.datalab().equals(desk.settings().hub().datalab())
                || inquiry.party(partner)
                        .filter(p -> p.role().equals(desk.settings().role()))
                        .isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.no.party", partner);
        }
        List<NamedQuestion> questions = new NamedQuestions(desk.hub()).of(inquiry.definitions());
        try {
            Signatures.under(offer.document(), roster);
            return new Held(
                    offer.document(),
                    roster.upTo(inquiry.roster()),
                    inquiry.party(partner).orElseThrow(),
                    questions);
        } catch (AgreementRefusedException | RosterException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.forged", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks that the newest one holds.
     *
     * @throws CommandFailure with what is missing and what to do
     */
    public Held require() throws CommandFailure {
        InquiryOffer offer = newest();
        Held held = readable(offer);
        String missing = String.join(
                ", ",
                held.document().partners().stream()
                        .filter(p -> !offer.signatures().containsKey(p))
                        .toList());
        if (!missing.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.unsigned", missing);
        }
        if (!offer.revocations().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "inquiry.revoked",
                    String.join(", ", offer.revocations().keySet()));
        }
        try {
            Signatures.under(offer.document(), held.roster()).verifyAll(offer.signatures());
        } catch (AgreementRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.forged", String.valueOf(e.getMessage()));
        }
        if (!new InquiryPins(desk.settings()).signed(held.digest())) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.not.ours");
        }
        if (!held.inquiry().holdsOn(LocalDate.ofInstant(clock.instant(), ZONE))) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "agreement.outside",
                    held.inquiry().from(),
                    held.inquiry().until());
        }
        return held;
    }
}
