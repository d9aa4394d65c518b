package nl.samentel.hub.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.schema.question.Times;
import org.jspecify.annotations.Nullable;

/**
 * The chart of an answer, with what it shows in words.
 *
 * @param tabs charts to choose from
 * @param kind the one that is shown; null if there is none
 * @param measure the number that it shows
 * @param says what it shows, and what cannot be put in order, as sentences
 * @param together all pairs that cannot be put in order, where that is more than a sentence holds and some pair can
 * @param tiles tiles, if it is a map
 * @param funnel areas and limits, if it is a funnel
 * @param breakAt position of the first time from which records mean what they mean now, if earlier ones are shown; else -1
 */
public record ChartPart(
        List<Tab> tabs,
        @Nullable String kind,
        String measure,
        List<String> says,
        List<String> together,
        @Nullable TileMap tiles,
        @Nullable FunnelPlot funnel,
        int breakAt) {
    /** Copies the lists. */
    public ChartPart {
        tabs = List.copyOf(tabs);
        says = List.copyOf(says);
        together = List.copyOf(together);
    }

    /** A chart to choose. */
    public record Tab(String query, String name, boolean chosen) {}

    /** Draws up the chart that somebody chose, or the usual one. */
    static ChartPart of(
            CountAnswer answer, CountGrid grid, DeskTexts texts, @Nullable String kind, @Nullable String by) {
        Charts charts = Charts.of(answer, grid, kind, by);
        Optional<Charts.Option> chosen = charts.chosen();
        Measure measure = chosen.map(Charts.Option::measure).orElse(Measure.COUNT);
        TileMap tiles = chosen.filter(o -> o.kind() == ChartKind.TILES)
                .map(o -> TileMap.of(grid, measure))
                .orElse(null);
        FunnelPlot funnel = chosen.filter(o -> o.kind() == ChartKind.FUNNEL)
                .flatMap(o -> FunnelPlot.of(answer, grid))
                .orElse(null);
        int breakAt = breakAt(grid, answer.question().comparableFrom());
        Optional<ChartWords> words = chosen.map(o -> new ChartWords(answer, grid, o, texts));
        return new ChartPart(
                charts.options().stream()
                        .map(o -> new Tab(
                                o.query(),
                                name(answer, o, texts),
                                chosen.filter(o::equals).isPresent()))
                        .toList(),
                chosen.map(o -> o.kind().code()).orElse(null),
                measure.name().toLowerCase(Locale.ROOT),
                words.map(w -> w.say(Optional.ofNullable(funnel), breakAt)).orElseGet(List::of),
                words.filter(w -> funnel == null)
                        .map(w -> together(w.ordering()))
                        .orElseGet(List::of),
                tiles,
                funnel,
                breakAt);
    }

    private static List<String> together(Ordering order) {
        int pairs = order.together().size();
        return pairs > ChartWords.MOST_PAIRS && pairs < order.pairs() ? order.together() : List.of();
    }

    private static String name(CountAnswer answer, Charts.Option option, DeskTexts texts) {
        String kind = texts.word("chart", option.kind().code());
        CountAnswer.RatePart rate = answer.rate();
        return option.measure() == Measure.COUNT || rate == null
                ? kind
                : kind + ", " + texts.with("chart.per", rate.per());
    }

    /** Only codes of time are days. */
    private static int breakAt(CountGrid grid, LocalDate comparableFrom) {
        if (!grid.time()) {
            return -1;
        }
        List<String> codes = grid.columns().size() > 1
                ? grid.columns().stream().map(CountGrid.Head::code).toList()
                : grid.rows().stream().map(r -> r.heads().get(0).code()).toList();
        return IntStream.range(1, codes.size())
                .filter(i -> !Times.of(codes.get(i)).first().isBefore(comparableFrom))
                .filter(i -> Times.of(codes.get(i - 1)).first().isBefore(comparableFrom))
                .findFirst()
                .orElse(-1);
    }
}
