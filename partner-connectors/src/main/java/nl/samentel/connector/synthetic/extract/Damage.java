package nl.samentel.connector.synthetic.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;

/**
 * Spoils about one row in a hundred so that it must be rejected, and repeats another one in a hundred. Most spoilt rows
 * are a first try that stands above its correction; some replace a row that may be lost.
 */
final class Damage {
    private static final double SPOILT = 0.008;
    private static final double LOST = 0.004;
    private static final double REPEATED = 0.01;

    private final Dice dice;
    private final int dateColumn;
    private final String impossibleDate;
    private final int codeColumn;
    private final List<String> unknownCodes;

    /**
     * Says what can go wrong in a file.
     *
     * @param codeColumn column of a code that every row has, or -1
     */
    Damage(Dice dice, int dateColumn, DateStyle dates, int codeColumn, String... unknownCodes) {
        this.dice = dice;
        this.dateColumn = dateColumn;
        this.impossibleDate = dates.impossible();
        this.codeColumn = codeColumn;
        this.unknownCodes = List.of(unknownCodes);
    }

    List<NativeRow> done(List<NativeRow> rows) {
        List<NativeRow> done = new ArrayList<>(rows.size() + rows.size() / 50);
        for (NativeRow row : rows) {
            if (row.expendable() && dice.chance(LOST)) {
                done.add(row.with(spoilt(row.fields())));
                continue;
            }
            if (dice.chance(SPOILT)) {
                done.add(row.with(spoilt(row.fields())));
            }
            done.add(row);
            if (dice.chance(REPEATED)) {
                done.add(row);
            }
        }
        return done;
    }

    private String[] spoilt(String[] fields) {
        String[] spoilt = fields.clone();
        int kind = dice.below(3);
        if (kind == 0 && codeColumn >= 0 && !fields[codeColumn].isEmpty()) {
            spoilt[codeColumn] = dice.pick(unknownCodes);
        } else if (kind == 1) {
            return Arrays.copyOf(fields, fields.length - 1 - dice.below(3));
        } else {
            spoilt[dateColumn] = impossibleDate;
        }
        return spoilt;
    }
}
