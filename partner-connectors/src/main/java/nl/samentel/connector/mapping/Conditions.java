package nl.samentel.connector.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code when}: a map from column to wanted word or words, to {@code present} or to {@code absent}. */
final class Conditions {
    private Conditions() {}

    static List<Condition> read(YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        node.get("when")
                .ifPresent(when -> when.fields().forEach((column, wanted) -> {
                    Set<String> words = wanted.texts().stream()
                            .map(t -> t.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
                    if (words.equals(Set.of("present"))) {
                        conditions.add(new Condition(column, Condition.Kind.PRESENT, Set.of()));
                    } else if (words.equals(Set.of("absent"))) {
                        conditions.add(new Condition(column, Condition.Kind.ABSENT, Set.of()));
                    } else {
                        conditions.add(new Condition(column, Condition.Kind.IS, words));
                    }
                }));
        return conditions;
    }
}
