package nl.samentel.connector.truth;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who each row of each extract is about, as {@code persons.csv} says. */
final class People {
    private static final String HEADER = "source_file,record_id,row,person,household,address";
    private static final Who NOBODY = new Who(0, 0);

    private final Map<String, List<Who>> files = new HashMap<>();
    private int most;

    private People() {}

    /**
     * Who a row is about.
     *
     * @param person number of the person, 0 for an unborn child or nobody
     * @param address number of the address on the day of the row, 0 when there is none that makes a household
     */
    record Who(int person, int address) {}

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read or was made by another version
     */
    static People read(Path file) throws IOException {
        People people = new People();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IOException(file + " is of another version. Make the region again: samentel synthesise.");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                people.add(line.split(",", -1));
            }
        }
        return people;
    }

    private void add(String[] fields) {
        List<Who> rows = files.computeIfAbsent(fields[0], f -> new ArrayList<>());
        int row = Integer.parseInt(fields[2]);
        while (rows.size() <= row) {
            rows.add(NOBODY);
        }
        Who who = new Who(number(fields[3]), number(fields[5]));
        rows.set(row, who);
        most = Math.max(most, who.person());
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /**
     * Returns who a row is about.
     *
     * @param file folder and name, such as {@code VTF/vtf_meldingen.csv}
     * @param row line in the file, the header is 1
     */
    Who of(String file, long row) {
        List<Who> rows = files.getOrDefault(file, List.of());
        return row < rows.size() ? rows.get((int) row) : NOBODY;
    }

    /** Returns the highest number of a person. */
    int most() {
        return most;
    }
}
