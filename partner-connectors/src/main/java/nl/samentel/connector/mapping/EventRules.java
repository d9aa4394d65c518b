package nl.samentel.connector.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.role.PartnerRole;

/** Reads the events of a part; {@code id}, {@code group}, {@code case} and {@code role} may stand once for all. */
final class EventRules {
    private EventRules() {}

    static List<EventRule> read(YamlNode part, PartnerRole role) {
        return part.get("events").map(YamlNode::items).orElse(List.of()).stream()
                .map(node -> rule(node, part, role))
                .toList();
    }

    private static EventRule rule(YamlNode node, YamlNode part, PartnerRole role) {
        node.onlyKeys(
                "type",
                "when",
                "date",
                "required",
                "end",
                "id",
                "group",
                "case",
                "role",
                "each",
                "times",
                "attributes");
        EventRule rule = new EventRule(
                type(node, role),
                Conditions.read(node),
                node.texts("date"),
                node.flag("required"),
                node.text("end").orElse(null),
                inherited("id", node, part).map(YamlNode::texts).orElse(List.of()),
                inherited("group", node, part).map(YamlNode::texts).orElse(List.of()),
                inherited("case", node, part).map(YamlNode::text).orElse(null),
                inherited("role", node, part).map(EventRules::role).orElseGet(EventRules::unknownRole),
                node.text("each").orElse(null),
                node.text("times").orElse(null),
                node.get("attributes").map(CodeRules::read).orElse(Map.of()));
        if (rule.date().isEmpty()) {
            node.complain("an event needs a column under \"date\".");
        }
        if (rule.id().isEmpty()) {
            node.complain("an event needs columns under \"id\" that tell it from others.");
        }
        rule.attributes().keySet().stream()
                .filter(a -> !role.attributes().contains(a))
                .forEach(a -> node.complain("role " + role.code() + " may not deliver \"" + a.field() + "\"."));
        return rule;
    }

    private static Optional<YamlNode> inherited(String key, YamlNode node, YamlNode part) {
        return node.get(key).or(() -> part.get(key));
    }

    private static EventType type(YamlNode node, PartnerRole role) {
        String name = node.text("type").orElse("");
        Optional<EventType> type =
                Stream.of(EventType.values()).filter(t -> t.name().equals(name)).findFirst();
        if (type.isEmpty()) {
            node.complain("\"" + name + "\" is no event type.");
        } else if (!role.eventTypes().contains(type.get())) {
            node.complain("role " + role.code() + " may not deliver " + name + ".");
        }
        return type.orElse(EventType.UNKNOWN);
    }

    private static RoleRule unknownRole() {
        return new RoleRule(null, Map.of(), SubjectRole.UNKNOWN, Set.of());
    }

    private static RoleRule role(YamlNode node) {
        if (!node.isMap()) {
            return new RoleRule(null, Map.of(), subject(node), Set.of());
        }
        node.onlyKeys("column", "map", "victim");
        Map<String, SubjectRole> map = new HashMap<>();
        node.get("map")
                .ifPresent(m -> m.fields().forEach((word, r) -> map.put(word.toLowerCase(Locale.ROOT), subject(r))));
        Set<String> victim = node.texts("victim").stream()
                .map(w -> w.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new RoleRule(node.text("column").orElse(null), map, SubjectRole.UNKNOWN, victim);
    }

    private static SubjectRole subject(YamlNode node) {
        String name = node.text();
        return Stream.of(SubjectRole.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    node.complain("\"" + name + "\" is no role of a subject.");
                    return SubjectRole.UNKNOWN;
                });
    }
}
