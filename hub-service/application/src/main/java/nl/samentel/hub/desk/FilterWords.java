package nl.samentel.hub.desk;

import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Dimension;
import nl.samentel.hub.question.rest.Bilingual;

/** The fixed filter of a query in words. */
final class FilterWords {
    private FilterWords() {}

    /** Returns the names of dimension and code, or nothing without a filter. */
    static String of(CountQuery query, boolean dutch) {
        return query.filter()
                .flatMap(f -> query.question().dimension(f.dimension()).map(d -> named(d, f.code(), dutch)))
                .orElse("");
    }

    private static String named(Dimension dimension, String code, boolean dutch) {
        return Bilingual.of(dimension.label()).in(dutch) + ": "
                + dimension.codes().stream()
                        .filter(c -> c.code().equals(code))
                        .map(c -> Bilingual.of(c.label()).in(dutch))
                        .findFirst()
                        .orElse(code);
    }
}
