package nl.samentel.connector.judgement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.samentel.connector.judgement.JudgeMapping.Column;
import nl.samentel.connector.judgement.JudgeMapping.JudgeSource;
import nl.samentel.connector.source.FileExtract;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.pseudonymiser.composite.CompositeTagger;
import nl.samentel.pseudonymiser.composite.GenericPerson;
import nl.samentel.schema.event.Id32;

/** Reads labelled files, makes tags of each record, and keeps tags and labels apart. */
final class LabelledRecords {
    private final JudgeMapping mapping;
    private final CompositeTagger tagger;
    private final TaggedRecords records;
    private final Labels labels = new Labels();
    private final List<Integer> sizes = new ArrayList<>();

    LabelledRecords(JudgeMapping mapping, CompositeTagger tagger, int kinds) {
        this.mapping = mapping;
        this.tagger = tagger;
        this.records = TaggedRecords.ofKinds(kinds);
    }

    TaggedRecords records() {
        return records;
    }

    Labels labels() {
        return labels;
    }

    /** Returns how many records each source has. */
    List<Integer> sizes() {
        return sizes;
    }

    void readAll() throws JudgeException, SourceException, IOException {
        for (JudgeSource source : mapping.sources()) {
            int before = records.size();
            read(source, sizes.size());
            sizes.add(records.size() - before);
        }
        if (!labels.anyPair()) {
            throw new JudgeException("labels.nobody");
        }
    }

    private void read(JudgeSource source, int number) throws JudgeException, SourceException, IOException {
        FileExtract file = new FileExtract(Optional.empty(), source.path());
        try (RowReader rows = file.openGuessing()) {
            Map<Column, Integer> slots = select(source, rows, file.name());
            int dates = 0;
            int unread = 0;
            while (rows.next()) {
                refuseSurplus(rows, file.name());
                String date = text(rows, slots, Column.BIRTH_DATE);
                dates += date.isBlank() ? 0 : 1;
                unread += !date.isBlank()
                                && BirthDigits.of(date, mapping.dateOrder()).isEmpty()
                        ? 1
                        : 0;
                labels.add(label(rows, slots, file.name()));
                int record = records.add(number);
                List<Optional<Id32>> tags = tagger.tags(person(rows, slots));
                for (int kind = 0; kind < tags.size(); kind++) {
                    if (tags.get(kind).isPresent()) {
                        records.tag(record, kind, tags.get(kind).get().toByteArray());
                    }
                }
            }
            refuseOtherDates(file.name(), dates, unread);
        }
    }

    /** A separator within text moves every field behind it, so that each record would get another's columns. */
    private static void refuseSurplus(RowReader rows, String file) throws JudgeException {
        if (rows.width() > rows.header().size()) {
            throw new JudgeException(
                    "row.wide",
                    file,
                    String.valueOf(rows.row()),
                    String.valueOf(rows.width()),
                    String.valueOf(rows.header().size()));
        }
    }

    /** In another order of year, month and day hardly any date can be read, and nothing would say so but bad links. */
    private void refuseOtherDates(String file, int dates, int unread) throws JudgeException {
        if (2 * unread > dates) {
            throw new JudgeException(
                    "dates.unread", file, String.valueOf(unread), String.valueOf(dates), mapping.dateOrder());
        }
    }

    private static Map<Column, Integer> select(JudgeSource source, RowReader rows, String file) throws JudgeException {
        Map<Column, Integer> slots = new EnumMap<>(Column.class);
        int[] columns = new int[source.columns().size()];
        for (Map.Entry<Column, String> column : source.columns().entrySet()) {
            int at = rows.header().indexOf(column.getValue());
            if (at != rows.header().lastIndexOf(column.getValue())) {
                throw new JudgeException("column.twice", file, column.getKey().key());
            }
            if (at < 0) {
                throw new JudgeException(
                        "column.missing", file, column.getKey().key(), String.join(", ", rows.header()));
            }
            columns[slots.size()] = at;
            slots.put(column.getKey(), slots.size());
        }
        rows.select(columns);
        return slots;
    }

    private String label(RowReader rows, Map<Column, Integer> slots, String file) throws JudgeException {
        String text = text(rows, slots, Column.TRUTH);
        if (text.isEmpty()) {
            throw new JudgeException("label.missing", file, String.valueOf(rows.row()));
        }
        if (mapping.truthPattern().isEmpty()) {
            return text;
        }
        Matcher matcher = mapping.truthPattern().get().matcher(text);
        if (!matcher.matches()) {
            throw new JudgeException("label.pattern", file, String.valueOf(rows.row()));
        }
        return matcher.group(1);
    }

    private GenericPerson person(RowReader rows, Map<Column, Integer> slots) {
        return GenericPerson.unknown()
                .givenName(text(rows, slots, Column.GIVEN_NAME))
                .surname(text(rows, slots, Column.SURNAME))
                .birthDate(BirthDigits.of(text(rows, slots, Column.BIRTH_DATE), mapping.dateOrder()))
                .sex(text(rows, slots, Column.SEX))
                .postcode(text(rows, slots, Column.POSTCODE))
                .houseNumber(text(rows, slots, Column.HOUSE_NUMBER))
                .number(text(rows, slots, Column.NUMBER));
    }

    private static String text(RowReader rows, Map<Column, Integer> slots, Column column) {
        Integer slot = slots.get(column);
        return slot == null ? "" : rows.field(slot);
    }
}
