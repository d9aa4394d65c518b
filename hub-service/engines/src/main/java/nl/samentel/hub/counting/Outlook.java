package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.TableShape;
import nl.samentel.hub.disclosure.lattice.Thresholds.Room;
import nl.samentel.hub.disclosure.ptable.Noise;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/**
 * What a profile protects of a question and what stays useful, before there are any data: persons are spread evenly over the cells that can
 * exist. Real people are not, so that more cells will be small or closed.
 *
 * @param exact how likely a number that is shown is the true one, 0 to 1
 * @param room how many cells may be open
 * @param tables all tables of up to two dimensions, those that get room first before the others
 */
public record Outlook(double exact, long room, List<Table> tables) {
    private static final int DEEPEST = 2;

    /**
     * Whom a question is expected to be about. Records are taken to be no fewer than households.
     *
     * @param persons how many persons, 1 or more
     * @param households of how many households, 1 or more
     */
    public record Expected(long persons, long households) {
        /** Refuses nobody. */
        public Expected {
            if (persons < 1 || households < 1) {
                throw new IllegalArgumentException("An outlook is for 1 person and 1 household or more.");
            }
        }

        long fewest() {
            return Math.min(persons, households);
        }
    }

    /** What a cell of a table is likely to read. */
    public enum Reading {
        /** A number. */
        SHOWN,
        /** Too few persons or households. */
        SMALL,
        /** Too fine, or no room. */
        CLOSED
    }

    /**
     * A table.
     *
     * @param dimensions its dimensions
     * @param cells how many of its cells can exist
     * @param persons how many persons a cell has on average
     * @param reading what a cell is likely to read
     * @param relativeError standard error of the noise as a share of the average number, 0 or more; of a shown table only
     */
    public record Table(
            List<String> dimensions, int cells, double persons, Reading reading, Optional<Double> relativeError) {
        /** Copies the list. */
        public Table {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Copies the list. */
    public Outlook {
        tables = List.copyOf(tables);
    }

    /**
     * Works it out.
     *
     * @param expected whom the question is expected to be about
     */
    public static Outlook of(Question question, DisclosureProfile profile, Room room, Expected expected) {
        long persons = expected.persons();
        long left = expected.fewest() / room.inAll();
        List<Table> tables = new ArrayList<>();
        for (List<String> dimensions : ordered(question)) {
            boolean[] possible = possible(question, dimensions);
            int cells = count(possible);
            int told = count(told(question, dimensions, possible));
            double each = (double) persons / Math.max(1, cells);
            boolean open = expected.fewest() >= (long) room.inBlock() * cells && told <= left;
            left -= open ? told : 0;
            tables.add(table(dimensions, cells, each, open, profile));
        }
        return new Outlook(unchanged(profile), expected.fewest() / room.inAll(), tables);
    }

    private static Table table(
            List<String> dimensions, int cells, double each, boolean open, DisclosureProfile profile) {
        Reading reading = !open ? Reading.CLOSED : each < profile.minPersons() ? Reading.SMALL : Reading.SHOWN;
        return new Table(
                dimensions,
                cells,
                each,
                reading,
                reading == Reading.SHOWN
                        ? Optional.of(Math.sqrt(profile.noise().variance()) / each)
                        : Optional.empty());
    }

    /** Tables in the order in which they get room. */
    private static List<List<String>> ordered(Question question) {
        List<String> ids = question.dimensions().stream().map(Dimension::id).toList();
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        ids.forEach(id -> all.add(List.of(id)));
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                all.add(List.of(ids.get(one), ids.get(other)));
            }
        }
        List<List<String>> first = QuestionLattice.usual(question).stream()
                .map(t -> t.stream().map(ids::get).toList())
                .toList();
        all.sort(Comparator.comparing((List<String> t) -> !t.isEmpty() && !within(first, t)));
        return all.stream().filter(t -> t.size() <= DEEPEST).toList();
    }

    private static boolean within(List<List<String>> first, List<String> table) {
        return first.stream().anyMatch(t -> t.containsAll(table));
    }

    private static boolean[] possible(Question question, List<String> dimensions) {
        var base = question.definition().base();
        TableShape shape = QueryShape.of(
                new CountQuery(question, dimensions, Optional.empty()), new CountingPeriod(base.first(), base.until()));
        boolean[] possible = new boolean[shape.cells()];
        for (int cell = 0; cell < possible.length; cell++) {
            possible[cell] = !shape.structuralZero(cell);
        }
        return possible;
    }

    /** Returns the cells that take room: not those that are all that can exist of a coarser one, which say the same again. */
    private static boolean[] told(Question question, List<String> dimensions, boolean[] possible) {
        boolean[] told = possible.clone();
        int stride = 1;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            int size =
                    question.dimension(dimensions.get(d)).orElseThrow().codes().size();
            for (int cell = 0; cell < told.length; cell++) {
                int first = cell - cell / stride % size * stride;
                int step = stride;
                told[cell] &= IntStream.range(0, size)
                                .filter(i -> possible[first + i * step])
                                .count()
                        > 1;
            }
            stride *= size;
        }
        return told;
    }

    private static int count(boolean[] cells) {
        return (int) IntStream.range(0, cells.length).filter(c -> cells[c]).count();
    }

    private static double unchanged(DisclosureProfile profile) {
        PerturbationTable table = PerturbationTable.of(profile.noise());
        return table.of(Long.MAX_VALUE).parts().stream()
                .filter(p -> p.deviation() == 0)
                .mapToDouble(Noise.Part::probability)
                .sum();
    }
}
