package nl.samentel.connector.synthetic.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps which row of which file is about whom. */
final class Ledger {
    private final StringBuilder text = new StringBuilder("source_file,record_id,row,person,household\n");

    void add(String file, NativeRow row, int line) {
        text.append(file)
                .append(',')
                .append(row.recordId())
                .append(',')
                .append(line)
                .append(',');
        number(row.person());
        text.append(',');
        number(row.household());
        text.append('\n');
    }

    private void number(int number) {
        if (number > 0) {
            text.append(number);
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
