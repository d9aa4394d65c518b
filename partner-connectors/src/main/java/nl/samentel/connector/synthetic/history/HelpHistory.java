package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;
import nl.samentel.schema.event.SubjectRole;
import org.jspecify.annotations.Nullable;

/** Lets people find help at the service against violence at home and at social work: after a report, or by themselves. */
final class HelpHistory {
    private static final List<String> VIOLENCE =
            List.of("psychisch", "lichamelijk", "lichamelijk|psychisch", "seksueel", "financieel");
    private static final List<String> PROBLEMS = List.of("relatie", "financien", "verslaving", "psychisch", "HG");

    private final Dice dice;
    private final Region region;
    private final List<ShgClient> clients = new ArrayList<>();
    private final List<MwDossier> dossiers = new ArrayList<>();

    HelpHistory(Dice dice, Region region) {
        this.dice = dice;
        this.region = region;
    }

    List<ShgClient> clients() {
        return clients;
    }

    List<MwDossier> dossiers() {
        return dossiers;
    }

    void unfold(List<Report> reports) {
        for (Report report : reports) {
            for (Subject subject : report.subjects()) {
                boolean adult = subject.person().ageAt(report.date()) > 17 && !subject.unborn();
                if (adult && report.nature().violence() && dice.chance(0.3)) {
                    String role = subject.role() == SubjectRole.PERPETRATOR ? "pleger" : "slachtoffer";
                    referral(subject.person(), report.date().plusDays(6 + dice.below(50)), "VT", role);
                }
                if (adult && dice.chance(0.14)) {
                    dossier(subject.person(), report.date().plusDays(10 + dice.below(540)), 0.6);
                }
            }
        }
        for (Person person : region.persons()) {
            LocalDate day = dice.day(DataPeriod.FROM, DataPeriod.LAST);
            boolean urk = person.lastHousehold().registration() == Registration.URK;
            if (person.ageAt(day) > 17 && dice.chance(urk ? 0.07 : 0.006)) {
                String referrer =
                        List.of("zelf", "02", "politie", "01", "anders").get(dice.weighted(45, 20, 15, 10, 10));
                referral(
                        person,
                        day,
                        referrer,
                        List.of("slachtoffer", "pleger", "getuige").get(dice.weighted(75, 17, 8)));
            }
            if (person.ageAt(day) > 17 && !urk && dice.chance(0.02)) {
                dossier(person, day, 0.12);
            }
        }
    }

    private void referral(Person person, LocalDate referred, String referrer, String role) {
        if (!here(person, referred)) {
            return;
        }
        LocalDate intake = dice.chance(0.8) ? inData(referred.plusDays(3 + dice.below(45))) : null;
        LocalDate closed = intake != null && dice.chance(0.85) ? inData(intake.plusDays(30 + dice.below(260))) : null;
        int noShows = dice.weighted(75, 15, 6, 4);
        String violence = VIOLENCE.get(dice.weighted(40, 20, 30, 5, 5));
        clients.add(new ShgClient(
                person, referred, referrer, role, violence, intake, closed, noShows, dice.chance(0.2), dice.below(6)));
    }

    private void dossier(Person person, LocalDate started, double violence) {
        if (!here(person, started)) {
            return;
        }
        String problem = dice.chance(violence) ? "HG" : PROBLEMS.get(dice.weighted(35, 30, 8, 27));
        List<LocalDate> contacts = new ArrayList<>();
        List<Boolean> missed = new ArrayList<>();
        LocalDate day = started.plusDays(4 + dice.below(20));
        for (int i = dice.between(1, 6); i > 0 && day.isBefore(DataPeriod.TO); i--) {
            contacts.add(day);
            missed.add(dice.chance(0.12));
            day = day.plusDays(10 + dice.below(30));
        }
        LocalDate ended = dice.chance(0.8) ? inData(day) : null;
        String referrer = List.of("02", "zelf", "01", "VT", "anders").get(dice.weighted(30, 35, 15, 12, 8));
        boolean aftercare = problem.equals("HG") && dice.chance(0.4);
        dossiers.add(new MwDossier(person, started, referrer, problem, contacts, missed, ended, aftercare));
    }

    private static boolean here(Person person, LocalDate day) {
        return day.isBefore(DataPeriod.TO) && person.addressAt(day).isPresent();
    }

    private static @Nullable LocalDate inData(LocalDate day) {
        return day.isBefore(DataPeriod.TO) ? day : null;
    }
}
