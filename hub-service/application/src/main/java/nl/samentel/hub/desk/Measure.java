package nl.samentel.hub.desk;

import nl.samentel.hub.question.rest.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/** Which of the numbers of a cell is looked at. */
public enum Measure {
    /** How many there are. */
    COUNT,
    /** How many there are of so many inhabitants, or of a whole. */
    RATE;

    @Nullable
    Long value(Cell cell) {
        return of(cell, this == COUNT ? cell.value() : cell.rate());
    }

    @Nullable
    Long low(Cell cell) {
        return of(cell, this == COUNT ? cell.low() : cell.rateLow());
    }

    @Nullable
    Long high(Cell cell) {
        return of(cell, this == COUNT ? cell.high() : cell.rateHigh());
    }

    /** What cannot be is a fact and no number to draw. */
    private static @Nullable Long of(Cell cell, @Nullable Long number) {
        return cell.status().equals("VALUE") ? number : null;
    }
}
