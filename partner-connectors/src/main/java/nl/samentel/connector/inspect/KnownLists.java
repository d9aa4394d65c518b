package nl.samentel.connector.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;

/** Finds code lists by the words in a column. */
final class KnownLists {
    private static final List<CodeList> LISTS = Stream.concat(
                    Stream.of(Attribute.values()).map(Attribute::codeList), Stream.of("sex"))
            .distinct()
            .map(CodeLists::list)
            .toList();

    private KnownLists() {}

    /** Returns the ids of lists that hold nine of ten words, several codes in a field included. */
    static List<String> holding(Set<String> values) {
        Set<String> words = new LinkedHashSet<>();
        values.forEach(v -> words.addAll(List.of(v.split("\\|"))));
        List<String> found = new ArrayList<>();
        for (CodeList list : LISTS) {
            long known = words.stream().filter(w -> knows(list, w.strip())).count();
            if (known > 0 && known * 10 >= words.size() * 9L) {
                found.add(list.id());
            }
        }
        return found;
    }

    private static boolean knows(CodeList list, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return list.findNative(word).isPresent()
                || list.codes().stream()
                        .anyMatch(c -> c.nl().toLowerCase(Locale.ROOT).equals(lower));
    }
}
