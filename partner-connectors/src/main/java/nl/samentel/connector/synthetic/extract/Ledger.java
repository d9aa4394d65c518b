package nl.samentel.connector.synthetic.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.connector.synthetic.region.Address;
import org.jspecify.annotations.Nullable;

/** Keeps which row of which file is about whom, and where they live on the day of the row. */
final class Ledger {
    private final Map<Address, Integer> addresses = new HashMap<>();
    private final StringBuilder text = new StringBuilder("source_file,record_id,row,person,household,address\n");

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
        text.append(',');
        number(number(row.address()));
        text.append('\n');
    }

    /** Numbers the addresses as they come. Where many strangers live is no household, and has no number. */
    private int number(@Nullable Address address) {
        return address == null || address.institution()
                ? 0
                : addresses.computeIfAbsent(address, a -> addresses.size() + 1);
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
