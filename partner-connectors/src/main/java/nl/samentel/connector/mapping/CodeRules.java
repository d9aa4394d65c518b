package nl.samentel.connector.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.mapping.CodeRule.From;
import nl.samentel.connector.mapping.CodeRule.Side;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import org.jspecify.annotations.Nullable;

/** Reads the part of a mapping that gives attributes their codes. */
final class CodeRules {
    private CodeRules() {}

    static Map<Attribute, List<CodeRule>> read(YamlNode attributes) {
        Map<Attribute, List<CodeRule>> rules = new EnumMap<>(Attribute.class);
        attributes
                .fields()
                .forEach((field, node) -> Attribute.ofField(field)
                        .ifPresentOrElse(
                                attribute -> rules.put(
                                        attribute,
                                        node.items().stream()
                                                .map(n -> rule(attribute, n))
                                                .toList()),
                                () -> node.complain("\"" + field + "\" is no attribute of an event.")));
        return rules;
    }

    private static CodeRule rule(Attribute attribute, YamlNode node) {
        if (!node.isMap()) {
            return new CodeRule(List.of(), From.COLUMN, node.text(), Map.of(), false, null, '|', Side.WHOLE);
        }
        node.onlyKeys(
                "column", "always", "from", "officeHours", "map", "only", "otherwise", "separator", "side", "when");
        Map<String, String> map = new HashMap<>();
        node.words("map").forEach((word, code) -> map.put(word.toLowerCase(Locale.ROOT), code));
        node.words("only").forEach((word, code) -> map.put(word.toLowerCase(Locale.ROOT), code));
        String otherwise = node.text("otherwise").orElse(null);
        From from = from(node);
        String name = node.text(key(from)).orElse("");
        checkCodes(attribute, node, from == From.CONSTANT ? name : null, otherwise, map);
        return new CodeRule(
                Conditions.read(node),
                from,
                name,
                map,
                node.get("only").isPresent() || from == From.ATTRIBUTE,
                otherwise,
                node.text("separator").orElse("|").charAt(0),
                side(node));
    }

    private static From from(YamlNode node) {
        if (node.get("column").isPresent()) {
            return From.COLUMN;
        }
        if (node.get("always").isPresent()) {
            return From.CONSTANT;
        }
        if (node.get("officeHours").isPresent()) {
            return From.OFFICE_HOURS;
        }
        if (node.get("from").isEmpty()) {
            node.complain("say where the code comes from: column, always, from or officeHours.");
        } else if (node.text("from").flatMap(Attribute::ofField).isEmpty()) {
            node.complain("\"from\" names no attribute of an event.");
        }
        return From.ATTRIBUTE;
    }

    private static String key(From from) {
        return switch (from) {
            case COLUMN -> "column";
            case CONSTANT -> "always";
            case OFFICE_HOURS -> "officeHours";
            case ATTRIBUTE -> "from";
        };
    }

    private static Side side(YamlNode node) {
        return switch (node.text("side").orElse("whole")) {
            case "before" -> Side.BEFORE_COLON;
            case "after" -> Side.AFTER_COLON;
            default -> Side.WHOLE;
        };
    }

    private static void checkCodes(
            Attribute attribute,
            YamlNode node,
            @Nullable String constant,
            @Nullable String otherwise,
            Map<String, String> map) {
        Set<String> codes = new LinkedHashSet<>(map.values());
        if (constant != null) {
            codes.add(constant);
        }
        if (otherwise != null) {
            codes.add(otherwise);
        }
        codes.forEach(code -> checkCode(attribute, node, code));
    }

    private static void checkCode(Attribute attribute, YamlNode node, String code) {
        var found = CodeLists.list(attribute.codeList()).find(code);
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>();
            CodeLists.list(attribute.codeList()).codes().forEach(c -> known.add(c.code()));
            node.complain("\"" + code + "\" is not in the list " + attribute.codeList()
                    + Nearest.to(code, known)
                            .map(n -> "; did you mean \"" + n + "\"?")
                            .orElse("."));
        } else if (found.get().reserved()) {
            node.complain(
                    "\"" + code + "\" of the list " + attribute.codeList() + " is reserved and is never processed.");
        }
    }

    /** Adds a steward's own words to every rule of an attribute that reads a column. */
    static List<CodeRule> withWords(Attribute attribute, List<CodeRule> rules, YamlNode words) {
        Map<String, String> added = new HashMap<>();
        words.fields().forEach((word, code) -> {
            checkCode(attribute, code, code.text());
            added.put(word.toLowerCase(Locale.ROOT), code.text());
        });
        return rules.stream()
                .map(r -> r.from() == From.COLUMN ? withMap(r, added) : r)
                .toList();
    }

    private static CodeRule withMap(CodeRule rule, Map<String, String> added) {
        Map<String, String> map = new HashMap<>(rule.map());
        map.putAll(added);
        return new CodeRule(
                rule.when(),
                rule.from(),
                rule.name(),
                map,
                rule.mapOnly(),
                rule.otherwise(),
                rule.separator(),
                rule.side());
    }
}
