package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/** Says in words what a chart shows, for who does not see it and for who would see too much in it. */
final class ChartWords {
    /** As many pairs as a sentence holds. */
    static final int MOST_PAIRS = 6;

    private final CountAnswer answer;
    private final CountGrid grid;
    private final ChartKind kind;
    private final Measure measure;
    private final DeskTexts texts;

    ChartWords(CountAnswer answer, CountGrid grid, Charts.Option option, DeskTexts texts) {
        this.answer = answer;
        this.grid = grid;
        this.kind = option.kind();
        this.measure = option.measure();
        this.texts = texts;
    }

    /** Returns the sentences, the most telling first. */
    List<String> say(Optional<FunnelPlot> funnel, int breakAt) {
        List<String> says = new ArrayList<>();
        says.add(funnel.map(this::funnel).orElseGet(this::shape));
        CountAnswer.RatePart rate = answer.rate();
        if (measure == Measure.RATE && rate != null) {
            says.add(texts.fill(rate(rate), rate.per(), rate.of().in(texts.dutch())));
        }
        if (kind == ChartKind.LINES && series() == 1) {
            change().ifPresent(says::add);
        }
        List<String> empty = empty();
        if (!empty.isEmpty()) {
            says.add(texts.with("chart.empty", join(empty)));
        }
        List<String> partials = grid.partials();
        if (!partials.isEmpty()) {
            says.add(texts.with(
                    kind == ChartKind.LINES ? "chart.partial.lines" : "chart.partial.other", join(partials)));
        }
        if (breakAt > 0) {
            says.add(
                    texts.with("chart.break", answer.question().comparableFrom().toString()));
        }
        if (kind != ChartKind.FUNNEL) {
            order().ifPresent(says::add);
        }
        return says;
    }

    private static String rate(CountAnswer.RatePart rate) {
        return rate.question() == null ? "chart.rate" : "chart.share";
    }

    private int series() {
        return grid.columns().size() == 1 ? 1 : grid.rows().size();
    }

    /** Returns the lines, or bars of a group, of which no number is shown at all. */
    private List<String> empty() {
        boolean drawn = (kind == ChartKind.LINES || kind == ChartKind.BARS) && series() > 1;
        return grid.rows().stream()
                .filter(r -> drawn && r.cells().stream().allMatch(c -> measure.value(c) == null))
                .map(CountGrid.Row::label)
                .toList();
    }

    private String shape() {
        return switch (kind) {
            case LINES ->
                texts.fill(
                        "chart.say.lines",
                        series() - empty().size(),
                        point(0).label(),
                        point(last()).label());
            case BARS ->
                series() == 1
                        ? texts.with(
                                grid.time() ? "chart.say.times" : "chart.say.bars",
                                grid.rows().size())
                        : texts.say("chart.say.groups");
            case TILES -> texts.with("chart.say.tiles", grid.rows().size());
            case FUNNEL -> texts.say("chart.say.noFunnel");
        };
    }

    private String funnel(FunnelPlot plot) {
        String told = plot.outside() == 0
                ? texts.say("chart.say.inside")
                : texts.fill("chart.say.outside", plot.outside(), plot.points().size());
        return texts.fill("chart.say.funnel", plot.points().size(), plot.whole(), plot.per()) + " " + told;
    }

    /** Returns the head of a point of a single line. */
    private CountGrid.Head point(int at) {
        return grid.columns().size() == 1
                ? grid.rows().get(at).heads().get(0)
                : grid.columns().get(at);
    }

    private int last() {
        return Math.max(grid.rows().size(), grid.columns().size()) - 1;
    }

    private Cell cell(int at) {
        return grid.columns().size() == 1
                ? grid.rows().get(at).cells().get(0)
                : grid.rows().get(0).cells().get(at);
    }

    /** Compares the first and the last complete number of a line; more than their bounds tell is not said. */
    private Optional<String> change() {
        List<Integer> shown = IntStream.rangeClosed(0, last())
                .filter(i -> measure.low(cell(i)) != null && !point(i).partial())
                .boxed()
                .toList();
        if (shown.size() < 2) {
            return Optional.empty();
        }
        int first = shown.get(0);
        int last = shown.get(shown.size() - 1);
        String how = Ordering.overlap(measure, cell(first), cell(last))
                ? "chart.change.none"
                : value(first) < value(last) ? "chart.change.more" : "chart.change.less";
        return Optional.of(texts.fill(
                "chart.change",
                value(first),
                texts.number(bound(measure.low(cell(first)))) + "–" + texts.number(bound(measure.high(cell(first)))),
                point(first).label(),
                value(last),
                texts.number(bound(measure.low(cell(last)))) + "–" + texts.number(bound(measure.high(cell(last)))),
                point(last).label(),
                texts.say(how)));
    }

    private long value(int at) {
        return bound(measure.value(cell(at)));
    }

    private static long bound(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** Returns which numbers can be put in order. */
    Ordering ordering() {
        return Ordering.of(grid, measure, texts.say("chart.and"));
    }

    private Optional<String> order() {
        Ordering order = ordering();
        int together = order.together().size();
        if (order.pairs() == 0) {
            return Optional.empty();
        }
        if (together == 0) {
            return Optional.of(texts.with("chart.order.all", order.pairs()));
        }
        if (together == order.pairs()) {
            return Optional.of(texts.say("chart.order.none"));
        }
        List<String> first = new ArrayList<>(order.together().subList(0, Math.min(MOST_PAIRS, together)));
        if (together > MOST_PAIRS) {
            first.add(texts.with("chart.order.more", together - MOST_PAIRS));
        }
        return Optional.of(texts.with("chart.order.some", String.join("; ", first)));
    }

    private static String join(List<String> labels) {
        return String.join(", ", labels);
    }
}
