package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.DayBuckets;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.meaning.Findings.Found;

/** Gives an entry its codes in a dimension. */
final class Codes {
    private final Definition definition;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * Takes a definition and the period of the data.
     *
     * @param from first day
     * @param to first day after
     */
    Codes(Definition definition, LocalDate from, LocalDate to) {
        this.definition = definition;
        this.from = from;
        this.to = to;
    }

    /** Returns at least one code. */
    Set<String> of(Dimension dimension, Entry entry, Findings found) {
        if (dimension.validity().isPresent()) {
            LocalDate valid = dimension.validity().get().after().from(from);
            if (entry.day().isBefore(valid)) {
                return Set.of(dimension.validity().get().before().code());
            }
        }
        Breakdown by = dimension.by();
        if (by instanceof Breakdown.Time time) {
            return Set.of(time(time.step(), entry.day()));
        }
        if (by instanceof Breakdown.Coded coded) {
            return coded.link().isPresent()
                    ? linked(coded.field(), found.of(coded.link().get()))
                    : own(coded.field(), entry);
        }
        if (by instanceof Breakdown.Place place) {
            return Set.of(place(place.detail(), entry));
        }
        if (by instanceof Breakdown.Cases cases) {
            return cases(cases, entry, found);
        }
        if (by instanceof Breakdown.Days days) {
            return Set.of(days(days.link(), entry, found.of(days.link())));
        }
        if (by instanceof Breakdown.Within within) {
            return Set.of(within(within, entry, found.of(within.link())));
        }
        throw new IllegalArgumentException("The interpreter does not know this breakdown.");
    }

    private static String time(Breakdown.Time.Step step, LocalDate day) {
        return switch (step) {
            case YEAR -> "" + day.getYear();
            case QUARTER -> day.getYear() + "Q" + (day.getMonthValue() + 2) / 3;
            case MONTH -> day.getYear() + "M" + (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue();
        };
    }

    /** A field with one code has the first in the list that some record has; no code at all counts as the last one. */
    private static Set<String> own(EventField field, Entry entry) {
        Set<String> codes = new TreeSet<>();
        entry.subjects().forEach(s -> codes.addAll(s.present(field)));
        if (codes.isEmpty()) {
            return Set.of("UNKNOWN");
        }
        if (field.multiple()) {
            return codes;
        }
        return Set.of(field.choices().stream()
                .map(Choice::code)
                .filter(codes::contains)
                .findFirst()
                .orElseThrow());
    }

    private static Set<String> linked(EventField field, Found found) {
        Set<String> codes = new TreeSet<>();
        found.rows().forEach(r -> codes.addAll(r.codes(field)));
        return codes.isEmpty() ? Set.of("NONE") : codes;
    }

    private static String place(Breakdown.Place.Detail detail, Entry entry) {
        Optional<Area> area = Criteria.place(entry).flatMap(Areas::find);
        return switch (detail) {
            case PC4 -> area.map(a -> a.merged().orElse(a.code())).orElse("UNKNOWN");
            case ROLL_UP -> area.map(Area::rollUp).orElse("UNKNOWN");
        };
    }

    private static Set<String> cases(Breakdown.Cases cases, Entry entry, Findings found) {
        List<String> holding = cases.list().stream()
                .filter(c -> Criteria.holds(c.when(), entry, found))
                .map(c -> c.choice().code())
                .toList();
        if (holding.isEmpty()) {
            return Set.of(cases.otherwise().code());
        }
        return cases.multiple() ? new TreeSet<>(holding) : Set.of(holding.get(0));
    }

    private String days(String link, Entry entry, Found found) {
        if (found.rows().isEmpty()) {
            LocalDate since = found.anchor().orElse(entry.day());
            return DayBuckets.followUp(definition.link(link))
                            .filter(f -> f.from(since).isAfter(to))
                            .isPresent()
                    ? "NOT_COMPLETE"
                    : "NONE";
        }
        LocalDate anchor = found.anchor().orElseThrow();
        long days = Math.abs(ChronoUnit.DAYS.between(anchor, found.rows().get(0).day()));
        if (days <= 14) {
            return days == 0 ? "D0" : days <= 5 ? "D1_5" : "D6_14";
        }
        if (days <= 70) {
            return days <= 42 ? "D15_42" : "D43_70";
        }
        if (days <= 365) {
            return days <= 183 ? "D71_183" : "D184_365";
        }
        return days <= 548 ? "D366_548" : "D549_";
    }

    private String within(Breakdown.Within within, Entry entry, Found found) {
        LocalDate end = within.until().from(found.anchor().orElse(entry.day()));
        if (end.isAfter(to)) {
            return "NOT_COMPLETE";
        }
        return found.rows().stream().anyMatch(r -> r.day().isBefore(end)) ? "YES" : "NO";
    }
}
