package nl.samentel.schema.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.question.BoundDefinition;

/**
 * What the partners of a datalab agree on. Immutable: a change is a new version that names the one it replaces.
 *
 * @param datalab code of the datalab
 * @param version 1, 2, ...
 * @param replaces digest of the version before, or 64 zeros for the first
 * @param titleNl Dutch title
 * @param titleEn English title
 * @param purpose purpose; part of every tag key
 * @param legalBasis articles of law on which the datalab rests
 * @param definitions the questions it answers with what each is, in alphabetical order
 * @param schema fingerprint of the event schema
 * @param epoch key epoch, from 1
 * @param disclosure how the numbers that leave the hub are protected
 * @param from first day on which it holds
 * @param until first day on which it no longer holds
 * @param destroyBy last day by which all data must be gone; not before {@code until}
 * @param keyCustodian partner who makes the keys; never the hub
 * @param roster digest of the newest entry of the roster of keys
 * @param parties the partners, in alphabetical order of code
 */
public record Agreement(
        String datalab,
        int version,
        Digest replaces,
        String titleNl,
        String titleEn,
        String purpose,
        String legalBasis,
        List<BoundDefinition> definitions,
        Digest schema,
        int epoch,
        Disclosure disclosure,
        LocalDate from,
        LocalDate until,
        LocalDate destroyBy,
        String keyCustodian,
        Digest roster,
        List<Party> parties) {
    /** What the first version replaces. */
    public static final Digest NOTHING = new Digest("0".repeat(64));

    /** What a signature under an agreement is for. */
    public static final String SIGNATURE_PURPOSE = "agreement";

    /** What a signature that revokes an agreement is for. */
    public static final String REVOCATION_PURPOSE = "agreement-revocation";

    private static final int LONGEST_TEXT = 200;

    /**
     * Checks that it holds together.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public Agreement {
        DocumentRules.datalab("datalab", datalab);
        DocumentRules.require(version >= 1, "version", "is at least 1");
        DocumentRules.require(
                (version == 1) == replaces.equals(NOTHING), "replaces", "names the version before, if there is one");
        DocumentRules.text("titleNl", titleNl, LONGEST_TEXT);
        DocumentRules.text("titleEn", titleEn, LONGEST_TEXT);
        DocumentRules.text("purpose", purpose, LONGEST_TEXT);
        DocumentRules.text("legalBasis", legalBasis, 2 * LONGEST_TEXT);
        definitions = BoundDefinition.ordered("definitions", definitions);
        DocumentRules.require(epoch >= 1, "epoch", "is at least 1");
        DocumentRules.require(from.isBefore(until), "until", "is after from");
        DocumentRules.require(!destroyBy.isBefore(until), "destroyBy", "is not before until");
        DocumentRules.ordered("parties", parties.stream().map(Party::code).toList());
        parties = List.copyOf(parties);
        DocumentRules.require(parties.size() >= 2, "parties", "are at least two");
        DocumentRules.require(
                parties.stream().map(Party::code).anyMatch(keyCustodian::equals),
                "keyCustodian",
                "is one of the parties");
        List<String> asked = BoundDefinition.questions(definitions);
        DocumentRules.require(
                disclosure.regimes().stream()
                        .map(Disclosure.QuestionRegime::question)
                        .allMatch(asked::contains),
                "disclosure.regimes",
                "are of questions of the agreement");
    }

    /** Returns the ids of the questions it answers, in alphabetical order. */
    public List<String> questions() {
        return BoundDefinition.questions(definitions);
    }

    /** Finds what a partner agreed to. */
    public Optional<Party> party(String code) {
        return parties.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Tells whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
