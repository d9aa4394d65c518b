package nl.samentel.connector.row;

import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.connector.mapping.DateReader;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.mapping.ReadDate;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.RowReader;
import org.jspecify.annotations.Nullable;

/** Reads the date of a column and says what is wrong with it. */
public final class DateField {
    private final String column;
    private final int slot;
    private final DateReader reader;

    /** Binds a column. */
    public DateField(PartRule part, Columns columns, String column) {
        this.column = column;
        this.slot = columns.slot(column);
        this.reader = new DateReader(part.datesOf(column));
    }

    /** Tells whether the field has any text. */
    public boolean filled(RowReader row) {
        return !Columns.text(row, slot).isEmpty();
    }

    /**
     * Reads a date of which at least the year must be known.
     *
     * @param latest for a two-digit year, the date it may not pass
     * @return null when the field is empty or wrong
     */
    public @Nullable ReadDate event(RowReader row, LocalDate latest, RowFaults faults) {
        ReadDate date = any(row, latest, faults);
        if (date != null && date.year() == 0) {
            faults.add(column, Rule.DATE_DOES_NOT_EXIST);
            return null;
        }
        return date;
    }

    /** Reads a date that may be unknown in part or whole, such as a birth date. */
    public @Nullable ReadDate any(RowReader row, LocalDate latest, RowFaults faults) {
        String text = Columns.text(row, slot);
        if (text.isEmpty()) {
            return null;
        }
        Optional<ReadDate> read = reader.read(text);
        if (read.isEmpty()) {
            faults.add(column, Rule.DATE_UNREADABLE, reader.shown());
            return null;
        }
        ReadDate date = read.get().notAfter(latest);
        if (!date.exists() && !unborn(date)) {
            faults.add(column, Rule.DATE_DOES_NOT_EXIST);
            return null;
        }
        return date;
    }

    /** The protocol writes 99999999 for a child that is not born yet. */
    public static boolean unborn(ReadDate date) {
        return date.year() == 9999 && date.month() == 99 && date.day() == 99;
    }

    /** Returns the column, as the mapping calls it. */
    public String column() {
        return column;
    }
}
