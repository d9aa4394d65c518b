package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.UsedFields;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;

/** Makes what dimensions need beside the entries: the fields of their subjects, and dimensions with several codes. */
final class DimensionSteps {
    private final Definition definition;
    private final Names names;

    private DimensionSteps(Definition definition) {
        this.definition = definition;
        this.names = Names.of(definition);
    }

    static List<Step> steps(Definition definition) {
        DimensionSteps steps = new DimensionSteps(definition);
        List<Step> all = new ArrayList<>();
        steps.own().ifPresent(all::add);
        for (Dimension dimension : definition.dimensions()) {
            if (definition.multiple(dimension)) {
                all.add(Step.of(steps.names.codes(dimension, ""), steps.codes(dimension)));
            }
        }
        return all;
    }

    /** Tells whether the places of entries are asked for. */
    static boolean needsPlaces(Definition definition) {
        return definition.dimensions().stream().anyMatch(d -> d.by() instanceof Breakdown.Place)
                || UsedFields.criteria(definition).anyMatch(Criterion.Located.class::isInstance);
    }

    static boolean isOwn(Definition definition, Dimension dimension) {
        return dimension.by() instanceof Breakdown.Coded coded
                && coded.link().isEmpty()
                && !definition.multiple(dimension);
    }

    /** The first code, in the order of the list, of the subjects of each entry. */
    private Optional<Step> own() {
        Row subject = names.subject("s");
        List<Field<?>> columns = new ArrayList<>();
        for (Dimension dimension : definition.dimensions()) {
            if (isOwn(definition, dimension)) {
                EventField field = ((Breakdown.Coded) dimension.by()).field();
                columns.add(min(subject.code(field)).as(dimension.id()));
            }
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        columns.add(subject.entry());
        return Optional.of(
                Step.of(names.own(""), select(columns).from(subject.as()).groupBy(subject.entry())));
    }

    private Select<? extends Record> codes(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Cases cases) {
            return cases(cases);
        }
        Breakdown.Coded coded = (Breakdown.Coded) dimension.by();
        Row of = coded.link().map(l -> names.link(l, "l")).orElse(names.subject("l"));
        EventField field = coded.field();
        if (!field.multiple()) {
            Row event = Row.event("e");
            return selectDistinct(of.entry(), position(event.code(field), dimension, field))
                    .from(of.as())
                    .join(event.as())
                    .on(event.id().eq(of.id()));
        }
        Row codes = new Row(Tables.table(field), "x");
        Field<Integer> code = codes.column("code");
        if (coded.link().isEmpty()) {
            return selectDistinct(of.entry(), position(code, dimension, field))
                    .from(of.as())
                    .join(codes.as())
                    .on(codes.id().eq(of.id()));
        }
        Field<Integer> orUnknown = coalesce(code, inline(Codes.unknown(field).orElse(-1)));
        return selectDistinct(of.entry(), position(orUnknown, dimension, field))
                .from(of.as())
                .leftJoin(codes.as())
                .on(codes.id().eq(of.id()));
    }

    private Field<Integer> position(Field<Integer> code, Dimension dimension, EventField field) {
        return Codes.position(code, field, definition.choices(dimension)).as("code");
    }

    private Select<? extends Record> cases(Breakdown.Cases cases) {
        Row kept = names.kept("k");
        Criteria criteria = new Criteria(names, kept);
        SelectOrderByStep<Record2<Integer, Integer>> all = null;
        for (int i = 0; i < cases.list().size(); i++) {
            SelectOrderByStep<Record2<Integer, Integer>> one = select(
                            kept.entry(), inline(i).as("code"))
                    .from(kept.as())
                    .where(criteria.holds(cases.list().get(i).when()));
            all = all == null ? one : all.unionAll(one);
        }
        if (all == null) {
            throw new IllegalStateException("Cases are at least one.");
        }
        return all;
    }
}
