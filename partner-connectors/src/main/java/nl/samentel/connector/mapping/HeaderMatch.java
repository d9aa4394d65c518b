package nl.samentel.connector.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;

/**
 * Finds the columns of a part in the header of a file. Case, blanks and punctuation do not count, nor does an
 * explanation in parentheses behind the name.
 *
 * @param columns positions in the file by column of the mapping; absent optional columns have no entry
 * @param problems what is wrong or worth telling, in the order of the mapping
 */
public record HeaderMatch(Map<String, Integer> columns, List<Problem> problems) {
    /** Copies the collections. */
    public HeaderMatch {
        columns = Map.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /** Returns where a column stands. */
    public OptionalInt position(String column) {
        Integer position = columns.get(column);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Tells whether the file can be read. */
    public boolean usable() {
        return problems.stream().noneMatch(FileProblem.class::isInstance);
    }

    /** Matches a header. Header names are repeated in problems only when the line looks like a header. */
    public static HeaderMatch of(PartRule part, String file, List<String> header) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String column : part.columns()) {
            List<Integer> places = places(part, header, wanted(part, column));
            places.forEach(used::add);
            if (places.size() > 1) {
                problems.add(new FileProblem(file, 1, column, Rule.DUPLICATE_COLUMN, List.of()));
            } else if (places.size() == 1) {
                found.put(column, places.get(0));
            }
        }
        if (looksLikeData(header) || found.isEmpty()) {
            return new HeaderMatch(Map.of(), List.of(new FileProblem(file, 1, "", Rule.NO_HEADER, List.of())));
        }
        problems.addAll(missing(part, file, header, found, used));
        dropped(part, file, header, used).ifPresent(problems::add);
        return new HeaderMatch(found, problems);
    }

    private static String wanted(PartRule part, String column) {
        return part.headers().getOrDefault(column, column);
    }

    private static List<Integer> places(PartRule part, List<String> header, String wanted) {
        List<Integer> exact = new ArrayList<>();
        List<Integer> loose = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = part.numberedHeaders() ? header.get(i).replaceFirst("^\\d+\\s+", "") : header.get(i);
            if (name.equals(wanted)) {
                exact.add(i);
            } else if (same(name, wanted)) {
                loose.add(i);
            }
        }
        return exact.isEmpty() ? loose : exact;
    }

    private static boolean same(String name, String wanted) {
        String plain = Nearest.plain(wanted);
        return Nearest.plain(name).equals(plain)
                || Nearest.plain(name.replaceFirst("\\s*\\(.*$", "")).equals(plain);
    }

    private static List<Problem> missing(
            PartRule part, String file, List<String> header, Map<String, Integer> found, Set<Integer> used) {
        Set<String> free = new LinkedHashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(i)) {
                free.add(header.get(i));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String column : part.columns()) {
            if (!found.containsKey(column) && !part.optionalColumns().contains(column)) {
                problems.add(Nearest.to(wanted(part, column), free)
                        .map(n -> new FileProblem(file, 1, column, Rule.RENAMED_COLUMN, List.of(n, rename(column, n))))
                        .orElseGet(() -> new FileProblem(file, 1, column, Rule.MISSING_COLUMN, List.of())));
            }
        }
        return problems;
    }

    /** Returns the lines of an override that give a column another name. */
    public static String rename(String column, String header) {
        return "{" + quoted(column) + ": " + quoted(header) + "}";
    }

    private static String quoted(String name) {
        return name.matches("\\w+") ? name : "\"" + name.replace("\"", "\\\"") + "\"";
    }

    private static Optional<Problem> dropped(PartRule part, String file, List<String> header, Set<Integer> used) {
        Set<String> known = part.ignored().stream().map(Nearest::plain).collect(Collectors.toSet());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(i)
                    && !known.contains(Nearest.plain(header.get(i)))
                    && !header.get(i).isEmpty()) {
                names.add(header.get(i));
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(file, "", Rule.COLUMN_DROPPED, List.of(String.join(", ", names))));
    }

    /** A first line with dates, long numbers or postcodes is a row, and must not be repeated in a message. */
    public static boolean looksLikeData(List<String> header) {
        return header.stream()
                .map(h -> h.toUpperCase(Locale.ROOT))
                .anyMatch(h -> h.matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|\\d{5,}|\\d{4}[ _]?[A-Z]{2}"));
    }
}
