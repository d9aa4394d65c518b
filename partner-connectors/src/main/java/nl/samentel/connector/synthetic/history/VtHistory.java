package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;

/** Unfolds reports and cases day by day: each report is of the planned type because of what happened before it. */
final class VtHistory {
    private final Dice dice;
    private final FamilyFinder finder;
    private final Involvement involvement;
    private final Aftermath aftermath;
    private final Assessor assessor;
    private final CaseBook book;
    private final List<ReportPlan> plans;
    private final Deque<CasePlan> casePlans;
    private final List<Report> reports = new ArrayList<>();

    VtHistory(
            Dice dice,
            Region region,
            FamilyFinder finder,
            Involvement involvement,
            List<ReportPlan> plans,
            List<CasePlan> casePlans) {
        this.dice = dice;
        this.finder = finder;
        this.involvement = involvement;
        this.aftermath = new Aftermath(dice.keyed(1), region);
        this.assessor = new Assessor(dice.keyed(2));
        this.book = new CaseBook(dice.keyed(3));
        this.plans = plans;
        this.casePlans = new ArrayDeque<>(casePlans);
    }

    List<Report> reports() {
        return reports;
    }

    List<VtCase> cases() {
        return book.cases();
    }

    void unfold() {
        for (int i = 0; i < plans.size(); i++) {
            ReportPlan plan = plans.get(i);
            while (!casePlans.isEmpty() && casePlans.element().date().isBefore(plan.date())) {
                openCase(casePlans.remove());
            }
            report(plan, plans.subList(i + 1, plans.size()));
        }
        casePlans.forEach(this::openCase);
    }

    /** Adds or drops cases without reports until so many started in 2019 to 2022. */
    void settle(int wanted) {
        boolean dropped = true;
        while (dropped && book.startedInFullYears() > wanted) {
            dropped = book.drop();
        }
        for (int tries = 0; book.startedInFullYears() < wanted && tries < 2 * wanted; tries++) {
            String pc4 = List.of("8302", "8303").get(tries % 2);
            openCase(new CasePlan(LocalDate.of(2022, 12, 1).plusDays(dice.below(31)), pc4));
        }
    }

    private void report(ReportPlan plan, List<ReportPlan> later) {
        Placing placing = new Placing(dice, finder, book);
        Placing.Placed placed = placing.place(plan, later);
        List<Subject> subjects = finish(placed.found().subjects(), plan);
        VtCase vtCase =
                placed.open().orElseGet(() -> newCase(plan, placed.found().family(), subjects));
        Report report = new Report(
                "ML" + (45_000 + reports.size()),
                plan.date(),
                label(plan),
                subtype(plan, vtCase, subjects),
                plan.nature(),
                vtCase,
                subjects,
                assessor.assess(plan, subjects.stream().anyMatch(s -> s.person().ageAt(plan.date()) < 18)));
        vtCase.add(report);
        reports.add(report);
        involvement.remember(vtCase);
        aftermath.follow(report);
    }

    private VtCase newCase(ReportPlan plan, Household family, List<Subject> subjects) {
        return book.open(plan.date(), family, CaseStart.REPORT, subjects);
    }

    private void openCase(CasePlan plan) {
        Nature nature = dice.chance(0.6) ? Nature.CHILD_ABUSE : Nature.OTHER_DV;
        Optional<FamilyFinder.Found> found = dice.chance(0.35)
                ? finder.known(plan.pc4(), plan.date(), nature)
                : finder.unknown(plan.pc4(), plan.date(), nature);
        found.or(() -> finder.unknown(plan.pc4(), plan.date(), Nature.OTHER_DV)).ifPresent(f -> {
            CaseStart start = List.of(CaseStart.ADVICE, CaseStart.TRANSFER_IN, CaseStart.OTHER)
                    .get(dice.weighted(45, 20, 35));
            involvement.remember(book.open(plan.date(), f.family(), start, f.subjects()));
        });
    }

    /** Adds an unborn child now and then, and keeps addresses out of the file where that does not move the report. */
    private List<Subject> finish(List<Subject> cast, ReportPlan plan) {
        List<Subject> subjects = new ArrayList<>(cast);
        Person first = subjects.get(0).person();
        int age = first.ageAt(plan.date());
        if (dice.chance(0.015) && first.sex() == Sex.F && age > 17 && age < 42) {
            subjects.add(new Subject(first, SubjectRole.CHILD_VICTIM, true, true));
        }
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            boolean adult = subject.person().ageAt(plan.date()) > 17 && !subject.unborn();
            if (adult && (subject.person().secretAddress() || dice.chance(0.05))) {
                subjects.set(i, subject.hidden());
                if (Addressing.area(subjects, plan.date(), Subject::addressWritten)
                        .equals(plan.pc4())) {
                    subject.person().keepAddressSecret();
                } else {
                    subjects.set(i, subject);
                }
            }
        }
        return List.copyOf(subjects);
    }

    private ReportType label(ReportPlan plan) {
        return plan.date().getYear() != 2022 && dice.chance(0.012) ? ReportType.UNCLASSIFIED : plan.type();
    }

    private String subtype(ReportPlan plan, VtCase vtCase, List<Subject> subjects) {
        return switch (plan.type()) {
            case RE_REPORT ->
                subjects.stream()
                                        .filter(s -> involvement.known(s.person(), plan.date()))
                                        .count()
                                > 1
                        ? "meerdere"
                        : "een";
            case FOLLOW_UP ->
                phase(vtCase.started()
                        .map(s -> ChronoUnit.DAYS.between(s, plan.date()))
                        .orElse(200L));
            default -> "";
        };
    }

    private static String phase(long days) {
        return days <= 10 ? "tijdens VB" : days <= 110 ? "na VB" : "monitoring";
    }
}
