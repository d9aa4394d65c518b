package nl.samentel.connector.synthetic.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.region.Address;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;

/** One file of a partner, kept in memory until it is written. */
final class NativeFile {
    private final String name;
    private final FileForm form;
    private final String[] header;
    private List<NativeRow> rows = new ArrayList<>();

    /**
     * Opens a file.
     *
     * @param name folder of the partner and name, such as {@code VTF/vtf_meldingen.csv}
     * @param header names of the columns, separated by semicolons
     */
    NativeFile(String name, FileForm form, String header) {
        this.name = name;
        this.form = form;
        this.header = header.split(";", -1);
    }

    String name() {
        return name;
    }

    FileForm form() {
        return form;
    }

    /** Returns the position of a column. */
    int column(String column) {
        for (int i = 0; i < header.length; i++) {
            if (header[i].equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(column);
    }

    /** Adds a row about a person on a day. */
    void add(String recordId, Person person, LocalDate day, boolean expendable, String... fields) {
        int household = person.householdAt(day).map(Household::number).orElse(0);
        Address address = person.addressAt(day).orElse(null);
        add(new NativeRow(recordId, person.number(), household, address, expendable, fields));
    }

    void add(NativeRow row) {
        if (row.fields().length != header.length) {
            throw new IllegalStateException(name + " has " + header.length + " columns.");
        }
        rows.add(row);
    }

    /** Spoils and repeats some rows. */
    void damage(Damage damage) {
        rows = damage.done(rows);
    }

    int size() {
        return rows.size();
    }

    void write(Path folder, Ledger ledger) throws IOException {
        StringBuilder text = new StringBuilder(rows.size() * 120);
        if (form.byteOrderMark()) {
            text.append('\ufeff');
        }
        form.append(text, header);
        int line = 1;
        for (NativeRow row : rows) {
            form.append(text, row.fields());
            ledger.add(name, row, ++line);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.toString().getBytes(form.charset()));
    }
}
