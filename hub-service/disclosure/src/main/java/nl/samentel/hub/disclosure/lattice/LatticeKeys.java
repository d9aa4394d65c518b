package nl.samentel.hub.disclosure.lattice;

import javax.crypto.SecretKey;
import nl.samentel.hub.disclosure.cellkey.CellNoise;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.HardenedCellKeys;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/** What gives the units of a question their noise. Not for use by several threads. */
public final class LatticeKeys {
    private final RecordKeys records;
    private final CellNoise noise;
    private final CountedUnit unit;

    /**
     * Takes keys.
     *
     * @param records record keys of the line within which numbers last
     * @param cell K_cell of the datalab
     * @param design what the noise is like
     * @param unit what a fact row is
     */
    public LatticeKeys(RecordKeys records, SecretKey cell, NoiseDesign design, CountedUnit unit) {
        this.records = records;
        this.noise = new CellNoise(PerturbationTable.of(design), HardenedCellKeys.of(cell));
        this.unit = unit;
    }

    KeyedFacts keyed(Facts facts) {
        return KeyedFacts.of(facts, records, unit);
    }

    /** Returns what an open cell answers. */
    long answer(Counts counts, int cell, Thresholds thresholds) {
        boolean enough = noise.perturbed(counts.persons(cell), counts.personSum(cell)) >= thresholds.persons()
                && noise.perturbed(counts.households(cell), counts.householdSum(cell)) >= thresholds.households();
        long value = enough ? noise.perturbed(counts.units(cell), counts.unitSum(cell)) : 0;
        return value > 0 ? value : Grid.encode(Grid.State.SMALL);
    }

    @Override
    public String toString() {
        return "LatticeKeys[redacted]";
    }
}
