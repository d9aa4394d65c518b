package nl.samentel.connector.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.samentel.connector.source.QueryExtract;
import nl.samentel.schema.event.Attribute;

/** Lays a steward's few lines over a mapping that ships with the product. */
final class Overrides {
    private Overrides() {}

    static Mapping apply(Mapping base, YamlNode top) {
        top.onlyKeys(
                "extends", "version", "rename", "map", "charset", "delimiter", "dates", "ignore", "mayMiss", "parts");
        Map<String, YamlNode> byPart = top.get("parts").map(YamlNode::fields).orElse(Map.of());
        byPart.forEach((name, node) -> {
            if (base.part(name).isEmpty()) {
                node.complain("the mapping " + base.role() + " has no part \"" + name + "\".");
            }
            node.onlyKeys(
                    "files",
                    "rename",
                    "map",
                    "charset",
                    "delimiter",
                    "dates",
                    "dateForms",
                    "ignore",
                    "mayMiss",
                    "query");
        });
        checkRenames(base, top);
        List<PartRule> parts = new ArrayList<>();
        List<QueryExtract> queries = new ArrayList<>();
        for (PartRule part : base.parts()) {
            PartRule changed = lay(part, top, true);
            YamlNode own = byPart.get(part.name());
            if (own != null) {
                changed = lay(changed, own, false);
                own.get("query").flatMap(q -> query(part.name(), q)).ifPresent(queries::add);
            }
            parts.add(changed);
        }
        String version = top.text("version").orElse(base.version() + "+own");
        return new Mapping(base.role(), version, parts, queries);
    }

    /** A rename that fits no part is a typing error; without a word it would do nothing. */
    private static void checkRenames(Mapping base, YamlNode top) {
        Set<String> columns = new LinkedHashSet<>();
        base.parts().forEach(p -> columns.addAll(p.columns()));
        top.get("rename")
                .ifPresent(rename -> rename.fields().forEach((column, header) -> {
                    if (!columns.contains(column)) {
                        header.complain("the mapping " + base.role() + " has no column \"" + column + "\""
                                + Nearest.to(column, columns)
                                        .map(n -> "; did you mean \"" + n + "\"?")
                                        .orElse("."));
                    }
                }));
    }

    private static PartRule lay(PartRule part, YamlNode node, boolean forAll) {
        Set<String> mayMiss = new LinkedHashSet<>(part.optionalColumns());
        mayMiss.addAll(node.texts("mayMiss"));
        Set<String> ignored = new LinkedHashSet<>(part.ignored());
        ignored.addAll(node.texts("ignore"));
        Map<String, String> headers = new LinkedHashMap<>(part.headers());
        headers.putAll(node.words("rename"));
        List<DateFormat> dates = new ArrayList<>(PartRules.dates(node.get("dates")));
        Map<String, List<DateFormat>> columnDates = new LinkedHashMap<>(part.columnDates());
        columnDates.putAll(PartRules.columnDates(node));
        List<String> files = node.texts("files").stream()
                .map(f -> f.toLowerCase(Locale.ROOT))
                .toList();
        return new PartRule(
                part.name(),
                forAll || files.isEmpty() ? part.fileNames() : files,
                part.optional(),
                PartRules.charset(node).orElse(part.charset()),
                PartRules.delimiter(node).orElse(part.delimiter()),
                part.numberedHeaders(),
                dates.isEmpty() ? part.dates() : dates,
                dates.isEmpty() ? columnDates : PartRules.columnDates(node),
                mayMiss,
                ignored,
                part.population(),
                part.joins(),
                part.identity(),
                node.get("map").map(words -> withWords(part.events(), words)).orElse(part.events()),
                headers);
    }

    private static List<EventRule> withWords(List<EventRule> events, YamlNode map) {
        return events.stream().map(event -> withWords(event, map)).toList();
    }

    private static EventRule withWords(EventRule event, YamlNode map) {
        Map<Attribute, List<CodeRule>> attributes = new EnumMap<>(Attribute.class);
        attributes.putAll(event.attributes());
        map.fields().forEach((field, words) -> {
            Optional<Attribute> attribute = Attribute.ofField(field);
            if (attribute.isEmpty()) {
                words.complain("\"" + field + "\" is no attribute of an event.");
            } else {
                attributes.computeIfPresent(attribute.get(), (a, rules) -> CodeRules.withWords(a, rules, words));
            }
        });
        return new EventRule(
                event.type(),
                event.when(),
                event.date(),
                event.required(),
                event.endDate(),
                event.id(),
                event.group(),
                event.caseColumn(),
                event.role(),
                event.each(),
                event.times(),
                attributes);
    }

    private static Optional<QueryExtract> query(String part, YamlNode node) {
        node.onlyKeys("url", "user", "passwordFile", "select", "table", "fetchSize");
        Optional<String> select = node.text("select").or(() -> node.text("table"));
        if (node.text("url").isEmpty() || select.isEmpty()) {
            node.complain("a query needs \"url\", and \"select\" or \"table\".");
            return Optional.empty();
        }
        Properties credentials = new Properties();
        node.text("user").ifPresent(u -> credentials.setProperty("user", u));
        node.get("passwordFile").flatMap(Overrides::password).ifPresent(p -> credentials.setProperty("password", p));
        int fetch = node.text("fetchSize").map(Overrides::number).orElse(QueryExtract.FETCH_SIZE);
        if (fetch < 1) {
            node.complain("\"fetchSize\" is a whole number of at least 1.");
            return Optional.empty();
        }
        return Optional.of(QueryExtract.of(part, node.text("url").orElseThrow(), credentials, select.get(), fetch));
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<String> password(YamlNode node) {
        try {
            return Optional.of(Files.readString(Path.of(node.text()), StandardCharsets.UTF_8)
                    .strip());
        } catch (IOException e) {
            node.complain("the file with the password cannot be read.");
            return Optional.empty();
        }
    }
}
