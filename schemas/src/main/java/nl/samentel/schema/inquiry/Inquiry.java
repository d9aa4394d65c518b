package nl.samentel.schema.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * A preliminary agreement: what the partners may find out together before anybody delivers a record. It allows profiles in
 * bands and the counting of overlaps, and nothing else.
 *
 * @param datalab code of the datalab
 * @param number 1, 2, ... within the datalab
 * @param titleNl Dutch title
 * @param titleEn English title
 * @param purpose what it is for
 * @param legalBasis articles of law on which it rests
 * @param definitions questions that are looked into with what each is, from which follows what it needs, in alphabetical
 *     order
 * @param dataFrom first day of the records that are looked at
 * @param dataTo first day after them
 * @param minPersons least persons in a cell that would be shown, 5 or more
 * @param overlapTags types of person tag by which overlap is counted, in alphabetical order: BSN, NAME_DOB_SEX or both
 * @param from first day on which it holds
 * @param until first day on which it no longer holds
 * @param roster digest of the newest entry of the roster of keys
 * @param parties the partners, in alphabetical order of code
 */
public record Inquiry(
        String datalab,
        int number,
        String titleNl,
        String titleEn,
        String purpose,
        String legalBasis,
        List<BoundDefinition> definitions,
        LocalDate dataFrom,
        LocalDate dataTo,
        int minPersons,
        List<String> overlapTags,
        LocalDate from,
        LocalDate until,
        Digest roster,
        List<Party> parties) {
    /** What a signature under a preliminary agreement is for. */
    public static final String SIGNATURE_PURPOSE = "preliminary-agreement";

    /** What a signature that revokes one is for. */
    public static final String REVOCATION_PURPOSE = "preliminary-agreement-revocation";

    private static final List<String> STRONG = List.of(TagType.BSN.name(), TagType.NAME_DOB_SEX.name());
    private static final int LONGEST_TEXT = 200;

    /**
     * One partner in it.
     *
     * @param code code of the partner
     * @param role code of its role
     * @param legalEntity code of the organisation that is responsible
     * @param bsnBasis article of law that allows it to compare citizen service numbers here; empty when it may not
     * @param persons number of persons it declares to have at most; its sets are not larger
     */
    public record Party(String code, String role, String legalEntity, String bsnBasis, int persons) {
        /** Checks the fields. */
        public Party {
            DocumentRules.code("parties.code", code);
            DocumentRules.text("parties.legalEntity", legalEntity, 100);
            DocumentRules.require(bsnBasis.length() <= 200, "parties.bsnBasis", "has at most 200 characters");
            DocumentRules.require(
                    persons >= 1 && persons <= PointSet.MOST, "parties.persons", "is 1 to " + PointSet.MOST);
            PartnerRole bounds = PartnerRoles.find(role)
                    .orElseThrow(() -> new IllegalArgumentException("parties.role breaks the rule: is a known role."));
            DocumentRules.require(
                    bsnBasis.isBlank() || bounds.tagTypes().contains(TagType.BSN),
                    "parties.bsnBasis",
                    "is empty for a role without citizen service numbers");
        }

        /** Tells whether it may compare by a type of tag. */
        public boolean compares(String tagType) {
            return !tagType.equals(TagType.BSN.name()) || !bsnBasis.isBlank();
        }
    }

    /**
     * Checks that it holds together.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public Inquiry {
        DocumentRules.datalab("datalab", datalab);
        DocumentRules.require(number >= 1, "number", "is at least 1");
        DocumentRules.text("titleNl", titleNl, LONGEST_TEXT);
        DocumentRules.text("titleEn", titleEn, LONGEST_TEXT);
        DocumentRules.text("purpose", purpose, LONGEST_TEXT);
        DocumentRules.text("legalBasis", legalBasis, 2 * LONGEST_TEXT);
        definitions = BoundDefinition.ordered("definitions", definitions);
        DocumentRules.require(dataFrom.isBefore(dataTo), "dataTo", "is after dataFrom");
        DocumentRules.require(minPersons >= 5, "minPersons", "is at least 5");
        overlapTags = DocumentRules.ordered("overlapTags", overlapTags);
        DocumentRules.require(
                !overlapTags.isEmpty() && STRONG.containsAll(overlapTags),
                "overlapTags",
                "is BSN, NAME_DOB_SEX or both");
        DocumentRules.require(from.isBefore(until), "until", "is after from");
        DocumentRules.ordered("parties", parties.stream().map(Party::code).toList());
        parties = List.copyOf(parties);
        DocumentRules.require(parties.size() >= 2, "parties", "are at least two");
    }

    /** Returns the ids of the questions that are looked into, in alphabetical order. */
    public List<String> questions() {
        return BoundDefinition.questions(definitions);
    }

    /** Finds a partner. */
    public Optional<Party> party(String code) {
        return parties.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Tells whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
