package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.DayBuckets;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Link;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Joins to each kept entry its members and what its dimensions need; nothing that is joined leaves an entry out. */
final class Joined {
    static final Row KEPT = new Row("", "k");

    private final Definition definition;
    private final Names names;

    Joined(Definition definition) {
        this.definition = definition;
        this.names = Names.of(definition);
    }

    Row kept() {
        return KEPT;
    }

    Row member() {
        return new Row("", "m");
    }

    Row calendar() {
        return new Row(Tables.CALENDAR, "c");
    }

    Row own() {
        return names.own("own");
    }

    Row area() {
        return new Row(Tables.AREA, "area");
    }

    Row codes(Dimension dimension) {
        return names.codes(dimension, "x_" + dimension.id());
    }

    Row link(String link) {
        return names.link(link, "l_" + link);
    }

    /** The record that a link picked. */
    Row record(String link) {
        return Row.event("r_" + link);
    }

    /** The calendar at the anchor of a link. */
    Row calendarOf(Link link) {
        return new Row(Tables.CALENDAR, "c_" + link.name());
    }

    static String column(Breakdown.Place.Detail detail) {
        return detail == Breakdown.Place.Detail.PC4 ? "shown" : "part";
    }

    Table<? extends Record> table() {
        Row subject = names.subject("s");
        Table<?> members = selectDistinct(subject.entry(), subject.who(), subject.household())
                .from(subject.as())
                .asTable("m");
        Table<? extends Record> all = names.kept("k")
                .as()
                .join(members)
                .on(member().entry().eq(KEPT.entry()))
                .join(calendar().as())
                .on(calendar().day().eq(KEPT.day()));
        if (definition.dimensions().stream().anyMatch(d -> DimensionSteps.isOwn(definition, d))) {
            all = all.join(own().as()).on(own().entry().eq(KEPT.entry()));
        }
        if (definition.dimensions().stream().anyMatch(d -> d.by() instanceof Breakdown.Place)) {
            Row place = names.place("place");
            all = all.leftJoin(place.as())
                    .on(place.entry().eq(KEPT.entry()))
                    .leftJoin(area().as())
                    .on(area().pc4().eq(place.pc4()));
        }
        for (Dimension dimension : definition.dimensions()) {
            if (definition.multiple(dimension)) {
                all = all.leftJoin(codes(dimension).as())
                        .on(codes(dimension).entry().eq(KEPT.entry()));
            }
        }
        return withLinks(all);
    }

    private Table<? extends Record> withLinks(Table<? extends Record> table) {
        Table<? extends Record> all = table;
        for (String name : used(this::picked)) {
            all = all.leftJoin(link(name).as()).on(link(name).entry().eq(KEPT.entry()));
        }
        for (String name : used(this::read)) {
            all = all.leftJoin(record(name).as())
                    .on(record(name).id().eq(link(name).id()), ofLink(record(name), definition.link(name)));
        }
        for (String name : used(this::followed)) {
            Link link = definition.link(name);
            Row calendar = calendarOf(link);
            Optional<String> after = link.anchor().link();
            if (after.isEmpty()) {
                all = all.join(calendar.as()).on(calendar.day().eq(KEPT.day()));
            } else {
                Row anchor = names.link(after.get(), "a_" + name);
                Field<Integer> day = coalesce(anchor.day(), KEPT.day());
                all = all.leftJoin(anchor.as())
                        .on(anchor.entry().eq(KEPT.entry()))
                        .join(calendar.as())
                        .on(calendar.day().eq(day));
            }
        }
        return all;
    }

    /** The link found no other record; said again so that an engine looks for it among few. */
    private static Condition ofLink(Row record, Link link) {
        return Tests.ofTypes(
                record, link.to().stream().flatMap(s -> s.events().stream()).toList());
    }

    private Set<String> used(Function<Dimension, Optional<String>> by) {
        Set<String> used = new LinkedHashSet<>();
        definition.dimensions().forEach(d -> by.apply(d).ifPresent(used::add));
        return used;
    }

    /** The link whose one record a dimension looks at. */
    private Optional<String> picked(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Days days) {
            return Optional.of(days.link());
        }
        return followed(dimension)
                .filter(l -> definition.link(l).pick() != Link.Pick.EACH)
                .or(() -> read(dimension));
    }

    private Optional<String> read(Dimension dimension) {
        return dimension.by() instanceof Breakdown.Coded coded && !definition.multiple(dimension)
                ? coded.link()
                : Optional.empty();
    }

    /** The link after whose anchor so much time must have passed. */
    private Optional<String> followed(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Days days) {
            return DayBuckets.followUp(definition.link(days.link())).map(f -> days.link());
        }
        return dimension.by() instanceof Breakdown.Within within ? Optional.of(within.link()) : Optional.empty();
    }
}
