package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.Test;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Conditions on one record. */
final class Tests {
    private Tests() {}

    /** The record is of one of these types. */
    static Condition ofTypes(Row row, Collection<EventType> types) {
        return row.type()
                .in(types.stream()
                        .map(EventType::ordinal)
                        .sorted()
                        .map(o -> inline(o))
                        .toList());
    }

    /** The record is one of those that some sources mean. */
    static Condition matches(Row row, List<Source> sources) {
        return or(sources.stream()
                .map(s -> ofTypes(row, s.events())
                        .and(s.where().map(t -> holds(row, t)).orElseGet(DSL::noCondition)))
                .toList());
    }

    static Condition holds(Row row, Test test) {
        if (test instanceof Test.Coded coded) {
            return coded(row, coded);
        }
        if (test instanceof Test.All all) {
            return and(all.of().stream().map(t -> holds(row, t)).toList());
        }
        if (test instanceof Test.Any any) {
            return or(any.of().stream().map(t -> holds(row, t)).toList());
        }
        if (test instanceof Test.Not inner) {
            return not(holds(row, inner.of()));
        }
        if (test instanceof Test.Placed placed) {
            return row.pc4().isNotNull().and(row.pc4().in(areas(placed.areas())));
        }
        return row.pc4()
                .isNull()
                .or(row.pc4().in(areas(Areas.all().stream().map(Area::code).toList())));
    }

    static List<Field<Integer>> areas(Collection<String> areas) {
        return areas.stream()
                .sorted()
                .map(a -> (Field<Integer>) inline(Integer.parseInt(a)))
                .toList();
    }

    private static Condition coded(Row row, Test.Coded coded) {
        EventField field = coded.field();
        List<Field<Integer>> numbers = Codes.numbers(field, coded.codes()).stream()
                .map(n -> (Field<Integer>) inline(n))
                .toList();
        if (!field.multiple()) {
            return row.code(field).in(numbers);
        }
        Row codes = new Row(Tables.table(field), "c");
        Condition any = exists(selectOne()
                .from(codes.as())
                .where(codes.id().eq(row.id()), codes.column("code").in(numbers)));
        return coded.codes().contains("UNKNOWN")
                ? any.or(notExists(selectOne().from(codes.as()).where(codes.id().eq(row.id()))))
                : any;
    }
}
