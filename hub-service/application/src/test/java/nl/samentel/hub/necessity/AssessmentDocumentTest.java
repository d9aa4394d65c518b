package nl.samentel.hub.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.schema.document.DocumentException;
import org.junit.jupiter.api.Test;

class AssessmentDocumentTest {
    private static Assessment assessment(int rows) {
        return new Assessment(
                "trial",
                "M1",
                1,
                Decision.PROCEED,
                "steering group",
                "linked records",
                IntStream.range(0, rows)
                        .mapToObj(i -> new FieldJudgement("VTF", "field_" + i, true, true, "a".repeat(2_000)))
                        .toList());
    }

    @Test
    void readsWhatItWrote() throws DocumentException {
        AssessmentDocument written = AssessmentDocument.of(assessment(2));

        AssessmentDocument read = AssessmentDocument.read(written.bytes());

        assertThat(read.assessment()).isEqualTo(written.assessment());
        assertThat(read.digest()).isEqualTo(written.digest());
    }

    @Test
    void writesNothingThatIsTooLongToBeReadAgain() {
        Assessment tooLong = assessment(600);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentDocument.of(tooLong))
                .withMessageContaining("rows");
    }

    @Test
    void holdsEachFieldOfAPartnerOnce() {
        FieldJudgement row = new FieldJudgement("VTF", "outcome", true, true, "none does");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment("trial", "M1", 1, Decision.PROCEED, "d", "r", List.of(row, row)))
                .withMessageContaining("each once");
    }

    @Test
    void letsAQuestionProceedThatNeedsNoFieldAndNoOther() {
        FieldJudgement row = new FieldJudgement("VTF", "outcome", true, false, "the question does without it");

        assertThat(new Assessment("trial", "P1b", 1, Decision.PROCEED, "d", "r", List.of(row)).rows())
                .containsExactly(row);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment("trial", "P1", 1, Decision.PROCEED, "d", "r", List.of(row)))
                .withMessageContaining("has a necessary field");
    }
}
