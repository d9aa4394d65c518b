package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.FamilyFinder.Found;

/**
 * Gives a planned report its family. When none fits, the plan trades its nature or type with a later one, so that the
 * totals stay what they were.
 */
final class Placing {
    /** Share of re-reports from 2022 about families known in another region, which these data cannot see. */
    private static final double KNOWN_ELSEWHERE = 0.03;

    private static final double[] KNOWN_LONG_AGO = {0.8, 0.4, 0.12, KNOWN_ELSEWHERE, KNOWN_ELSEWHERE};

    private final Dice dice;
    private final FamilyFinder finder;
    private final CaseBook book;

    Placing(Dice dice, FamilyFinder finder, CaseBook book) {
        this.dice = dice;
        this.finder = finder;
        this.book = book;
    }

    /**
     * Where a report belongs.
     *
     * @param found the family and those involved
     * @param open the open case it joins; empty if it opens one
     */
    record Placed(Found found, Optional<VtCase> open) {}

    Placed place(ReportPlan plan, List<ReportPlan> later) {
        Optional<Placed> placed = tried(plan);
        for (int i = 0; placed.isEmpty() && i < later.size() && sameYear(plan, later.get(i)); i++) {
            ReportPlan other = later.get(i);
            if (other.nature() != plan.nature() && other.nature() != Nature.ELDER_ABUSE && i < 40) {
                plan.swapNatures(other);
                placed = tried(plan);
            }
        }
        for (int i = 0; placed.isEmpty() && i < later.size() && sameYear(plan, later.get(i)); i++) {
            ReportPlan other = later.get(i);
            if (other.pc4().equals(plan.pc4()) && other.type() != plan.type()) {
                plan.swapTypes(other);
                placed = tried(plan);
            }
        }
        return placed.or(() -> anyhow(plan))
                .orElseThrow(() -> new IllegalStateException("Too few people in an area for its reports."));
    }

    private static boolean sameYear(ReportPlan one, ReportPlan other) {
        return one.date().getYear() == other.date().getYear();
    }

    private Optional<Placed> tried(ReportPlan plan) {
        return switch (plan.type()) {
            case FIRST, UNCLASSIFIED ->
                finder.unknown(plan.pc4(), plan.date(), plan.nature()).map(Placing::opening);
            case RE_REPORT -> known(plan).map(Placing::opening);
            case FOLLOW_UP -> followUp(plan);
        };
    }

    private static Placed opening(Found found) {
        return new Placed(found, Optional.empty());
    }

    private Optional<Found> known(ReportPlan plan) {
        double longAgo = KNOWN_LONG_AGO[plan.date().getYear() - 2019];
        return dice.chance(longAgo)
                ? finder.knownLongAgo(plan.pc4(), plan.date(), plan.nature())
                : finder.known(plan.pc4(), plan.date(), plan.nature());
    }

    private Optional<Placed> followUp(ReportPlan plan) {
        LocalDate day = plan.date();
        double earlier = day.getYear() > 2019 ? 0 : 0.9 - 0.16 * (day.getMonthValue() - 1);
        if (dice.chance(Math.max(0, earlier))) {
            return finder.knownLongAgo(plan.pc4(), day, plan.nature())
                    .map(f -> new Placed(f, Optional.of(book.earlier(f.family(), day))));
        }
        Optional<Found> open = finder.open(plan.pc4(), day, plan.nature());
        if (open.isEmpty()) {
            finder.prolongable(plan.pc4(), day, plan.nature()).ifPresent(c -> book.prolong(c, day));
            open = finder.open(plan.pc4(), day, plan.nature());
        }
        return open.map(f -> new Placed(f, finder.openCase(f.family(), day)));
    }

    /** Gives up the type's cause, or else the nature's: rare, and only in very small regions common. */
    private Optional<Placed> anyhow(ReportPlan plan) {
        return finder.knownLongAgo(plan.pc4(), plan.date(), plan.nature())
                .or(() -> finder.knownLongAgo(plan.pc4(), plan.date(), Nature.OTHER_DV))
                .or(() -> finder.known(plan.pc4(), plan.date(), Nature.OTHER_DV))
                .or(() -> finder.open(plan.pc4(), plan.date(), Nature.OTHER_DV))
                .map(Placing::opening);
    }
}
