package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Places;
import nl.samentel.schema.question.Rate;
import nl.samentel.schema.question.Text;

/**
 * The inhabitants of whom a rate is. A rate is shown only where one period is fixed and the inhabitants are known.
 *
 * @param per such as 100,000
 * @param total inhabitants of cells without an area
 * @param periods dimensions that fix a period; a query needs one of them, as dimension or filter
 * @param areas inhabitants by dimension and code; a query that uses such a dimension takes them
 */
public record Inhabitants(long per, long total, Set<String> periods, Map<String, Map<String, Long>> areas) {
    /** What the denominator counts. */
    public static final Text OF = new Text("inwoners op 1 januari 2021", "inhabitants on 1 January 2021");

    /** Date of the denominator. */
    public static final LocalDate DATE = LocalDate.of(2021, 1, 1);

    /** Copies the collections. */
    public Inhabitants {
        periods = Set.copyOf(periods);
        areas = Map.copyOf(areas);
    }

    static Optional<Inhabitants> of(Definition definition) {
        return definition.rate().filter(Rate.Inhabitants.class::isInstance).map(r -> of(definition, r.per()));
    }

    private static Inhabitants of(Definition definition, long per) {
        Set<String> periods = new HashSet<>();
        Map<String, Map<String, Long>> areas = new HashMap<>();
        for (Dimension dimension : definition.dimensions()) {
            if (dimension.by() instanceof Breakdown.Time) {
                periods.add(dimension.id());
            } else if (dimension.by() instanceof Breakdown.Place place) {
                areas.put(dimension.id(), Places.inhabitants(place.detail()));
            }
        }
        return new Inhabitants(per, Areas.inhabitants(), periods, areas);
    }
}
