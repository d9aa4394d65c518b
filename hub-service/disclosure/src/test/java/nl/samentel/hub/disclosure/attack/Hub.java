package nl.samentel.hub.disclosure.attack;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;

/** A hub with fictional keys, and the settings of the attacks. */
public final class Hub {
    static final long[] SEEDS = {20_261_130, 20_270_131};
    static final int PEOPLE = 3_000;
    static final int DEVIATION = NoiseDesign.DEFAULT.deviation();
    static final Thresholds THRESHOLDS = Thresholds.DEFAULT;
    /** Without the limit on all open cells. */
    static final Thresholds WIDE = new Thresholds(10, 3, 5, new Thresholds.Room(20, 0));
    /** With blocks that may be mostly small as well: far more for an attacker than a datalab gives. */
    static final Thresholds OPEN = new Thresholds(10, 3, 5, new Thresholds.Room(3, 0));

    static final Lattice LATTICE = Lattice.of(Population.SIZES);
    static final Cells CELLS = new Cells(Population.SIZES);
    /** Whether the long form runs. */
    public static final boolean LONG = Boolean.getBoolean("samentel.attack");

    private Hub() {}

    /** Returns fictional keys. */
    public static LatticeKeys keys(long seed, CountedUnit unit) {
        RecordKeys records = RecordKeys.of(key(seed), "line");
        return new LatticeKeys(records, key(seed + 1), NoiseDesign.DEFAULT, unit, "question");
    }

    static Catalogue of(Population population, long seed, CountedUnit unit) {
        return edition(population, seed, unit).catalogue();
    }

    static Edition edition(Population population, long seed, CountedUnit unit) {
        return Edition.first(population.facts(), LATTICE, OPEN, keys(seed, unit));
    }

    static Catalogue next(Edition before, Population newer, long seed, CountedUnit unit) {
        return Edition.after(before.history(), newer.facts(), LATTICE, OPEN, keys(seed, unit))
                .catalogue();
    }

    static Catalogue ofReports(Population population, long seed) {
        return of(population, seed, CountedUnit.RECORD);
    }

    /** Returns a fictional key. */
    public static SecretKey key(long seed) {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        IntStream.range(0, 4).forEach(i -> bytes.putLong(seed * 31 + i));
        return new SecretKeySpec(bytes.array(), "HmacSHA256");
    }
}
