package nl.samentel.hub.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Text;
import nl.samentel.schema.question.Times;

/** Says of what was asked which part lies before the day from which records mean what they mean now. */
final class Comparability {
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final CountQuery query;
    private final Definition definition;
    private final LocalDate day;

    private Comparability(CountQuery query) {
        this.query = query;
        this.definition = query.question().definition();
        this.day = definition.comparableFrom();
    }

    /** Returns what to tell beside the numbers; nothing when all that was asked lies after that day. */
    static Optional<Text> warning(CountQuery query) {
        return new Comparability(query).warning();
    }

    private Optional<Text> warning() {
        Times.Days asked = asked();
        if (!asked.first().isBefore(day)) {
            return Optional.empty();
        }
        Text rule = new Text(
                "Gegevens voor deze vraag betekenen pas vanaf " + DUTCH.format(day) + " wat zij nu betekenen. ",
                "Records for this question mean what they mean now from " + ENGLISH.format(day) + " only. ");
        Text which = asked.after().isAfter(day) ? crossing(asked) : before();
        return Optional.of(new Text(rule.nl() + which.nl(), rule.en() + which.en()));
    }

    private static Text before() {
        return new Text(
                "Dit antwoord gaat over de tijd daarvoor: vergelijk het niet met latere cijfers.",
                "This answer is about the time before: do not compare it with later figures.");
    }

    /** Names the last code of time that holds days before, so that a reader knows where to cut. */
    private Text crossing(Times.Days asked) {
        List<String> last = query.dimensions().stream()
                .flatMap(id -> definition.dimension(id).stream())
                .flatMap(d -> lastBefore(d, asked).map(c -> d.id() + " " + c).stream())
                .toList();
        if (last.isEmpty()) {
            return new Text(
                    "Dit antwoord telt de tijd daarvoor en daarna bij elkaar.",
                    "This answer counts the time before and after together.");
        }
        String codes = String.join(", ", last);
        return new Text(
                "Tot en met " + codes
                        + " gaat dit antwoord (deels) over de tijd daarvoor: vergelijk dat niet met wat volgt.",
                "Up to and including " + codes
                        + " this answer is (partly) about the time before: do not compare that with what follows.");
    }

    private Optional<String> lastBefore(Dimension dimension, Times.Days asked) {
        return codes(dimension)
                .filter(c -> Times.of(c).first().isBefore(day))
                .filter(c -> Times.of(c).first().isBefore(asked.after()))
                .filter(c -> Times.of(c).after().isAfter(asked.first()))
                .reduce((earlier, later) -> later);
    }

    /** The days of the question, cut to those of a fixed code of time. */
    private Times.Days asked() {
        Base base = definition.base();
        Optional<Times.Days> fixed = query.filter()
                .flatMap(f -> definition
                        .dimension(f.dimension())
                        .filter(d -> codes(d).anyMatch(f.code()::equals))
                        .map(d -> Times.of(f.code())));
        return new Times.Days(
                fixed.map(Times.Days::first).filter(base.first()::isBefore).orElse(base.first()),
                fixed.map(Times.Days::after).filter(base.until()::isAfter).orElse(base.until()));
    }

    /** The codes of a dimension that stand for days, in order; none when it is not one of time. */
    private Stream<String> codes(Dimension dimension) {
        if (!(dimension.by() instanceof Breakdown.Time)) {
            return Stream.empty();
        }
        Optional<String> early = dimension.validity().map(v -> v.before().code());
        return definition.choices(dimension).stream()
                .map(Choice::code)
                .filter(c -> early.filter(c::equals).isEmpty());
    }
}
