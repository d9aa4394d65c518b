package nl.samentel.connector.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.source.CharsetGuess;
import nl.samentel.schema.role.PartnerRole;

/** Reads one part of a mapping. */
final class PartRules {
    private PartRules() {}

    static PartRule read(String name, YamlNode node, PartnerRole role) {
        node.onlyKeys(
                "files",
                "optional",
                "charset",
                "delimiter",
                "numberedHeaders",
                "dates",
                "dateForms",
                "mayMiss",
                "ignore",
                "population",
                "joins",
                "identity",
                "id",
                "group",
                "case",
                "role",
                "events");
        PartRule part = new PartRule(
                name,
                node.texts("files").stream()
                        .map(f -> f.toLowerCase(Locale.ROOT))
                        .toList(),
                node.flag("optional"),
                charset(node).orElse(CharsetGuess.WINDOWS_1252),
                delimiter(node).orElse(';'),
                node.flag("numberedHeaders"),
                dates(node.get("dates")),
                columnDates(node),
                Set.copyOf(node.texts("mayMiss")),
                Set.copyOf(node.texts("ignore")),
                node.flag("population"),
                node.flag("joins"),
                identity(node),
                EventRules.read(node, role),
                Map.of());
        if (part.events().isEmpty()) {
            node.complain("a part needs at least one event.");
        }
        return part;
    }

    static Optional<Charset> charset(YamlNode node) {
        return node.get("charset").map(n -> {
            String name = n.text();
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                n.complain("\"" + name + "\" is no character set; usual are utf-8, windows-1252, iso-8859-15.");
                return CharsetGuess.WINDOWS_1252;
            }
        });
    }

    static Optional<Character> delimiter(YamlNode node) {
        return node.get("delimiter").map(n -> {
            String text = n.text();
            if (text.equals("tab")) {
                return '\t';
            }
            if (text.length() != 1) {
                n.complain("a delimiter is one character, or the word tab.");
                return ';';
            }
            return text.charAt(0);
        });
    }

    static List<DateFormat> dates(Optional<YamlNode> node) {
        List<DateFormat> formats = new ArrayList<>();
        node.ifPresent(n -> n.items().forEach(item -> {
            try {
                formats.add(DateFormat.of(item.text()));
            } catch (IllegalArgumentException e) {
                item.complain(String.valueOf(e.getMessage()));
            }
        }));
        return formats;
    }

    static Map<String, List<DateFormat>> columnDates(YamlNode node) {
        Map<String, List<DateFormat>> forms = new LinkedHashMap<>();
        node.get("dateForms")
                .ifPresent(n -> n.fields().forEach((column, f) -> forms.put(column, dates(Optional.of(f)))));
        return forms;
    }

    private static Map<IdentityField, String> identity(YamlNode node) {
        Map<IdentityField, String> columns = new EnumMap<>(IdentityField.class);
        Set<String> known = new LinkedHashSet<>();
        for (IdentityField field : IdentityField.values()) {
            known.add(field.key());
        }
        node.get("identity")
                .ifPresent(n -> n.onlyKeys(known.toArray(String[]::new))
                        .fields()
                        .forEach((key, column) ->
                                IdentityField.ofKey(key).ifPresent(f -> columns.put(f, column.text()))));
        return columns;
    }
}
