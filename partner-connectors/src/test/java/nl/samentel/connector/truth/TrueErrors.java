package nl.samentel.connector.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * The true errors of linking in the unit in which the hub expects them: pairs of entities. Records of one partner with the same
 * service number, or without one and with the same tags, are one entity. An entity is of the person of its first record.
 */
final class TrueErrors {
    private record Entity(String partner, int truth, int person) {}

    /**
     * Errors between two partners, in pairs of entities.
     *
     * @param found pairs that were linked
     * @param truth pairs that are of one person
     * @param right pairs that are both
     */
    record Errors(long found, long truth, long right) {
        double falseShare() {
            return found == 0 ? 0 : 1 - (double) right / found;
        }

        double missedShare() {
            return truth == 0 ? 0 : 1 - (double) right / truth;
        }

        private Errors plus(boolean linked, boolean same) {
            return new Errors(found + (linked ? 1 : 0), truth + (same ? 1 : 0), right + (linked && same ? 1 : 0));
        }
    }

    private TrueErrors() {}

    /** Returns the errors by pair of different partners, such as {@code GEM-POL}; "" for all. */
    static Map<String, Errors> byPair(List<LinkedEvent> records, LinkageResult links) {
        List<Entity> entities = entities(records, links);
        Map<String, Errors> errors = new TreeMap<>();
        Map<Integer, List<Entity>> byTruth = new HashMap<>();
        Map<Integer, List<Entity>> byPerson = new HashMap<>();
        for (Entity entity : entities) {
            for (Entity other : byTruth.getOrDefault(entity.truth(), List.of())) {
                add(errors, entity, other);
            }
            for (Entity other : byPerson.getOrDefault(entity.person(), List.of())) {
                if (other.truth() != entity.truth()) {
                    add(errors, entity, other);
                }
            }
            byTruth.computeIfAbsent(entity.truth(), p -> new ArrayList<>()).add(entity);
            byPerson.computeIfAbsent(entity.person(), p -> new ArrayList<>()).add(entity);
        }
        return errors;
    }

    private static void add(Map<String, Errors> errors, Entity one, Entity other) {
        int order = one.partner().compareTo(other.partner());
        if (order != 0) {
            String pair = order < 0 ? one.partner() + "-" + other.partner() : other.partner() + "-" + one.partner();
            boolean linked = one.person() == other.person();
            boolean same = one.truth() == other.truth();
            for (String key : List.of("", pair)) {
                errors.put(key, errors.getOrDefault(key, new Errors(0, 0, 0)).plus(linked, same));
            }
        }
    }

    private static List<Entity> entities(List<LinkedEvent> records, LinkageResult links) {
        Map<Object, Entity> entities = new HashMap<>();
        for (int record = 0; record < records.size(); record++) {
            LinkedEvent linked = records.get(record);
            if (linked.identified() && !linked.event().personTags().isEmpty()) {
                Entity entity = new Entity(linked.role(), linked.person(), links.person(record));
                entities.putIfAbsent(List.of(linked.role(), key(linked.event())), entity);
            }
        }
        return List.copyOf(entities.values());
    }

    private static Object key(Event event) {
        Set<Tag> tags = new HashSet<>(event.personTags());
        event.householdTags().stream()
                .filter(t -> t.type() == TagType.ADDRESS_BASE)
                .forEach(tags::add);
        return tags.stream()
                .filter(t -> t.type() == TagType.BSN)
                .map(Object.class::cast)
                .findFirst()
                .orElse(tags);
    }
}
