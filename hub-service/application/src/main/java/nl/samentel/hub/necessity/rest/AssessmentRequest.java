package nl.samentel.hub.necessity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.samentel.hub.necessity.Decision;
import nl.samentel.hub.necessity.FieldJudgement;
import nl.samentel.hub.necessity.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a question.
 *
 * @param decision what was decided
 * @param decidedBy who decided it
 * @param reason why
 * @param rows what was found per partner and field; a field without row is not necessary
 */
record AssessmentRequest(
        @NotNull Decision decision,
        @NotBlank @Size(max = 2000) String decidedBy,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull @Size(max = 2000) List<@NotNull @Valid Row> rows) {
    /**
     * A field of a partner.
     *
     * @param partner code of the partner
     * @param field name of the field
     * @param needed what the draft said; may stay, and is not kept
     * @param possible whether the partner has it and may share it
     * @param necessary whether the question cannot do without it
     * @param lessIntrusive which way that intrudes less was considered, and why it does or does not do
     */
    record Row(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String partner,

            @NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String field,
            @Nullable Boolean needed,
            @NotNull Boolean possible,
            @NotNull Boolean necessary,
            @NotBlank @Size(max = 2000) String lessIntrusive) {
        private FieldJudgement judgement() {
            return new FieldJudgement(partner, field, possible, necessary, lessIntrusive);
        }
    }

    Opinion opinion(String question) {
        return new Opinion(
                question,
                decision,
                decidedBy,
                reason,
                rows.stream().map(Row::judgement).toList());
    }
}
