package nl.samentel.hub.necessity;

import java.util.List;

/**
 * What a manager sends about a question; the hub adds datalab and version.
 *
 * @param question id of the question
 * @param decision what was decided
 * @param decidedBy who decided it
 * @param reason why
 * @param rows what was found per field
 */
public record Opinion(String question, Decision decision, String decidedBy, String reason, List<FieldJudgement> rows) {
    /** Copies the list. */
    public Opinion {
        rows = List.copyOf(rows);
    }
}
