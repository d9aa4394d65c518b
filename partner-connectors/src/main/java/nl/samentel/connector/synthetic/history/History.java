package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;

/**
 * Everything that happens in the region between 2019 and mid 2023, as it truly happened.
 *
 * @param region the people
 * @param reports reports to Veilig Thuis in order of date
 * @param cases cases of Veilig Thuis
 * @param jgzContacts contacts of youth health care
 * @param incidents police incidents in order of time
 * @param shgClients referrals to the service against violence at home
 * @param mwDossiers clients of social work
 * @param provisions provisions of the municipality
 * @param schoolConcerns concerns of secondary schools
 */
public record History(
        Region region,
        List<Report> reports,
        List<VtCase> cases,
        List<JgzContact> jgzContacts,
        List<PoliceIncident> incidents,
        List<ShgClient> shgClients,
        List<MwDossier> mwDossiers,
        List<Provision> provisions,
        List<SchoolConcern> schoolConcerns) {
    private static final int OTHER_INCIDENTS = 900;

    /** Copies the lists. */
    public History {
        reports = List.copyOf(reports);
        cases = List.copyOf(cases);
        jgzContacts = List.copyOf(jgzContacts);
        incidents = List.copyOf(incidents);
        shgClients = List.copyOf(shgClients);
        mwDossiers = List.copyOf(mwDossiers);
        provisions = List.copyOf(provisions);
        schoolConcerns = List.copyOf(schoolConcerns);
    }

    /** Lets the years pass in a region; people in it move because of what happens. */
    public static History of(long seed, Region region) {
        Calibration calibration = new Calibration(region.inhabitants());
        FamilyRisks risks = new FamilyRisks(Dice.of(seed, "risks"), region);
        JgzContacts contacts = new JgzContacts(Dice.of(seed, "jgz"), risks);
        contacts.happen(region);
        Casting casting = new Casting(Dice.of(seed, "casting"), new Relatives(Dice.of(seed, "relatives"), region));
        VtHistory vt = vt(seed, region, calibration, casting, risks, contacts);
        firstSignals(Dice.of(seed, "first signals"), calibration, contacts, vt.reports());
        List<PoliceIncident> incidents = new PoliceHistory(Dice.of(seed, "police"), region, risks, casting)
                .unfold(vt.reports(), calibration.scaled(OTHER_INCIDENTS));
        HelpHistory help = new HelpHistory(Dice.of(seed, "help"), region);
        help.unfold(vt.reports());
        ChildrenHistory children = new ChildrenHistory(Dice.of(seed, "children"), risks);
        children.unfold(region, vt.reports());
        return new History(
                region,
                vt.reports(),
                vt.cases(),
                contacts.contacts(),
                incidents,
                help.clients(),
                help.dossiers(),
                children.provisions(),
                children.concerns());
    }

    private static VtHistory vt(
            long seed,
            Region region,
            Calibration calibration,
            Casting casting,
            FamilyRisks risks,
            JgzContacts contacts) {
        List<ReportPlan> plans = new Plans(Dice.of(seed, "plans"), calibration).make();
        int cases = calibration.scaled(Calibration.CASES);
        long opening = plans.stream()
                .filter(p -> p.date().getYear() < 2023 && p.type() != ReportType.FOLLOW_UP)
                .count();
        Involvement involvement = new Involvement();
        FamilyFinder finder =
                new FamilyFinder(Dice.of(seed, "families"), region, involvement, casting, risks, contacts);
        List<CasePlan> casePlans = CasePlan.make(Dice.of(seed, "cases"), Math.max(0, cases - (int) opening));
        VtHistory vt = new VtHistory(Dice.of(seed, "vt"), region, finder, involvement, plans, casePlans);
        vt.unfold();
        vt.settle(cases);
        return vt;
    }

    /** Lets youth health care note, after some reports, who had the first signal. */
    private static void firstSignals(Dice dice, Calibration calibration, JgzContacts contacts, List<Report> reports) {
        int wanted = Math.max(4, calibration.scaled(Calibration.FIRST_SIGNALS_NOTED));
        int byJgz = Math.max(1, calibration.scaled(Calibration.FIRST_SIGNALS_BY_JGZ));
        List<Report> candidates = new ArrayList<>(reports);
        dice.shuffle(candidates);
        int noted = 0;
        for (Report report : candidates) {
            if (noted < wanted && note(dice, contacts, report, noted < byJgz)) {
                noted++;
            }
        }
    }

    private static boolean note(Dice dice, JgzContacts contacts, Report report, boolean jgz) {
        LocalDate day = report.date().plusDays(7 + dice.below(33));
        for (Subject subject : report.subjects()) {
            Person child = subject.person();
            boolean inCare = !subject.unborn()
                    && !child.head()
                    && child.ageAt(day) < 18
                    && child.bsn().isPresent();
            if (inCare) {
                String source = jgz ? "JGZ" : List.of("VT", "school", "anders").get(dice.weighted(65, 22, 13));
                return contacts.contact(
                        child, day, "consult", new JgzSignal(dice.between(3, 5), dice.chance(0.6), source));
            }
        }
        return false;
    }
}
