package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.question.AskedTable;
import nl.samentel.hub.question.GivenAnswer;
import nl.samentel.hub.question.OwnAnswers;
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
 * @param policy digest of how it was protected
 * @param analyst who was given it; told to the auditor and the manager alone
 * @param purpose what it was asked for; told in the list to who was given the answer, unless it was erased
 * @param tables what was asked and what each table added; told to the auditor and the manager, and to who was given the answer
 * @param advice what to do with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenAnswerBody(
        UUID id,
        String question,
        UUID snapshot,
        Instant givenAt,
        String state,
        @Nullable Instant withdrawnAt,
        @Nullable String policy,
        @Nullable String analyst,
        @Nullable String purpose,
        @Nullable List<TablePart> tables,
        Bilingual advice) {
    /**
     * A table that was asked for.
     *
     * @param filter dimension and code, if one was fixed
     * @param newForAnalyst how many of its cells the analyst had not asked for before
     * @param newForAll how many of its cells nobody had asked for before
     * @param epsilon thousandths of epsilon that it cost, under differential privacy
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TablePart(
            String question,
            List<String> dimensions,
            CountAnswer.@Nullable FilterPart filter,
            int newForAnalyst,
            int newForAll,
            int epsilon) {
        static TablePart of(AskedTable table) {
            return new TablePart(
                    table.question(),
                    table.dimensions(),
                    table.filter()
                            .map(f -> new CountAnswer.FilterPart(f.dimension(), f.code()))
                            .orElse(null),
                    table.newForAnalyst(),
                    table.newForAll(),
                    table.epsilon());
        }
    }

    private static final Bilingual STANDS = new Bilingual(
            "Niets waarop dit antwoord rust is teruggenomen.", "Nothing that this answer rests on was taken back.");
    private static final Bilingual WITHDRAWN = new Bilingual(
            "Een partner nam gegevens terug waarop dit antwoord rust. Publiceer het niet; is het al gepubliceerd, meld"
                    + " dat erbij en vraag opnieuw in een nieuwere momentopname.",
            "A partner took back data that this answer rests on. Do not publish it; if it was published, say so there"
                    + " and ask again in a newer snapshot.");

    /** Writes an answer for the analyst who was given it. */
    static GivenAnswerBody of(OwnAnswers.Own own, Caller reader) {
        return of(own.answer(), own.purpose(), reader);
    }

    /**
     * Writes an answer.
     *
     * @param reader who reads it
     */
    static GivenAnswerBody of(GivenAnswer answer, Caller reader) {
        return of(answer, Optional.empty(), reader);
    }

    private static GivenAnswerBody of(GivenAnswer answer, Optional<String> purpose, Caller reader) {
        Optional<String> analyst =
                answer.tables().stream().map(AskedTable::analyst).findFirst();
        boolean overseer = reader.has(Role.AUDITOR) || reader.has(Role.MANAGER);
        boolean open = overseer || analyst.filter(reader.name()::equals).isPresent();
        boolean stands = answer.withdrawnAt().isEmpty();
        return new GivenAnswerBody(
                answer.id(),
                answer.question(),
                answer.snapshot(),
                answer.givenAt(),
                stands ? "STANDS" : "WITHDRAWN_DATA",
                answer.withdrawnAt().orElse(null),
                answer.policy().orElse(null),
                overseer ? analyst.orElse(null) : null,
                purpose.orElse(null),
                open ? answer.tables().stream().map(TablePart::of).toList() : null,
                stands ? STANDS : WITHDRAWN);
    }
}
