package nl.samentel.hub.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.agreement.Disclosure;
import nl.samentel.schema.agreement.Party;

/**
 * What a manager proposes; the hub adds datalab, version, titles and roster.
 *
 * @param purpose purpose
 * @param legalBasis articles of law
 * @param questions ids of registered questions
 * @param schemaFingerprint fingerprint of the event schema
 * @param epoch key epoch
 * @param disclosure what a cell needs before it is shown
 * @param from first day
 * @param until first day on which it no longer holds
 * @param destroyBy last day by which all data must be gone
 * @param keyCustodian code of the partner who makes the keys
 * @param parties what each partner delivers
 * @param derived codes of the parties whose fields follow from the necessity table
 */
public record Proposal(
        String purpose,
        String legalBasis,
        List<String> questions,
        String schemaFingerprint,
        int epoch,
        Disclosure disclosure,
        LocalDate from,
        LocalDate until,
        LocalDate destroyBy,
        String keyCustodian,
        List<Party> parties,
        Set<String> derived) {
    /** Copies the collections. */
    public Proposal {
        questions = List.copyOf(questions);
        parties = List.copyOf(parties);
        derived = Set.copyOf(derived);
    }
}
