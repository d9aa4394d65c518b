package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Disclosure;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;

/** The terms of an agreement, read from the document that was signed. */
public final class Terms {
    private final AgreementDocument document;
    private final Roster roster;
    private final List<PartnerTerms> partners;

    Terms(AgreementDocument document, Roster roster) {
        this.document = document;
        this.roster = roster;
        this.partners =
                document.agreement().parties().stream().map(PartnerTerms::of).toList();
    }

    Agreement agreement() {
        return document.agreement();
    }

    /** Returns the datalab. */
    public DatalabId datalab() {
        return new DatalabId(agreement().datalab());
    }

    /** Returns the digest of the document. */
    public String digest() {
        return document.digest().hex();
    }

    /** Returns the partner who makes the keys. */
    public PartnerId keyCustodian() {
        return new PartnerId(agreement().keyCustodian());
    }

    /** Finds the public keys of a partner, as they stood in the roster that the agreement names. */
    public Optional<RosterEntry> keys(PartnerId partner) {
        return roster.of(partner.code());
    }

    /** Returns the fingerprint of the agreed event schema. */
    public String schemaFingerprint() {
        return agreement().schema().hex();
    }

    /** Returns the key epoch. */
    public int epoch() {
        return agreement().epoch();
    }

    /** Returns what was agreed about the numbers that leave the hub. */
    public Disclosure disclosure() {
        return agreement().disclosure();
    }

    /** Returns what a cell needs before it is shown, and what its noise is like. */
    public DisclosureProfile profile() {
        return profile(disclosure());
    }

    /**
     * Returns what a cell needs before it is shown, and what its noise is like.
     *
     * @throws IllegalArgumentException if there is no such noise, with what to change
     */
    public static DisclosureProfile profile(Disclosure agreed) {
        return new DisclosureProfile(
                agreed.minPersons(),
                agreed.minHouseholds(),
                agreed.perPerson(),
                new NoiseDesign(
                        agreed.noise().deviation(),
                        agreed.noise().variance(),
                        agreed.noise().blocked()));
    }

    /** Returns the ids of the agreed questions. */
    public List<String> questions() {
        return agreement().questions();
    }

    /** Returns the agreed questions with what each is. */
    public List<BoundDefinition> definitions() {
        return agreement().definitions();
    }

    /** Returns what each partner may deliver, in fixed order. */
    public List<PartnerTerms> partners() {
        return partners;
    }

    /** Finds what a partner may deliver. */
    public Optional<PartnerTerms> partner(PartnerId partner) {
        return partners.stream().filter(p -> p.partner().equals(partner)).findFirst();
    }
}
