package nl.samentel.hub.question.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as JSON-stat 2.0 dataset (json-stat.org/full): values row-major, null where a cell is small or closed, and a
 * status for each cell.
 */
final class JsonStatForm {
    static final String MEDIA_TYPE = "application/json-stat+json";

    private JsonStatForm() {}

    static Map<String, Object> of(Answer asked, CountAnswer answer, boolean dutch) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", answer.question().title().in(dutch));
        dataset.put(
                "source",
                "Samentel, " + asked.snapshot().datalab().code() + ", "
                        + answer.snapshot().name());
        asked.snapshot().finishedAt().ifPresent(at -> dataset.put("updated", at.toString()));
        dataset.put(
                "id",
                answer.dimensions().stream()
                        .map(QuestionAnswer.DimensionAnswer::id)
                        .toList());
        dataset.put(
                "size", answer.dimensions().stream().map(d -> d.codes().size()).toList());
        Map<String, Object> dimensions = new LinkedHashMap<>();
        answer.dimensions().forEach(d -> dimensions.put(d.id(), dimension(d, dutch)));
        dataset.put("dimension", dimensions);
        List<@Nullable Long> values =
                answer.cells().stream().map(CountAnswer.Cell::value).toList();
        dataset.put("value", values);
        dataset.put(
                "status", answer.cells().stream().map(CountAnswer.Cell::status).toList());
        List<String> notes = new ArrayList<>(List.of(answer.protection().note().in(dutch)));
        if (answer.notComparable() != null) {
            notes.add(answer.notComparable().in(dutch));
        }
        dataset.put("note", notes);
        dataset.put("extension", extension(answer));
        return dataset;
    }

    private static Map<String, Object> dimension(QuestionAnswer.DimensionAnswer dimension, boolean dutch) {
        Map<String, String> labels = new LinkedHashMap<>();
        dimension.codes().forEach(c -> labels.put(c.code(), c.label(dutch)));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put(
                "index",
                dimension.codes().stream().map(QuestionAnswer.CodeAnswer::code).toList());
        category.put("label", labels);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("label", dimension.label().in(dutch));
        result.put("category", category);
        return result;
    }

    private static Map<String, Object> extension(CountAnswer answer) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("answer", answer.id());
        extension.put("question", answer.question().id());
        extension.put("comparableFrom", answer.question().comparableFrom());
        extension.put("snapshot", answer.snapshot());
        extension.put("protection", answer.protection());
        extension.put("budget", answer.budget());
        if (answer.instead() != null) {
            extension.put("instead", answer.instead());
        }
        if (answer.privacy() != null) {
            extension.put("privacy", answer.privacy());
        }
        extension.put("low", answer.cells().stream().map(CountAnswer.Cell::low).toList());
        extension.put(
                "high", answer.cells().stream().map(CountAnswer.Cell::high).toList());
        if (answer.rate() != null) {
            extension.put("per", answer.rate());
            extension.put(
                    "rate", answer.cells().stream().map(CountAnswer.Cell::rate).toList());
            extension.put(
                    "rateLow",
                    answer.cells().stream().map(CountAnswer.Cell::rateLow).toList());
            extension.put(
                    "rateHigh",
                    answer.cells().stream().map(CountAnswer.Cell::rateHigh).toList());
        }
        if (answer.filter() != null) {
            extension.put("filter", answer.filter());
        }
        if (answer.linkage() != null) {
            extension.put("linkage", answer.linkage());
        }
        return extension;
    }
}
