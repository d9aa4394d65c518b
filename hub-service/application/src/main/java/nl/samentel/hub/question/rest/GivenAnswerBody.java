package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.hub.question.GivenAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer that was given still stands.
 *
 * @param id id of the answer
 * @param question id of the registered question
 * @param snapshot what it was counted in
 * @param givenAt when it was given
 * @param state STANDS or WITHDRAWN_DATA
 * @param withdrawnAt since when it rests on data that a partner took back
 * @param advice what to do with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GivenAnswerBody(
        UUID id,
        String question,
        UUID snapshot,
        Instant givenAt,
        String state,
        @Nullable Instant withdrawnAt,
        Bilingual advice) {
    private static final Bilingual STANDS = new Bilingual(
            "Niets waarop dit antwoord rust is teruggenomen.", "Nothing that this answer rests on was taken back.");
    private static final Bilingual WITHDRAWN = new Bilingual(
            "Een partner nam gegevens terug waarop dit antwoord rust. Publiceer het niet; is het al gepubliceerd, meld"
                    + " dat erbij en vraag opnieuw in een nieuwere momentopname.",
            "A partner took back data that this answer rests on. Do not publish it; if it was published, say so there"
                    + " and ask again in a newer snapshot.");

    static GivenAnswerBody of(GivenAnswer answer) {
        boolean stands = answer.withdrawnAt().isEmpty();
        return new GivenAnswerBody(
                answer.id(),
                answer.question(),
                answer.snapshot(),
                answer.givenAt(),
                stands ? "STANDS" : "WITHDRAWN_DATA",
                answer.withdrawnAt().orElse(null),
                stands ? STANDS : WITHDRAWN);
    }
}
