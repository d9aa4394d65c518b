package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.hub.question.rest.CountAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The charts that a table can be shown as, and the one that is.
 *
 * @param options all of them
 * @param chosen the one that is shown, if there is any
 */
public record Charts(List<Option> options, Optional<Option> chosen) {
    /** Copies the list. */
    public Charts {
        options = List.copyOf(options);
    }

    /** A way to draw one of the numbers. */
    public record Option(ChartKind kind, Measure measure) {
        /** Returns the query of its address. */
        public String query() {
            return "chart=" + kind.code() + "&by=" + measure.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Finds them.
     *
     * @param kind which kind somebody chose, if any
     * @param by which number somebody chose, if any
     */
    static Charts of(CountAnswer answer, CountGrid grid, @Nullable String kind, @Nullable String by) {
        boolean rates = answer.rate() != null;
        boolean inhabitants = answer.rate() != null && answer.rate().inhabitants() != null;
        List<Option> options = new ArrayList<>();
        for (ChartKind k : ChartKind.of(grid, inhabitants)) {
            if (k != ChartKind.FUNNEL) {
                options.add(new Option(k, Measure.COUNT));
            }
            if (rates) {
                options.add(new Option(k, Measure.RATE));
            }
        }
        // Areas differ in inhabitants, so that a map of numbers would be one of inhabitants.
        Optional<Option> usual = options.stream()
                .filter(o -> o.kind() != ChartKind.TILES || o.measure() == Measure.RATE || !rates)
                .findFirst();
        Optional<Option> chosen = options.stream()
                .filter(o -> o.kind().code().equals(kind))
                .filter(o -> by == null
                        || o.measure().name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst();
        return new Charts(options, chosen.or(() -> usual));
    }
}
