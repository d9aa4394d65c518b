package nl.samentel.connector.mapping;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.connector.source.SourceFormat;
import nl.samentel.schema.role.PartnerRole;

/**
 * Says how one file of a partner is read.
 *
 * @param name name of the part, such as {@code meldingen}
 * @param fileNames file names it goes by, with {@code *}, in lower case
 * @param optional true when the part may be absent
 * @param charset declared character set
 * @param delimiter declared delimiter
 * @param numberedHeaders true when a number may stand before a column name
 * @param dates forms of dates; the first column-specific one wins
 * @param columnDates forms of dates for single columns
 * @param optionalColumns columns that may be absent
 * @param ignored columns that are known and silently dropped
 * @param population true when the part is the population that other parts are joined to
 * @param joins true when persons are looked up in the population by BSN
 * @param identity columns that tell who it is
 * @param events the events a row gives
 * @param headers the partner's own column names by the mapping's names
 */
public record PartRule(
        String name,
        List<String> fileNames,
        boolean optional,
        Charset charset,
        char delimiter,
        boolean numberedHeaders,
        List<DateFormat> dates,
        Map<String, List<DateFormat>> columnDates,
        Set<String> optionalColumns,
        Set<String> ignored,
        boolean population,
        boolean joins,
        Map<IdentityField, String> identity,
        List<EventRule> events,
        Map<String, String> headers) {
    /** Copies the collections. */
    public PartRule {
        fileNames = List.copyOf(fileNames);
        dates = List.copyOf(dates);
        columnDates = Map.copyOf(columnDates);
        optionalColumns = Set.copyOf(optionalColumns);
        ignored = Set.copyOf(ignored);
        EnumMap<IdentityField, String> fields = new EnumMap<>(IdentityField.class);
        fields.putAll(identity);
        identity = Collections.unmodifiableMap(fields);
        events = List.copyOf(events);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns a part that only tells who persons are; every column may be absent. For registers and lists. */
    public static PartRule ofPersons(String name, Map<IdentityField, String> identity, List<DateFormat> dates) {
        return new PartRule(
                name,
                List.of(),
                false,
                java.nio.charset.StandardCharsets.UTF_8,
                ';',
                false,
                dates,
                Map.of(),
                Set.copyOf(identity.values()),
                Set.of(),
                false,
                false,
                identity,
                List.of(),
                Map.of());
    }

    PartRule within(PartnerRole role) {
        PartRule less = new PartRule(
                name,
                fileNames,
                optional,
                charset,
                delimiter,
                numberedHeaders,
                dates,
                columnDates,
                optionalColumns,
                ignored,
                population,
                joins,
                identity,
                events.stream()
                        .filter(e -> role.eventTypes().contains(e.type()) || joinsBy(e))
                        .map(e -> e.within(role))
                        .toList(),
                headers);
        Set<String> dropped = new LinkedHashSet<>(columns());
        dropped.removeAll(less.columns());
        return dropped.isEmpty() ? less : less.ignoring(dropped);
    }

    /** The dates of the first rule of a population say who lived where when a file was joined to it. */
    private boolean joinsBy(EventRule rule) {
        return population && rule.equals(events.get(0));
    }

    /** Columns that are known but not agreed are dropped without a word, as other ignored ones are. */
    private PartRule ignoring(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(ignored);
        all.addAll(more);
        return new PartRule(
                name,
                fileNames,
                optional,
                charset,
                delimiter,
                numberedHeaders,
                dates,
                columnDates,
                optionalColumns,
                all,
                population,
                joins,
                identity,
                events,
                headers);
    }

    /** Returns every column the part reads, in a fixed order: the allow-list. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        events.forEach(e -> {
            columns.addAll(e.date());
            columns.addAll(e.id());
            columns.addAll(e.group());
            Stream.of(e.endDate(), e.caseColumn(), e.role().column(), e.each(), e.times())
                    .filter(c -> c != null)
                    .forEach(columns::add);
            e.when().forEach(c -> columns.add(c.column()));
            e.attributes().values().stream().flatMap(List::stream).forEach(r -> {
                r.column().ifPresent(columns::add);
                r.when().forEach(c -> columns.add(c.column()));
            });
        });
        columns.addAll(identity.values());
        return columns;
    }

    /** Returns the forms of dates of a column. */
    public List<DateFormat> datesOf(String column) {
        return columnDates.getOrDefault(column, dates);
    }

    /** Returns what the reader of a text file must know. */
    public SourceFormat format() {
        return new SourceFormat(charset, delimiter);
    }

    /** Tells whether a file of this name is this part. */
    public boolean fits(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return fileNames.stream().anyMatch(p -> fits(p, lower));
    }

    private static boolean fits(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (String literal : pattern.split("\\*", -1)) {
            regex.append(regex.length() == 0 ? "" : ".*").append(java.util.regex.Pattern.quote(literal));
        }
        return name.matches(regex.toString());
    }
}
