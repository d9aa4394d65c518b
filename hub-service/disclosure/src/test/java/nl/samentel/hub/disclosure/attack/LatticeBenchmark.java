package nl.samentel.hub.disclosure.attack;

import java.util.Locale;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.cellkey.CellNoise;
import nl.samentel.hub.disclosure.cellkey.HardenedCellKeys;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Query;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/** Measures keys and noise, whole catalogues, and answers. Prints; asserts nothing. cellKey does about 11,700 cells a second. */
public final class LatticeBenchmark {
    private static final int ROUNDS = 5;

    private LatticeBenchmark() {}

    /** Runs. */
    public static void main(String[] args) {
        Population population = Population.draw(Hub.SEEDS[0], Hub.PEOPLE, 0);
        for (int round = 0; round < ROUNDS; round++) {
            noise();
            Catalogue catalogue = catalogue(population);
            answers(catalogue);
        }
    }

    private static void noise() {
        CellNoise noise = new CellNoise(PerturbationTable.of(NoiseDesign.DEFAULT), HardenedCellKeys.of(Hub.key(1)));
        SplittableRandom random = new SplittableRandom(1);
        long start = System.nanoTime();
        long all = 0;
        int cells = 1_000_000;
        for (int i = 0; i < cells; i++) {
            all += noise.perturbed(1 + (i & 63), random.nextLong());
        }
        print("keys and noise", cells, start, all);
    }

    private static Catalogue catalogue(Population population) {
        long start = System.nanoTime();
        Catalogue catalogue = Hub.ofReports(population, 1);
        long cells = catalogue.extent().values().stream().mapToLong(c -> c).sum();
        print(
                "catalogue of " + population.rows() + " reports",
                cells,
                start,
                catalogue.extent().size());
        return catalogue;
    }

    private static void answers(Catalogue catalogue) {
        long start = System.nanoTime();
        long cells = 0;
        long shown = 0;
        for (int i = 0; i < 1_000; i++) {
            Grid grid = catalogue.answer(Query.of(Population.QUARTER, Population.AREA, Population.NATURE));
            cells += grid.cells();
            shown += grid.state(0) == Grid.State.SHOWN ? 1 : 0;
        }
        print("answers", cells, start, shown);
    }

    private static void print(String what, long cells, long start, long check) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.0f cells/s (%d cells, check %d)%n", what, cells / seconds, cells, check);
    }
}
