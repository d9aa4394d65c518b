package nl.samentel.connector.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A partner's file as it lies on disk, read without any code of the product. Ragged rows are counted and left out. */
record NativeTable(List<Row> rows, int ragged) {
    /** One row: its line in the file and its fields by name of column, without the number before it. */
    record Row(int line, Map<String, String> fields) {
        String get(String column) {
            return fields.get(column);
        }
    }

    static NativeTable read(Path file) {
        String name = file.getFileName().toString();
        boolean windows = name.startsWith("vtf") || name.startsWith("shg");
        Charset charset = windows ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        List<Row> rows = new ArrayList<>();
        int ragged = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(name.startsWith("magister") ? ',' : ';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(Files.readString(file, charset).replace("\ufeff", ""))) {
            List<String> header = null;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = record.getFields().stream()
                            .map(h -> h.replaceFirst("^[0-9]+ ", ""))
                            .toList();
                } else if (record.getFieldCount() != header.size()) {
                    ragged++;
                } else {
                    Map<String, String> fields = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        fields.put(header.get(i), record.getField(i));
                    }
                    rows.add(new Row((int) record.getStartingLineNumber(), fields));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NativeTable(rows, ragged);
    }

    NativeTable where(Predicate<Row> condition) {
        return new NativeTable(rows.stream().filter(condition).toList(), ragged);
    }

    double share(Predicate<Row> condition) {
        return (double) rows.stream().filter(condition).count() / rows.size();
    }
}
