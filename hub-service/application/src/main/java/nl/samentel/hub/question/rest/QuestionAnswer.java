package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.hub.counting.Dimension;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.question.Counts;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Times;
import org.jspecify.annotations.Nullable;

/**
 * A registered question as told to callers.
 *
 * @param id its id
 * @param version version of its definition
 * @param title the question
 * @param unit what is counted: record, person or household
 * @param unitLabel what is counted, in words
 * @param regime how its numbers are protected
 * @param comparableFrom first day from which its records mean what they mean now
 * @param dimensions by what it may be broken down
 * @param says what an answer says
 * @param cannotSay what an answer does not say
 */
public record QuestionAnswer(
        String id,
        String version,
        Bilingual title,
        String unit,
        Bilingual unitLabel,
        Regime regime,
        LocalDate comparableFrom,
        List<DimensionAnswer> dimensions,
        Bilingual says,
        Bilingual cannotSay) {
    /**
     * A dimension.
     *
     * @param multiple true when one unit may have several codes, so that cells must not be added
     * @param kind TIME or PLACE; absent of everything else
     * @param partial codes of times of which the data hold a part only, such as half a year
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DimensionAnswer(
            String id,
            Bilingual label,
            boolean multiple,
            @Nullable String kind,
            List<CodeAnswer> codes,
            List<String> partial) {
        /** What happens one after the other. */
        public static final String TIME = "TIME";
        /** Where people live. */
        public static final String PLACE = "PLACE";

        /** Copies the lists. */
        public DimensionAnswer {
            codes = List.copyOf(codes);
            partial = List.copyOf(partial);
        }

        /** Writes a dimension of a question. */
        public static DimensionAnswer of(Question question, Dimension dimension) {
            Optional<Breakdown> by =
                    question.definition().dimension(dimension.id()).map(d -> d.by());
            boolean time = by.filter(Breakdown.Time.class::isInstance).isPresent();
            boolean place = by.filter(Breakdown.Place.class::isInstance).isPresent();
            Base base = question.definition().base();
            return new DimensionAnswer(
                    dimension.id(),
                    Bilingual.of(dimension.label()),
                    dimension.multiple(),
                    time ? TIME : place ? PLACE : null,
                    dimension.codes().stream()
                            .map(c -> new CodeAnswer(
                                    c.code(), c.label().nl(), c.label().en()))
                            .toList(),
                    dimension.codeNames().stream()
                            .filter(c -> time && !base.holds(Times.of(c)))
                            .toList());
        }
    }

    /** A code with its labels. */
    public record CodeAnswer(String code, String nl, String en) {
        /** Returns one of the two labels. */
        public String label(boolean dutch) {
            return dutch ? nl : en;
        }
    }

    /** Returns {@code record}, {@code person} or {@code household}. */
    public static String unit(Question question) {
        return question.definition().base().each().unit().name().toLowerCase(Locale.ROOT);
    }

    static QuestionAnswer of(Counts.AgreedQuestion agreed) {
        Question question = agreed.question();
        return new QuestionAnswer(
                question.id(),
                question.version(),
                Bilingual.of(question.definition().title()),
                unit(question),
                Bilingual.of(question.definition().unitLabel()),
                agreed.regime(),
                question.definition().comparableFrom(),
                question.dimensions().stream()
                        .map(d -> DimensionAnswer.of(question, d))
                        .toList(),
                Bilingual.of(question.definition().says()),
                Bilingual.of(question.definition().cannotSay()));
    }
}
