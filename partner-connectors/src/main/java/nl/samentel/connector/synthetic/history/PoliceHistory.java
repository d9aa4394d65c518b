package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;
import nl.samentel.schema.event.SubjectRole;
import org.jspecify.annotations.Nullable;

/** Lets the police register incidents: those behind their reports, those they did not report, and others. */
final class PoliceHistory {
    /** Incidents at home that were not reported, for each that was: of all, six in ten were. */
    private static final double NOT_REPORTED = 0.8;

    private static final String POLICE = "01";

    private final Dice dice;
    private final Region region;
    private final FamilyRisks risks;
    private final Casting casting;
    private final List<PoliceIncident> incidents = new ArrayList<>();

    PoliceHistory(Dice dice, Region region, FamilyRisks risks, Casting casting) {
        this.dice = dice;
        this.region = region;
        this.risks = risks;
        this.casting = casting;
    }

    List<PoliceIncident> unfold(List<Report> reports, int others) {
        for (Report report : reports) {
            if (report.assessment().reporterRole().equals(POLICE) && dice.chance(0.9)) {
                reported(report);
            }
        }
        long domestic = incidents.stream().filter(PoliceIncident::domestic).count();
        for (int i = 0; i < domestic * NOT_REPORTED; i++) {
            notReported(dice.chance(0.7) ? dice.pick(reports).vtCase().family() : likely());
        }
        for (int i = 0; i < others; i++) {
            other(dice.pick(region.persons()));
        }
        incidents.sort(Comparator.comparing(PoliceIncident::moment).thenComparing(PoliceIncident::number));
        return incidents;
    }

    private void reported(Report report) {
        LocalDate day = report.date().minusDays(dice.below(7));
        LocalDate date = day.isBefore(DataPeriod.FROM) ? report.date() : day;
        LocalDate form = dice.chance(0.5) ? report.date() : date;
        boolean domestic = report.nature().violence() ? dice.chance(0.97) : dice.chance(0.12);
        List<Subject> subjects = report.subjects().stream()
                .filter(s -> !s.unborn() && s.person().addressAt(date).isPresent())
                .map(s -> Subject.of(s.person(), s.role()))
                .toList();
        if (!subjects.isEmpty()) {
            add(date, domestic, form, domestic && dice.chance(0.05), subjects);
        }
    }

    private void notReported(Household family) {
        LocalDate date = dice.day(DataPeriod.FROM, DataPeriod.LAST);
        List<Subject> cast = casting.cast(family, date, Nature.PARTNER_VIOLENCE);
        List<Subject> subjects = cast.isEmpty() ? casting.cast(family, date, Nature.OTHER_DV) : cast;
        subjects = subjects.stream()
                .filter(s -> s.person().addressAt(date).isPresent())
                .toList();
        if (!subjects.isEmpty()) {
            add(date, true, dice.chance(0.2) ? date : null, false, subjects);
        }
    }

    private Household likely() {
        while (true) {
            Household household = dice.pick(region.households());
            boolean here = household.registration() != Registration.URK
                    && !household.stays().isEmpty();
            if (here && dice.fraction() * FamilyRisks.HIGHEST < risks.weight(household)) {
                return household;
            }
        }
    }

    private void other(Person person) {
        LocalDate date = dice.day(DataPeriod.FROM, DataPeriod.LAST);
        boolean here =
                person.addressAt(date).filter(a -> !a.pc4().startsWith("832")).isPresent();
        if (here && person.ageAt(date) > 12) {
            SubjectRole role = dice.chance(0.5) ? SubjectRole.SUSPECT : SubjectRole.ADULT_VICTIM;
            LocalDate form = dice.chance(0.15) ? date : null;
            add(date, false, form, false, List.of(Subject.of(person, role)));
        }
    }

    private void add(
            LocalDate date, boolean domestic, @Nullable LocalDate form, boolean order, List<Subject> subjects) {
        IncidentClass kind = domestic ? IncidentClass.atHome(dice) : IncidentClass.elsewhere(dice);
        LocalDateTime moment = date.atTime(dice.chance(0.7) ? dice.between(14, 23) : dice.below(14), dice.below(60));
        boolean minors = subjects.stream().anyMatch(s -> s.person().ageAt(date) < 18);
        String children = dice.chance(0.06) ? "" : minors ? "J" : "N";
        String number = "PL0900-" + date.getYear() + (100_000 + incidents.size());
        incidents.add(new PoliceIncident(
                number, moment, kind.code(), kind.description(), domestic, form, order, children, subjects));
    }
}
