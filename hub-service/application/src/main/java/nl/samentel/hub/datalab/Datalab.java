package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.disclosure.DisclosureProfile;

/**
 * A datalab with its agreement.
 *
 * @param id its code
 * @param titleNl Dutch title
 * @param titleEn English title
 * @param purpose purpose the partners agreed on; part of every tag key
 * @param schemaFingerprint fingerprint of the agreed event schema
 * @param epoch key epoch
 * @param disclosure what a cell needs before it is shown
 * @param state where it stands
 * @param partners partners, in fixed order
 * @param questions ids of the agreed questions
 */
public record Datalab(
        DatalabId id,
        String titleNl,
        String titleEn,
        String purpose,
        String schemaFingerprint,
        int epoch,
        DisclosureProfile disclosure,
        DatalabState state,
        List<PartnerAgreement> partners,
        List<String> questions) {
    /** Copies the lists. */
    public Datalab {
        partners = List.copyOf(partners);
        questions = List.copyOf(questions);
    }

    /** Finds what a partner may deliver. */
    public Optional<PartnerAgreement> partner(PartnerId partner) {
        return partners.stream().filter(p -> p.partner().equals(partner)).findFirst();
    }
}
