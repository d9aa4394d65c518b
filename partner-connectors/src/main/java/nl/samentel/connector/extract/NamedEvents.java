package nl.samentel.connector.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.mapping.EventRule;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.schema.event.Id32;
import org.jspecify.annotations.Nullable;

/**
 * Names events that were delivered before by a file of their rows: only the columns that make up an event id are read, by
 * their names in the mapping. A row gives the ids of all events that it can have given, so that some of them may never have
 * existed. Dates and codes are not looked at: what counts is that the columns read as they did in the delivery.
 */
public final class NamedEvents {
    /** A column with a number of equal events holds at most two digits. */
    private static final int MOST_TIMES = 99;

    private final List<Row> rows;
    private final Set<String> uncovered;

    private NamedEvents(List<Row> rows, Set<String> uncovered) {
        this.rows = List.copyOf(rows);
        this.uncovered = uncovered;
    }

    /**
     * The events that one row names.
     *
     * @param number row in the file, as messages call it
     * @param ids ids of the events
     */
    public record Row(long number, List<Id32> ids) {
        /** Copies the list. */
        public Row {
            ids = List.copyOf(ids);
        }
    }

    /** Returns the rows of the file, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the types of events that the file cannot name, since it lacks a column. */
    public Set<String> uncovered() {
        return uncovered;
    }

    /**
     * Reads a file.
     *
     * @throws SourceException if it cannot be read, names no event, or a row is damaged: an objection must not get lost
     */
    public static NamedEvents read(Mapping mapping, ExtractFile file, LocalIds ids) throws SourceException {
        PartRule part = mapping.partOf(file)
                .orElseThrow(() -> new SourceException(FileProblem.of(
                        file.name(),
                        Rule.UNKNOWN_FILE,
                        String.join(
                                ", ",
                                mapping.parts().stream().map(PartRule::name).toList()))));
        try (RowReader reader = file.open(part.format())) {
            HeaderMatch match = HeaderMatch.of(part, file.name(), reader.header());
            return new Reading(part, file, ids, match).read(reader);
        } catch (IOException e) {
            throw new SourceException(FileProblem.of(file.name(), Rule.UNREADABLE));
        }
    }

    /** One file. */
    private static final class Reading {
        private final PartRule part;
        private final ExtractFile file;
        private final LocalIds ids;
        private final HeaderMatch match;

        Reading(PartRule part, ExtractFile file, LocalIds ids, HeaderMatch match) {
            this.part = part;
            this.file = file;
            this.ids = ids;
            this.match = match;
        }

        NamedEvents read(RowReader reader) throws SourceException {
            if (match.columns().isEmpty()) {
                throw new SourceException(FileProblem.of(file.name(), Rule.NO_HEADER));
            }
            List<EventRule> covered =
                    part.events().stream().filter(this::covered).toList();
            if (covered.isEmpty()) {
                throw new SourceException(
                        new FileProblem(file.name(), 1, missing(part.events().get(0)), Rule.MISSING_COLUMN, List.of()));
            }
            Columns columns = new Columns(match);
            List<Naming> namings =
                    covered.stream().map(r -> new Naming(part, r, columns, ids)).toList();
            Set<String> uncovered = new TreeSet<>();
            part.events().stream()
                    .filter(r -> !covered.contains(r))
                    .forEach(r -> uncovered.add(r.type().name()));
            return new NamedEvents(rows(reader, columns, namings), uncovered);
        }

        private boolean covered(EventRule rule) {
            return missing(rule).isEmpty();
        }

        /** Returns a column that the rule needs and the file lacks, or nothing. */
        private String missing(EventRule rule) {
            List<String> needed = new ArrayList<>(rule.id());
            needed.removeIf(part.optionalColumns()::contains);
            Optional.ofNullable(rule.each()).ifPresent(needed::add);
            return needed.stream()
                    .filter(c -> match.position(c).isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private List<Row> rows(RowReader reader, Columns columns, List<Naming> namings) throws SourceException {
            reader.select(columns.positions());
            int width = reader.header().size();
            List<Row> rows = new ArrayList<>();
            while (reader.next()) {
                requireWhole(reader, columns, width);
                Set<Id32> named = new LinkedHashSet<>();
                namings.forEach(n -> n.add(reader, named));
                rows.add(new Row(reader.row(), List.copyOf(named)));
            }
            return rows;
        }

        private void requireWhole(RowReader reader, Columns columns, int width) throws SourceException {
            if (reader.width() != width) {
                throw new SourceException(new FileProblem(
                        file.name(),
                        reader.row(),
                        "",
                        Rule.RAGGED_ROW,
                        List.of(String.valueOf(width), String.valueOf(reader.width()))));
            }
            for (int slot = 0; slot < columns.count(); slot++) {
                Rule fault = reader.fault(slot);
                if (fault != null) {
                    throw new SourceException(new FileProblem(
                            file.name(), reader.row(), columns.name(slot), fault, List.of(reader.cell(slot))));
                }
            }
        }
    }

    /** Names the events of one rule. */
    private static final class Naming {
        private final EventRule rule;
        private final IdFields ids;
        private final int each;

        Naming(PartRule part, EventRule rule, Columns columns, LocalIds localIds) {
            this.rule = rule;
            this.ids = new IdFields(part.name(), columns.slots(rule.id()), localIds);
            this.each = columns.slot(rule.each());
        }

        void add(RowReader row, Set<Id32> named) {
            if (rule.each() != null) {
                EventMaker.items(Columns.text(row, each)).forEach(item -> named.add(id(row, item, 0)));
            } else {
                int most = rule.times() == null ? 1 : MOST_TIMES;
                for (int number = 0; number < most; number++) {
                    named.add(id(row, null, number));
                }
            }
        }

        private Id32 id(RowReader row, @Nullable String item, int number) {
            return ids.event(row, rule.type(), item, number);
        }
    }
}
