package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Breakdown.Place.Detail;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.DayBuckets;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Places;
import nl.samentel.schema.question.Times;

/** Works out from a definition which combinations of codes cannot exist. */
final class RulesOf {
    private static final String YES = Choice.YES.code();
    private static final String NO = "NO";

    private final Definition definition;
    private final List<Impossible> rules = new ArrayList<>();

    private RulesOf(Definition definition) {
        this.definition = definition;
    }

    static List<Impossible> definition(Definition definition) {
        RulesOf rules = new RulesOf(definition);
        for (Dimension one : definition.dimensions()) {
            for (Dimension other : definition.dimensions()) {
                if (!one.equals(other)) {
                    rules.pair(one, other);
                }
            }
        }
        return rules.rules;
    }

    private void pair(Dimension one, Dimension other) {
        if (other.by() instanceof Breakdown.Time time && other.validity().isEmpty()) {
            one.validity()
                    .ifPresent(v -> rules.add(
                            new Impossible.ValidAfter(one.id(), v.before().code(), other.id(), v.after())));
            if (one.validity().isEmpty()) {
                withTime(one, other, time);
            }
        }
        if (one.validity().isPresent() || other.validity().isPresent()) {
            return;
        }
        if (one.by() instanceof Breakdown.Place coarse
                && other.by() instanceof Breakdown.Place fine
                && coarse.detail() == Detail.ROLL_UP
                && fine.detail() == Detail.PC4) {
            rules.add(new Impossible.OnlyWith(one.id(), other.id(), Places.shownByRollUp()));
        }
        if (one.by() instanceof Breakdown.Within shorter && other.by() instanceof Breakdown.Within longer) {
            nested(one, shorter, other, longer);
        }
    }

    private void withTime(Dimension one, Dimension other, Breakdown.Time time) {
        if (one.by() instanceof Breakdown.Time coarse && coarse.step().compareTo(time.step()) < 0) {
            rules.add(new Impossible.OnlyWith(one.id(), other.id(), inside(one, other)));
        }
        if (one.by() instanceof Breakdown.Within within) {
            complete(one, other, definition.link(within.link()), within.until(), Set.of(YES, NO));
        }
        if (one.by() instanceof Breakdown.Days days) {
            Link link = definition.link(days.link());
            DayBuckets.followUp(link).ifPresent(f -> complete(one, other, link, f, Set.of(DayBuckets.NONE)));
        }
    }

    private void complete(Dimension one, Dimension other, Link link, Offset until, Set<String> known) {
        WindowStart.of(definition, link)
                .ifPresent(start -> rules.add(new Impossible.CompleteAfter(
                        one.id(), DayBuckets.NOT_COMPLETE, known, other.id(), start, until)));
    }

    private Map<String, Set<String>> inside(Dimension coarse, Dimension fine) {
        Map<String, Set<String>> inside = new HashMap<>();
        for (Choice whole : definition.choices(coarse)) {
            Set<String> parts = new HashSet<>();
            for (Choice part : definition.choices(fine)) {
                Times.Days days = Times.of(part.code());
                Times.Days around = Times.of(whole.code());
                if (!days.first().isBefore(around.first()) && !days.after().isAfter(around.after())) {
                    parts.add(part.code());
                }
            }
            inside.put(whole.code(), parts);
        }
        return inside;
    }

    /** What happens within a shorter time happens within a longer one. */
    private void nested(Dimension one, Breakdown.Within shorter, Dimension other, Breakdown.Within longer) {
        if (shorter.link().equals(longer.link()) && isShorter(shorter.until(), longer.until())) {
            rules.add(new Impossible.OnlyWith(
                    one.id(),
                    other.id(),
                    Map.of(
                            YES,
                            Set.of(YES, DayBuckets.NOT_COMPLETE),
                            NO,
                            Set.of(YES, NO, DayBuckets.NOT_COMPLETE),
                            DayBuckets.NOT_COMPLETE,
                            Set.of(DayBuckets.NOT_COMPLETE))));
        }
    }

    /** Days and months are not compared: which is longer depends on the day. */
    private static boolean isShorter(Offset one, Offset other) {
        if (one.inDays() != other.inDays()) {
            return false;
        }
        return one.inDays() ? one.amount() < other.amount() : one.months() < other.months();
    }
}
