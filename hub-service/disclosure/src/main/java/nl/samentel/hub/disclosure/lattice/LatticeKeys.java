package nl.samentel.hub.disclosure.lattice;

import javax.crypto.SecretKey;
import nl.samentel.hub.disclosure.cellkey.CellNoise;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.HardenedCellKeys;
import nl.samentel.hub.disclosure.cellkey.KeyedRandom;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/** What gives the units of a question their noise. Not for use by several threads. */
public final class LatticeKeys {
    private final RecordKeys records;
    private final CellNoise noise;
    private final CountedUnit unit;
    private final SecretKey cell;
    private final String question;

    /**
     * Takes keys.
     *
     * @param records record keys of the line within which numbers last
     * @param cell K_cell of the datalab
     * @param design what the noise is like
     * @param unit what a fact row is
     * @param question tells a question from others, also in what nobody knows of when its answers are made anew
     */
    public LatticeKeys(RecordKeys records, SecretKey cell, NoiseDesign design, CountedUnit unit, String question) {
        this.records = records;
        this.noise = new CellNoise(PerturbationTable.of(design), HardenedCellKeys.of(cell));
        this.unit = unit;
        this.cell = cell;
        this.question = question;
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

    /** Returns how many persons have to come into a cell or leave it before the answer of an edition is made anew. */
    int patience(int mask, int cellOfTable, int edition, int least) {
        String text = String.join("|", "renewal", question, "" + mask, "" + cellOfTable, "" + edition);
        return Patience.of(KeyedRandom.of(cell, text), least);
    }

    @Override
    public String toString() {
        return "LatticeKeys[redacted]";
    }
}
