package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.delivery.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A difference with the delivery that is replaced, as a table.
 *
 * @param lines one for each type of event, and one for all
 * @param added events that are new, when that is known
 * @param removed events that are gone, when that is known
 * @param unchanged events that stay, when that is known
 * @param shrinks true when more than a fifth disappears
 * @param percent how much smaller it is
 */
record DifferenceView(
        List<Line> lines,
        @Nullable Long added,
        @Nullable Long removed,
        @Nullable Long unchanged,
        boolean shrinks,
        long percent) {
    /**
     * Before and now.
     *
     * @param label what is counted
     * @param before before
     * @param now now
     */
    record Line(String label, long before, long now) {}

    static DifferenceView of(Difference difference, DeskTexts texts) {
        Set<String> types = new TreeSet<>(difference.before().keySet());
        types.addAll(difference.now().keySet());
        List<Line> lines = new ArrayList<>();
        for (String type : types) {
            lines.add(new Line(
                    texts.label("event_type", type),
                    difference.before().getOrDefault(type, 0L),
                    difference.now().getOrDefault(type, 0L)));
        }
        lines.add(new Line(texts.say("difference.all"), difference.totalBefore(), difference.totalNow()));
        return new DifferenceView(
                lines,
                difference.added().orElse(null),
                difference.removed().orElse(null),
                difference.unchanged().orElse(null),
                difference.shrinks(),
                difference.shrinkPercent());
    }
}
