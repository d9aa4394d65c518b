package nl.samentel.hub.sufficiency;

import java.util.List;
import java.util.Optional;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.ShareBand;

/**
 * What is expected of one question.
 *
 * @param question id of the question
 * @param verdict what is expected
 * @param coverage share of the records that can be linked at all; absent for a question without links
 * @param overlap persons that the counted and the linked records share, at least; absent without links or while pending
 * @param smallCells share of the cells that would be too small to show; unknown while pending
 * @param findings reasons, the worst first
 */
public record Assessment(
        String question,
        Verdict verdict,
        Optional<ShareBand> coverage,
        Optional<CountBand> overlap,
        ShareBand smallCells,
        List<Finding> findings) {
    /** Copies the list. */
    public Assessment {
        findings = List.copyOf(findings);
    }
}
