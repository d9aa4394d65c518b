package nl.samentel.hub.counting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.codelist.CodeLists;

/** Reads the definition of a question from its resource. */
final class QuestionReader {
    private QuestionReader() {}

    static Question read(JsonNode json) {
        List<Dimension> dimensions = new ArrayList<>();
        json.get("dimensions").forEach(d -> dimensions.add(dimension(d)));
        List<Impossible> rules = new ArrayList<>();
        json.get("impossible").forEach(r -> rules.add(rule(r, dimensions)));
        return new Question(
                json.get("id").asText(),
                json.get("version").asText(),
                text(json.get("title")),
                json.get("unit").asText(),
                text(json.get("unitLabel")),
                text(json.get("says")),
                text(json.get("cannotSay")),
                dimensions,
                rules,
                json.has("rate") ? Optional.of(rate(json.get("rate"))) : Optional.empty());
    }

    private static Text text(JsonNode json) {
        return new Text(json.get("nl").asText(), json.get("en").asText());
    }

    private static Dimension dimension(JsonNode json) {
        List<DimensionCode> codes = new ArrayList<>();
        if (json.has("codeList")) {
            CodeLists.list(json.get("codeList").asText())
                    .codes()
                    .forEach(c -> codes.add(new DimensionCode(c.code(), new Text(c.nl(), c.en()))));
        } else if (json.has("areas")) {
            codes.addAll(AreaCodes.codes(json.get("areas").asText()));
        } else {
            json.get("codes")
                    .forEach(c -> codes.add(new DimensionCode(c.get("code").asText(), text(c))));
        }
        return new Dimension(
                json.get("id").asText(),
                text(json.get("label")),
                json.path("multiple").asBoolean(false),
                codes);
    }

    private static Impossible rule(JsonNode json, List<Dimension> dimensions) {
        String dimension = json.get("dimension").asText();
        return switch (json.get("rule").asText()) {
            case "PREFIX" -> prefix(dimensions, dimension, json.get("other").asText());
            case "AREA" -> new Impossible.OnlyWith(dimension, json.get("other").asText(), AreaCodes.shownByRollUp());
            case "ALLOWED" ->
                new Impossible.OnlyWith(dimension, json.get("other").asText(), allowed(json.get("allowed")));
            case "VALID_AFTER" ->
                new Impossible.ValidAfter(
                        dimension,
                        json.get("code").asText(),
                        json.get("time").asText(),
                        json.get("years").asInt());
            case "COMPLETE_AFTER" ->
                new Impossible.CompleteAfter(
                        dimension,
                        json.get("code").asText(),
                        json.get("time").asText(),
                        json.get("months").asInt());
            default -> throw new IllegalArgumentException("A question has a rule of an unknown kind.");
        };
    }

    private static Impossible prefix(List<Dimension> dimensions, String dimension, String other) {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (String code : codes(dimensions, dimension)) {
            Set<String> with = new HashSet<>(codes(dimensions, other));
            with.removeIf(c -> !c.startsWith(code));
            allowed.put(code, with);
        }
        return new Impossible.OnlyWith(dimension, other, allowed);
    }

    private static List<String> codes(List<Dimension> dimensions, String id) {
        return dimensions.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow()
                .codeNames();
    }

    private static Map<String, Set<String>> allowed(JsonNode json) {
        Map<String, Set<String>> allowed = new HashMap<>();
        json.properties().forEach(e -> {
            Set<String> codes = new HashSet<>();
            e.getValue().forEach(c -> codes.add(c.asText()));
            allowed.put(e.getKey(), codes);
        });
        return allowed;
    }

    private static Rate rate(JsonNode json) {
        Set<String> periods = new HashSet<>();
        json.get("periods").forEach(p -> periods.add(p.asText()));
        Map<String, Map<String, Long>> areas = new HashMap<>();
        json.get("areas").forEach(a -> areas.put(a.asText(), AreaCodes.inhabitants(a.asText())));
        return new Rate(
                json.get("per").asLong(),
                text(json.get("of")),
                LocalDate.parse(json.get("date").asText()),
                Areas.inhabitants(),
                periods,
                areas);
    }
}
