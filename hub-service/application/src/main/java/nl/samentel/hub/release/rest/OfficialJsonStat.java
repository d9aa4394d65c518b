package nl.samentel.hub.release.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.question.rest.QuestionAnswer.CodeAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;

/** Writes an official table as JSON-stat 2.0 dataset (json-stat.org/full): null where a cell is hidden, and a status for each cell. */
final class OfficialJsonStat {
    private OfficialJsonStat() {}

    static Map<String, Object> of(TablesAnswer answer, TablesAnswer.TablePart table, boolean dutch) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", table.question().title().in(dutch));
        dataset.put(
                "source",
                "Samentel, " + answer.snapshot().datalab() + ", "
                        + answer.snapshot().name() + ", " + answer.release().name());
        if (answer.release().releasedAt() != null) {
            dataset.put("updated", answer.release().releasedAt().toString());
        }
        dataset.put("id", table.dimensions().stream().map(DimensionAnswer::id).toList());
        dataset.put(
                "size", table.dimensions().stream().map(d -> d.codes().size()).toList());
        Map<String, Object> dimensions = new LinkedHashMap<>();
        table.dimensions().forEach(d -> dimensions.put(d.id(), dimension(d, dutch)));
        dataset.put("dimension", dimensions);
        dataset.put(
                "value", table.cells().stream().map(TablesAnswer.Cell::value).toList());
        dataset.put(
                "status", table.cells().stream().map(TablesAnswer.Cell::status).toList());
        dataset.put("note", List.of(answer.protection().note().in(dutch)));
        dataset.put("extension", extension(answer, table));
        return dataset;
    }

    private static Map<String, Object> dimension(DimensionAnswer dimension, boolean dutch) {
        Map<String, String> labels = new LinkedHashMap<>();
        dimension.codes().forEach(c -> labels.put(c.code(), c.label(dutch)));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", dimension.codes().stream().map(CodeAnswer::code).toList());
        category.put("label", labels);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("label", dimension.label().in(dutch));
        result.put("category", category);
        return result;
    }

    private static Map<String, Object> extension(TablesAnswer answer, TablesAnswer.TablePart table) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("release", answer.release());
        extension.put("question", table.question().id());
        extension.put("comparableFrom", table.question().comparableFrom());
        extension.put("snapshot", answer.snapshot());
        extension.put("protection", answer.protection());
        extension.put("low", table.cells().stream().map(TablesAnswer.Cell::low).toList());
        extension.put(
                "high", table.cells().stream().map(TablesAnswer.Cell::high).toList());
        if (table.linkage() != null) {
            extension.put("linkage", table.linkage());
        }
        return extension;
    }
}
