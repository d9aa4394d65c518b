package nl.samentel.connector.row;

import java.util.List;
import nl.samentel.connector.mapping.Condition;
import nl.samentel.connector.source.RowReader;

/** Conditions of a mapping, bound to the fields of a row. */
public final class Conditions {
    private final Condition[] conditions;
    private final int[] slots;

    /** Binds the conditions. */
    public Conditions(Columns columns, List<Condition> conditions) {
        this.conditions = conditions.toArray(Condition[]::new);
        this.slots = conditions.stream().mapToInt(c -> columns.slot(c.column())).toArray();
    }

    /** Tells whether all of them hold. */
    public boolean hold(RowReader row) {
        for (int i = 0; i < conditions.length; i++) {
            if (!conditions[i].holds(Columns.text(row, slots[i]))) {
                return false;
            }
        }
        return true;
    }
}
