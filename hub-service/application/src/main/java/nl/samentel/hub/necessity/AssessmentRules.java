package nl.samentel.hub.necessity;

import java.util.Optional;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Member;
import nl.samentel.schema.document.DocumentRules;

/** Checks what an assessment says against the partners of its datalab. */
final class AssessmentRules {
    private AssessmentRules() {}

    /** Throws IllegalArgumentException naming the row and the rule that it breaks. */
    static void require(Datalab datalab, Assessment assessment) {
        for (int i = 0; i < assessment.rows().size(); i++) {
            FieldJudgement row = assessment.rows().get(i);
            String place = "rows[" + i + "].";
            Optional<Member> member = PartnerId.parse(row.partner()).flatMap(datalab::member);
            DocumentRules.require(member.isPresent(), place + "partner", "is a partner of this datalab");
            DocumentRules.require(
                    member.filter(m -> RoleFields.of(m.role()).contains(row.field()))
                            .isPresent(),
                    place + "field",
                    "is a field of the partner's role, or " + String.join(", ", RoleFields.OF_THE_PERSON));
        }
    }
}
