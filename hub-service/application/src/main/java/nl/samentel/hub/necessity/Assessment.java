package nl.samentel.hub.necessity;

import java.util.List;
import java.util.Set;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.UsedFields;

/**
 * One version of the assessment of one question.
 *
 * @param datalab code of the datalab
 * @param question id of the question
 * @param version 1, 2, ...
 * @param decision what was decided
 * @param decidedBy who decided it
 * @param reason why
 * @param rows what was found, each field of a partner at most once; a field without row is not necessary
 */
public record Assessment(
        String datalab,
        String question,
        int version,
        Decision decision,
        String decidedBy,
        String reason,
        List<FieldJudgement> rows) {
    private static final int LONGEST = 2_000;

    /**
     * Checks what holds in every datalab.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public Assessment {
        DocumentRules.datalab("datalab", datalab);
        DocumentRules.require(version >= 1, "version", "is at least 1");
        DocumentRules.text("decidedBy", decidedBy, LONGEST);
        DocumentRules.text("reason", reason, LONGEST);
        rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            String place = "rows[" + i + "].";
            FieldJudgement row = rows.get(i);
            DocumentRules.text(place + "lessIntrusive", row.lessIntrusive(), LONGEST);
            DocumentRules.require(
                    row.possible() || !row.necessary(), place + "necessary", "is false where possible is");
        }
        DocumentRules.distinct(
                "rows",
                rows.stream().map(row -> List.of(row.partner(), row.field())).toList());
        DocumentRules.require(
                decision != Decision.PROCEED
                        || rows.stream().anyMatch(FieldJudgement::necessary)
                        || needsNoField(question),
                "rows",
                "has a necessary field where the decision is PROCEED");
    }

    /** Some questions that ship count days and partners only, which every record has. */
    private static boolean needsNoField(String question) {
        return Definitions.find(question)
                .filter(d -> !UsedFields.usesPlace(d))
                .filter(d -> Set.of(EventField.General.PARTNER).containsAll(UsedFields.of(List.of(d))))
                .isPresent();
    }
}
