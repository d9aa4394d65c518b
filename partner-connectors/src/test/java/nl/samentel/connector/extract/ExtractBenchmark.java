package nl.samentel.connector.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.schema.event.EventBatchWriter;
import nl.samentel.schema.event.EventHeader;

/**
 * Compares the whole connector on one core (read, map, canonicalise, make two tags and an id, encode with zstd) with
 * parsing alone by idiomatic FastCSV, in the same run. Time is processor time of the
 * thread, so that other work on the machine does not count; nor does that of the garbage collector. {@link
 * PlainConnector} stands between the two: what straightforward code takes that makes two tags and checks nothing.
 */
public final class ExtractBenchmark {
    private static final int ROWS = 400_000;
    private static final int BATCH = Integer.getInteger("batch", 5_000);
    private static final int RUNS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ExtractBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("amw", ".csv");
        try {
            write(file);
            double parsing = 0;
            double plain = 0;
            double connector = 0;
            for (int run = 0; run < RUNS; run++) {
                parsing = Math.max(parsing, perSecond(() -> parse(file)));
                plain = Math.max(plain, perSecond(() -> PlainConnector.deliver(file)));
                connector = Math.max(connector, perSecond(() -> deliver(file)));
            }
            print("parsing alone (baseline)", parsing, parsing);
            print("plain code, two tags, nothing checked", plain, parsing);
            print("connector end to end, two tags", connector, parsing);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void print(String what, double perSecond, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %,11.0f records per core second  %.3f of baseline%n",
                what,
                perSecond,
                perSecond / baseline);
    }

    @FunctionalInterface
    private interface Work {
        long run() throws Exception;
    }

    private static double perSecond(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long records = work.run();
        return records * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }

    private static long parse(Path file) throws IOException {
        long records = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                records += row.getFieldCount() > 1 ? 1 : 0;
            }
        }
        return records - 1;
    }

    private static long deliver(Path file) throws ExtractException {
        EventBatchWriter writer = new EventBatchWriter();
        List<byte[]> batch = new ArrayList<>(BATCH);
        ExtractReader reader = Run.reader(
                Run.mapping("MW"),
                ObjectionRegister.none(),
                Institutions.none(),
                Run.PERIOD,
                ExtractFile.of("contacten", file));
        CheckReport report = reader.read(
                EventHeader.of("MW", "nop", "d1"),
                event -> {
                    batch.add(writer.encode(event));
                    if (batch.size() == BATCH) {
                        writer.writeEncoded(batch);
                        batch.clear();
                    }
                },
                Progress.NONE);
        writer.writeEncoded(batch);
        if (report.eventCount() != ROWS) {
            throw new IllegalStateException("not one event a row");
        }
        return report.rows();
    }

    private static void write(Path file) throws IOException {
        String[] names = {"Veen", "Berg", "van der Dam", "Kuip", "Jansen", "de Boer", "Visser", "Smit"};
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("dossier;bsn;achternaam;voorletters;gebdatum;geslacht;pc6;huisnr;datum_aanmelding;verwijzer;"
                    + "problematiek;contactdatum;verschenen;datum_einde;nazorg_HG\n");
            int number = 0;
            for (int i = 0; i < ROWS; i++) {
                number = nextBsn(number);
                out.write("D" + i + ';' + (900_000_000 + number) + ';' + names[i % names.length] + ';'
                        + (char) ('A' + i % 26) + ".;" + two(1 + i % 28) + '/' + two(1 + i % 12) + '/'
                        + (1930 + i % 90) + ';' + (i % 2 == 0 ? 'V' : 'M') + ";;;" + two(1 + i % 28)
                        + "/03/2022;huisarts;relatie|HG;;;;\n");
            }
        }
    }

    private static int nextBsn(int after) {
        int next = after + 1;
        while (!valid(900_000_000 + next)) {
            next++;
        }
        return next;
    }

    private static boolean valid(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
