package nl.samentel.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that the demo asks, the same as those whose true answers the synthetic region knows.
 *
 * @param question id of the registered question
 * @param dimensions one to three dimensions; the last one becomes the columns
 * @param filter fixed dimension and code, or null
 */
record Table(
        String question, List<String> dimensions, @Nullable Filter filter) {
    /** All tables of the demo, in the order in which they are printed. */
    static final List<Table> ALL = List.of(
            of("M1", "year", "report_type"),
            of("M1", "quarter"),
            filtered("M1", "derived_type"),
            filtered("M2", "pc4"),
            of("M2", "area", "year"),
            of("M3", "target_group", "year"),
            of("M3", "target_group"),
            of("M6", "nature_primary"),
            of("M6", "safety_level", "year"),
            of("M6", "nature"),
            of("H7", "year", "jgz_signal_before"),
            of("H8", "cohort", "flagged", "outcome_24"),
            of("H8", "cohort", "flagged", "outcome_12"));

    /**
     * One fixed dimension.
     *
     * @param dimension its id
     * @param code the code it is fixed to
     */
    record Filter(String dimension, String code) {}

    /** Gives the body of the request for counts. */
    Map<String, Object> request() {
        var body = new LinkedHashMap<String, Object>();
        body.put("question", question);
        body.put("dimensions", dimensions);
        if (filter != null) {
            body.put("filter", Map.of("dimension", filter.dimension(), "code", filter.code()));
        }
        body.put("purpose", "demo");
        return body;
    }

    /** Gives a request with one dimension more than the hub allows. */
    static Map<String, Object> tooMuch() {
        return new Table("M1", List.of("year", "quarter", "report_type", "derived_type"), null).request();
    }

    /** Names the file of the answer. */
    String fileName() {
        var suffix = filter == null ? "" : "-" + filter.dimension() + "-" + filter.code();
        return question + "-" + String.join("-", dimensions) + suffix + ".json";
    }

    private static Table of(String question, String... dimensions) {
        return new Table(question, List.of(dimensions), null);
    }

    private static Table filtered(String question, String dimension) {
        return new Table(question, List.of(dimension), new Filter("year", "2022"));
    }
}
