package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import org.junit.jupiter.api.Test;

/** Who lives where on 1 January 2021, counted from the population file and the truth beside it. */
class PopulationTest {
    private static final String FILE = "GEM/brp_huishoudens.csv";
    private static final int DAY = 2021_01_01;

    @Test
    void everyAreaHasItsPublicNumberOfInhabitants() {
        Map<String, Integer> areas = areas(1);
        int total = areas.values().stream().mapToInt(n -> n).sum();
        assertThat(total).isEqualTo(Areas.inhabitants());
        for (Area area : Areas.all()) {
            assertThat(areas.getOrDefault(area.code(), 0))
                    .as(area.code())
                    .isBetween(area.inhabitants() - 3, area.inhabitants() + 3);
        }
    }

    @Test
    void areasAndAgesFitTheTableOfStatisticsNetherlands() {
        Path table = Path.of(System.getProperty("samentel.shared", "absent"), "data", "pc4_population_2021.csv");
        assumeThat(Files.exists(table))
                .as("Skipped: there is no public population table at " + table)
                .isTrue();
        Map<String, Integer> areas = new TreeMap<>();
        int children = 0;
        int elderly = 0;
        for (String line : Regions.lines(table)) {
            String[] f = line.split(",", -1);
            if (!f[0].equals("pc4")) {
                int count = Integer.parseInt(f[5]);
                areas.merge(f[0], count, Integer::sum);
                children += Integer.parseInt(f[2]) < 15 ? count : 0;
                elderly += Integer.parseInt(f[2]) >= 65 ? count : 0;
            }
        }
        Map<String, Integer> own = areas(1);
        // Forty cells an area, each rounded to 5: their sum is off by up to about 5 * sqrt(40) / sqrt(12) * 2.
        areas.forEach(
                (area, count) -> assertThat(own.getOrDefault(area, 0)).as(area).isBetween(count - 18, count + 18));
        assertThat(withAge(0, 14)).isBetween((int) (children * 0.93), (int) (children * 1.07));
        assertThat(withAge(65, 130)).isBetween((int) (elderly * 0.93), (int) (elderly * 1.07));
    }

    @Test
    void everyServiceNumberPassesTheTestAndBelongsToOnePerson() {
        Map<Integer, Integer> persons = Regions.persons(1).get(FILE);
        Map<String, Set<Integer>> holders = new HashMap<>();
        for (NativeTable.Row row : Regions.table(1, FILE).rows()) {
            if (!row.get("BSN").isEmpty()) {
                holders.computeIfAbsent(row.get("BSN"), k -> new HashSet<>()).add(persons.get(row.line()));
            }
        }
        assertThat(holders.keySet()).allMatch(PopulationTest::passes).allMatch(b -> b.compareTo("900000000") >= 0);
        long shared = holders.values().stream().filter(p -> p.size() > 1).count();
        assertThat((double) shared / holders.size()).isLessThan(0.005);
    }

    private static boolean passes(String bsn) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (bsn.charAt(i) - '0');
        }
        return bsn.length() == 9 && (sum - (bsn.charAt(8) - '0')) % 11 == 0;
    }

    private static Map<String, Integer> areas(long seed) {
        Map<String, Integer> areas = new TreeMap<>();
        residents(seed).values().forEach(r -> areas.merge(r.get("POSTCODE").substring(0, 4), 1, Integer::sum));
        return areas;
    }

    private static int withAge(int least, int most) {
        int count = 0;
        for (NativeTable.Row row : residents(1).values()) {
            String birth = row.get("GEBDATUM");
            int age = (DAY - Integer.parseInt(birth)) / 10_000;
            count += age >= least && age <= most ? 1 : 0;
        }
        return count;
    }

    /** Returns the row that says where each person lived on the day; spoilt rows have a correction or date beside them. */
    private static Map<Integer, NativeTable.Row> residents(long seed) {
        Map<Integer, Integer> persons = Regions.persons(seed).get(FILE);
        Map<Integer, NativeTable.Row> residents = new HashMap<>();
        for (NativeTable.Row row : Regions.table(seed, FILE).rows()) {
            int from = Integer.parseInt(row.get("DATUM_AANVANG_ADRES"));
            String end = row.get("DATUM_EINDE_ADRES");
            boolean exists = from % 10_000 != 230;
            if (exists && from <= DAY && (end.isEmpty() || Integer.parseInt(end) > DAY)) {
                residents.put(persons.get(row.line()), row);
            }
        }
        return residents;
    }

    @Test
    void asOtherSizesAreAskedEveryAreaKeepsItsShare() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "small");
        Synthesis.write(5, 4_000, folder);
        List<String> lines = Regions.lines(folder.resolve("extracts").resolve(FILE));
        long emmeloord = lines.stream().filter(l -> l.contains(";8302")).count();
        assertThat((double) emmeloord / lines.size()).isBetween(0.15, 0.30);
    }
}
