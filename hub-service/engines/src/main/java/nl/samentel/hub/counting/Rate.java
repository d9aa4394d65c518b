package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a question's rate is a share of. A rate is shown only where one period is fixed and the denominator is known.
 *
 * @param per such as 100,000
 * @param of what the denominator counts
 * @param date date of the denominator
 * @param total denominator of cells without an area
 * @param periods dimensions that fix a period; a query needs one of them, as dimension or filter
 * @param areas denominators by dimension and code; a query that uses such a dimension takes them
 */
public record Rate(
        long per, Text of, LocalDate date, long total, Set<String> periods, Map<String, Map<String, Long>> areas) {
    /** Copies the collections. */
    public Rate {
        periods = Set.copyOf(periods);
        areas = Map.copyOf(areas);
    }
}
