package nl.samentel.schema.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out the codes of a dimension. */
final class Choices {
    static final Choice NONE = Choice.of("NONE", "niet gevonden", "not found");
    static final Choice NOT_COMPLETE =
            Choice.of(DayBuckets.NOT_COMPLETE, "nog niet volledig te volgen", "follow-up not complete");

    private Choices() {}

    static List<Choice> of(Definition definition, Dimension dimension) {
        List<Choice> choices = new ArrayList<>(of(definition, dimension.by()));
        dimension.validity().ifPresent(v -> choices.add(v.before()));
        return List.copyOf(choices);
    }

    private static List<Choice> of(Definition definition, Breakdown by) {
        if (by instanceof Breakdown.Time time) {
            return Times.choices(definition.base(), time.step());
        }
        if (by instanceof Breakdown.Place place) {
            return Places.choices(place.detail());
        }
        if (by instanceof Breakdown.Coded coded) {
            return coded.link().isPresent()
                    ? coded(coded.field(), definition.link(coded.link().get()).to(), Optional.of(NONE))
                    : own(definition.base(), coded.field());
        }
        if (by instanceof Breakdown.Cases cases) {
            List<Choice> choices = new ArrayList<>();
            cases.list().forEach(c -> choices.add(c.choice()));
            choices.add(cases.otherwise());
            return choices;
        }
        if (by instanceof Breakdown.Within) {
            return List.of(Choice.YES, Choice.NO, NOT_COMPLETE);
        }
        return DayBuckets.choices(definition.link(((Breakdown.Days) by).link()));
    }

    /** All records of a report or case are its subjects, those too that do not keep the condition. */
    private static List<Choice> own(Base base, EventField field) {
        return base.each() == Base.Each.RECORD || base.each() == Base.Each.CASE
                ? coded(
                        field,
                        base.from().stream()
                                .map(s -> new Source(s.event(), Optional.empty()))
                                .toList(),
                        Optional.empty())
                : coded(field, base.from(), Optional.empty());
    }

    /** Takes only codes that the records can have; {@code UNKNOWN} stays, since a field may be missing. */
    private static List<Choice> coded(EventField field, List<Source> sources, Optional<Choice> none) {
        Set<String> possible = new HashSet<>();
        sources.forEach(s -> possible.addAll(s.possible(field)));
        List<Choice> choices = new ArrayList<>();
        field.choices().stream().filter(c -> possible.contains(c.code())).forEach(choices::add);
        none.filter(n -> choices.stream().noneMatch(c -> c.code().equals(n.code())))
                .ifPresent(choices::add);
        return choices;
    }
}
