package nl.samentel.connector.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.connector.synthetic.history.ReportType;
import nl.samentel.connector.synthetic.history.Subject;
import nl.samentel.connector.synthetic.history.VtCase;
import nl.samentel.schema.event.SubjectRole;

/** Veilig Thuis: reports and cases, one row for each person directly involved. */
final class VtfFiles {
    private static final String PERSON =
            "ROL_BETROKKENE;BSN;GEBOORTEDATUM;GESLACHT;VOORLETTERS;VOORVOEGSEL;ACHTERNAAM;POSTCODE;HUISNR;TOEV";
    private static final String REPORTS =
            "MELDINGNR;CASUSNR;DATUM_MELDING;SOORT_MELDING;HERMELDING_AANTAL;FASE_VERVOLG;"
                    + "HOEDANIGHEID_MELDER;ORG_MELDER;AANLEIDING;AARD_PRIMAIR;AARD;VEILIGHEIDSBEOORDELING;DATUM_VB;VERVOLG;"
                    + "OVERDRACHT_NAAR;DATUM_OVERDRACHT;DATUM_EINDE;" + PERSON + ";TOELICHTING";
    private static final String CASES = "CASUSNR;DATUM_START;GESTART_DOOR;DATUM_EINDE;" + PERSON;
    private static final DateStyle DATES = DateStyle.DAY_FIRST;
    private static final double PERPETRATORS_BSN = 0.7;

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.VTF, FileForm.WINDOWS.charset());
    private final NativeFile reports = new NativeFile("VTF/vtf_meldingen.csv", FileForm.WINDOWS, REPORTS);
    private final NativeFile cases = new NativeFile("VTF/vtf_casussen.csv", FileForm.WINDOWS, CASES);

    VtfFiles(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        history.reports().forEach(this::report);
        history.cases().stream().filter(c -> c.started().isPresent()).forEach(this::vtCase);
        reports.damage(new Damage(
                dice.keyed(1),
                reports.column("DATUM_MELDING"),
                DATES,
                reports.column("HOEDANIGHEID_MELDER"),
                "77",
                "XX"));
        cases.damage(new Damage(
                dice.keyed(2), cases.column("DATUM_START"), DATES, cases.column("GESTART_DOOR"), "onduidelijk"));
        return List.of(reports, cases);
    }

    private void report(Report report) {
        int count = report.subjects().size();
        for (int i = 0; i < count; i++) {
            Subject subject = report.subjects().get(i);
            String[] person = person(subject, report.date());
            String[] fields = concat(about(report), person, FreeText.about(subject.person(), dice));
            boolean expendable = count > 4 && i == count - 1 && !subject.unborn();
            add(reports, report.number(), subject, report.date(), expendable, fields);
        }
    }

    private String[] about(Report report) {
        String end = report.vtCase().ended().map(DATES::write).orElse("");
        boolean again = report.type() == ReportType.RE_REPORT;
        boolean follow = report.type() == ReportType.FOLLOW_UP;
        String problem = report.assessment().otherProblem();
        return new String[] {
            report.number(),
            report.vtCase().number(),
            DATES.write(report.date()),
            report.type().dutch(),
            again ? report.subtype() : "",
            follow ? report.subtype() : "",
            report.assessment().reporterRole(),
            organisation(report.assessment().reporterRole()),
            String.join("|", report.assessment().reasons()),
            report.nature().dutch() + (problem.isEmpty() ? "" : ": " + problem),
            String.join("|", report.assessment().forms()),
            report.assessment().safety(),
            report.assessment().assessedOn().map(DATES::write).orElse(""),
            report.assessment().followUp(),
            String.join("|", report.assessment().destinations()),
            report.assessment().transferredOn().map(DATES::write).orElse(""),
            end
        };
    }

    private static String organisation(String role) {
        return switch (role) {
            case "01" -> "Politie Eenheid Midden-NL, basisteam NOP/Urk";
            case "02" -> "Huisartsenpraktijk De Kavel";
            case "15" -> "Schoolbestuur Polderrand";
            default -> "";
        };
    }

    private void vtCase(VtCase vtCase) {
        LocalDate start = vtCase.started().orElseThrow();
        for (Subject subject : vtCase.subjects()) {
            String[] about = {
                vtCase.number(),
                DATES.write(start),
                vtCase.startedBy().dutch(),
                vtCase.ended().map(DATES::write).orElse("")
            };
            add(cases, vtCase.number(), subject, start, false, concat(about, person(subject, start)));
        }
    }

    private static void add(
            NativeFile file, String id, Subject subject, LocalDate day, boolean expendable, String[] fields) {
        if (subject.unborn()) {
            file.add(new NativeRow(id, 0, 0, null, expendable, fields));
        } else {
            file.add(id, subject.person(), day, expendable, fields);
        }
    }

    private String[] person(Subject subject, LocalDate day) {
        Written written = clerk.write(subject.person(), day, dice);
        if (!subject.addressWritten()) {
            written = written.withoutAddress();
        }
        boolean perpetrator = subject.role() == SubjectRole.PERPETRATOR;
        String bsn = perpetrator ? clerk.bsn(subject.person(), dice, PERPETRATORS_BSN) : written.bsn();
        boolean unborn = subject.unborn();
        return new String[] {
            role(subject.role()),
            unborn ? "999999999" : bsn,
            unborn ? "99999999" : written.birth().write(DATES),
            unborn ? "O" : written.sex("O"),
            unborn ? "" : written.initials(),
            written.prefix(),
            written.surname(),
            written.postcode(" "),
            written.houseNumber(),
            written.addition()
        };
    }

    private static String role(SubjectRole role) {
        return switch (role) {
            case CHILD_VICTIM -> "slachtoffer kind";
            case ADULT_VICTIM -> "slachtoffer volw.";
            case PERPETRATOR, SUSPECT -> "pleger";
            default -> "gezinslid";
        };
    }

    private static String[] concat(String[] first, String[] second, String... more) {
        String[] all = new String[first.length + second.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(more, 0, all, first.length + second.length, more.length);
        return all;
    }
}
