package nl.samentel.schema.question.meaning;

import java.util.List;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.Test;

/** Conditions on one record. */
final class Tests {
    private Tests() {}

    /** A record is meant when it keeps the condition of some source of its type. */
    static boolean meant(List<Source> sources, LinkedEvent row) {
        return sources.stream()
                .filter(s -> s.event().filter(row.type()::equals).isPresent())
                .anyMatch(s -> s.where().isEmpty() || holds(s.where().get(), row));
    }

    static boolean holds(Test test, LinkedEvent row) {
        if (test instanceof Test.Coded coded) {
            return row.codes(coded.field()).stream().anyMatch(coded.codes()::contains);
        }
        if (test instanceof Test.Inside) {
            return row.pc4().isEmpty() || Areas.find(row.pc4().get()).isPresent();
        }
        if (test instanceof Test.Placed placed) {
            return row.pc4().filter(placed.areas()::contains).isPresent();
        }
        if (test instanceof Test.All all) {
            return all.of().stream().allMatch(t -> holds(t, row));
        }
        if (test instanceof Test.Any any) {
            return any.of().stream().anyMatch(t -> holds(t, row));
        }
        if (test instanceof Test.Not not) {
            return !holds(not.of(), row);
        }
        throw new IllegalArgumentException("The interpreter does not know this condition.");
    }
}
