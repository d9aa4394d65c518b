package nl.samentel.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that the demo asks.
 *
 * @param question id of the registered question
 * @param dimensions at most three dimensions; the last one becomes the columns
 * @param filter fixed dimension and code, or null
 */
record Table(
        String question, List<String> dimensions, @Nullable Filter filter) {
    /** Tables whose true answers follow from what happened to people in the synthetic region. */
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

    /** The table of each question that is printed. */
    static final List<Table> SHOWN = List.of(
            of("M1", "year", "report_type"),
            of("M2", "area", "year"),
            of("M3", "target_group", "year"),
            of("M3p", "target_group", "year"),
            of("M3d", "target_group", "year"),
            of("M4", "started_by", "year"),
            of("M5", "reporter_sector", "year"),
            of("M5f", "year", "forwarded"),
            of("M6", "safety_level", "year"),
            of("M7", "source", "year"),
            of("M7o", "overlap", "year"),
            of("H1", "risk_factor", "report_24"),
            of("H3", "target_group", "help_before"),
            of("H3g", "target_group", "help_12"),
            of("H4", "year", "contact_6"),
            of("H7", "year", "jgz_signal_before"),
            of("H8", "cohort", "flagged", "outcome_24"),
            of("V1", "sector", "report_90"),
            of("P1", "days_to_help", "year"),
            of("P1b", "days_to_help", "period"),
            of("P1d", "days_since_previous", "year"),
            of("P2", "vt_followup", "year"),
            of("P4", "vt_followup", "year"),
            of("P5", "top3", "re_report_365"),
            of("P6", "phase", "year"),
            of("P7", "days_to_help", "year"),
            of("P8", "reason", "together_after_90"),
            of("P9", "year", "help_183"),
            of("P9b", "missed", "escalated_90"),
            of("P10", "year", "office_hours"),
            of("R1", "year", "contact_18"),
            of("R1a", "year", "contact_18"),
            of("R2", "scan_result", "report_90"),
            of("R3", "family_profile", "report_12"));

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

    /** Returns the same by other dimensions. */
    Table by(List<String> others) {
        return new Table(question, List.copyOf(others), filter);
    }

    /** Returns the same table with its dimensions in the order of the alphabet, in which the same tables are equal. */
    Table sorted() {
        return by(dimensions.stream().sorted().toList());
    }

    /** Gives a request with one dimension more than the hub allows. */
    static Map<String, Object> tooMuch() {
        return new Table("M1", List.of("year", "quarter", "report_type", "derived_type"), null).request();
    }

    /** Names the file of the answer. */
    String fileName() {
        return name() + ".json";
    }

    /** Names the file of the answer as a reader sees it. */
    String textName() {
        return name() + ".txt";
    }

    private String name() {
        var suffix = filter == null ? "" : "-" + filter.dimension() + "-" + filter.code();
        return question + (dimensions.isEmpty() ? "" : "-") + String.join("-", dimensions) + suffix;
    }

    static Table of(String question, String... dimensions) {
        return new Table(question, List.of(dimensions), null);
    }

    private static Table filtered(String question, String dimension) {
        return new Table(question, List.of(dimension), new Filter("year", "2022"));
    }
}
