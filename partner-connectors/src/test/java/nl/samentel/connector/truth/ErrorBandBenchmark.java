package nl.samentel.connector.truth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.PairCoverage;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * Prints in how many of many fictional regions the bands about false and missed links hold the true share: of all links, of each pair
 * of partners, and of each target group. The baseline is the band of a flat guess, 0 to 5 %.
 */
public final class ErrorBandBenchmark {
    private static final Period DATA = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));
    private static final int FLAT = 5;

    private final Map<String, int[]> held = new TreeMap<>();

    private ErrorBandBenchmark() {}

    /**
     * Runs.
     *
     * @param arguments number of regions, inhabitants, first seed
     */
    public static void main(String... arguments) throws Exception {
        int regions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int inhabitants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000;
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        ErrorBandBenchmark all = new ErrorBandBenchmark();
        for (long seed = first; seed < first + regions; seed++) {
            ErrorBandBenchmark one = new ErrorBandBenchmark();
            one.region(records(seed, inhabitants));
            System.out.printf("seed %3d  %s%n", seed, one.line("in all"));
            one.held.forEach((what, n) -> all.add(what, n));
        }
        all.held.keySet().forEach(what -> System.out.printf("%-22s %s%n", what, all.line(what)));
    }

    private String line(String what) {
        int[] n = held.getOrDefault(what, new int[3]);
        return String.format(
                Locale.ROOT,
                "%5d bands told, %5.1f %% hold the truth (0 to 5 %%: %5.1f %%)",
                n[0],
                100.0 * n[1] / Math.max(1, n[0]),
                100.0 * n[2] / Math.max(1, n[0]));
    }

    private void add(String what, int[] more) {
        int[] n = held.computeIfAbsent(what, w -> new int[3]);
        for (int i = 0; i < n.length; i++) {
            n[i] += more[i];
        }
    }

    private void region(List<LinkedEvent> records) {
        RegionLinks region = RegionLinks.of(records);
        Map<String, TrueErrors.Errors> errors = TrueErrors.byPair(records, region.links());
        told("false, all", region.links().report().falseLinks(), errors.get("").falseShare());
        told(
                "missed, all",
                region.links().report().missedLinks(),
                errors.get("").missedShare());
        for (PairCoverage pair : region.links().report().pairs()) {
            TrueErrors.Errors of = errors.get(region.partners().get(pair.first()) + "-"
                    + region.partners().get(pair.second()));
            if (of != null) {
                told("false, of a pair", pair.falseLinks(), of.falseShare());
                told("missed, of a pair", pair.missedLinks(), of.missedShare());
            }
        }
        Map<String, RegionLinks.Quality> groups = region.byGroup();
        region.missedOfGroups()
                .forEach((group, band) ->
                        told("missed, of a group", band, 1 - groups.get(group).recall()));
    }

    private void told(String what, Band band, double share) {
        if (band.lower() >= 0) {
            int holds = band.lower() <= 100 * share && 100 * share <= band.upper() ? 1 : 0;
            int[] one = {1, holds, 100 * share <= FLAT ? 1 : 0};
            add(what, one);
            add("in all", one);
        }
    }

    static List<LinkedEvent> records(long seed, int inhabitants) throws Exception {
        Path folder = Files.createTempDirectory("region");
        try {
            Synthesis.write(seed, inhabitants, folder);
            return TrueRecords.read(folder, DATA);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }
}
