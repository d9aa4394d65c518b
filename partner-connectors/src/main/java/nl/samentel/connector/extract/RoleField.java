package nl.samentel.connector.extract;

import java.util.Locale;
import nl.samentel.connector.mapping.RoleRule;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.SubjectRole;

/** Gives the role of the subject. */
final class RoleField {
    private final RoleRule rule;
    private final int slot;

    RoleField(Columns columns, RoleRule rule) {
        this.rule = rule;
        this.slot = columns.slot(rule.column());
    }

    void check(RowReader row, RowFaults faults) {
        String word = word(row);
        if (!word.isEmpty()
                && !rule.map().containsKey(word)
                && !rule.victimByAge().contains(word)) {
            faults.add(rule.column(), Rule.CODE_UNKNOWN, "subject_role");
        }
    }

    /** Returns the role; a word for victim becomes a child under 18 and otherwise an adult. */
    SubjectRole role(RowReader row, AgeBand age) {
        String word = word(row);
        if (word.isEmpty()) {
            return rule.always();
        }
        if (rule.victimByAge().contains(word)) {
            return age.compareTo(AgeBand.AGE_12_17) <= 0 ? SubjectRole.CHILD_VICTIM : SubjectRole.ADULT_VICTIM;
        }
        return rule.map().getOrDefault(word, SubjectRole.UNKNOWN);
    }

    private String word(RowReader row) {
        return Columns.text(row, slot).toLowerCase(Locale.ROOT);
    }
}
