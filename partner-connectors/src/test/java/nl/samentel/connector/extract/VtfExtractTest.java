package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VtfExtractTest {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final String HEADER = "MELDINGNR;CASUSNR;DATUM_MELDING;SOORT_MELDING;HERMELDING_AANTAL;FASE_VERVOLG;"
            + "HOEDANIGHEID_MELDER;ORG_MELDER;AANLEIDING;AARD_PRIMAIR;AARD;VEILIGHEIDSBEOORDELING;DATUM_VB;VERVOLG;"
            + "OVERDRACHT_NAAR;DATUM_OVERDRACHT;DATUM_EINDE;ROL_BETROKKENE;BSN;GEBOORTEDATUM;GESLACHT;VOORLETTERS;"
            + "VOORVOEGSEL;ACHTERNAAM;POSTCODE;HUISNR;TOEV;TOELICHTING";

    @TempDir
    Path folder;

    static String row(String number, String date, String role, String bsn, String birth, String name) {
        return number + ";C2022-1;" + date + ";1e melding;;;01;Politie;07|08;andere problematiek: conflictscheiding;"
                + "03|08;zorgen;25-02-2022;01;04;;;" + role + ";" + bsn + ";" + birth + ";V;A.;van der;" + name
                + ";8302 AB;12;bis;\"vrije \"\"tekst\"\"; over Piet\"";
    }

    private ExtractFile file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Run.file(folder, "vtf_meldingen_2022H1.csv", WINDOWS_1252, lines);
    }

    @Test
    void readsAReportWithAllItsCodes() {
        Run run = Run.of(
                "VTF", file(row("ML1", "23-02-2022", "slachtoffer kind", Bsns.of(1), "05-11-2009", "Ve\u00EBn")));

        Event report = run.of(EventType.VT_REPORT).get(0);
        assertThat(run.problems).extracting(p -> p.rule()).containsExactly(Rule.PART_ABSENT);
        assertThat(report.date()).isEqualTo(LocalDate.of(2022, 2, 23));
        assertThat(report.role()).isEqualTo(SubjectRole.CHILD_VICTIM);
        assertThat(report.ageBand()).isEqualTo(AgeBand.AGE_12_17);
        assertThat(report.sex()).isEqualTo(Sex.F);
        assertThat(report.pc4()).isEqualTo("8302");
        assertThat(report.code(Attribute.REPORT_TYPE_NATIVE)).contains("FIRST");
        assertThat(report.code(Attribute.REPORTER_ROLE)).contains("POLICE");
        assertThat(report.code(Attribute.REPORTER_SECTOR)).contains("POLICE");
        assertThat(report.code(Attribute.REPORTER_CLASS)).contains("PROFESSIONAL");
        assertThat(report.attributes())
                .containsEntry(Attribute.REASON_CODES, List.of("CHILD_ABUSE_FIGHTING_DIVORCE", "CHILD_ABUSE_OTHER"))
                .containsEntry(Attribute.NATURES, List.of("PSYCHOLOGICAL_VIOLENCE", "WITNESS_OF_VIOLENCE"));
        assertThat(report.code(Attribute.NATURE_PRIMARY)).contains("OTHER_PROBLEMS");
        assertThat(report.code(Attribute.OTHER_PROBLEM)).contains("CONFLICT_DIVORCE");
        assertThat(report.code(Attribute.SAFETY_LEVEL)).contains("CONCERNS");
        assertThat(report.code(Attribute.VT_FOLLOWUP)).contains("INVESTIGATION");
        assertThat(report.personTags())
                .extracting(Tag::type)
                .containsExactly(
                        TagType.BSN,
                        TagType.NAME_DOB_SEX,
                        TagType.ADDR_DOB_SEX,
                        TagType.INITIAL_ADDR_DOB_SEX,
                        TagType.INITIAL_DOB_SEX,
                        TagType.SOUND_DOB,
                        TagType.SOUND_DIGITS,
                        TagType.SOUND_YEAR_PC4,
                        TagType.SOUND_ADDR,
                        TagType.ADDR_DOB,
                        TagType.DOB_SEX_PC4,
                        TagType.SURNAME_ADDR);
        assertThat(report.householdTags()).extracting(Tag::type).containsExactly(TagType.ADDRESS, TagType.ADDRESS_BASE);
        assertThat(run.of(EventType.VT_ASSESSED).get(0).group()).isEqualTo(report.group());
    }

    @Test
    void acceptsAPlaceholderNumberWithAFlagAndWithoutItsTag() {
        Run run = Run.of("VTF", file(row("ML1", "23-02-2022", "pleger", "000000000", "05-11-1980", "Veen")));

        assertThat(run.report.acceptedWithoutTag()).isEqualTo(1);
        assertThat(run.events.get(0).personTags()).extracting(Tag::type).doesNotContain(TagType.BSN);
        assertThat(run.events.get(0).quality()).containsExactly(Quality.BSN_PLACEHOLDER);
    }

    @Test
    void letsAPartialBirthDatePassWithoutDateTags() {
        Run run = Run.of("VTF", file(row("ML1", "23-02-2022", "gezinslid", Bsns.of(3), "00-00-2009", "Veen")));

        assertThat(run.events.get(0).personTags())
                .extracting(Tag::type)
                .containsExactly(TagType.BSN, TagType.SOUND_YEAR_PC4, TagType.SOUND_ADDR, TagType.SURNAME_ADDR);
        assertThat(run.events.get(0).ageBand()).isEqualTo(AgeBand.AGE_12_17);
    }

    @Test
    void givesNoPersonTagForAnUnbornChild() {
        Run run = Run.of("VTF", file(row("ML1", "23-02-2022", "slachtoffer kind", "999999999", "99999999", "Veen")));

        assertThat(run.events.get(0).personTags()).isEmpty();
        assertThat(run.events.get(0).quality()).contains(Quality.UNBORN);
    }

    @Test
    void rejectsADateThatDoesNotExistAndNamesRowAndColumn() {
        Run run = Run.of(
                "VTF",
                file(
                        row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen"),
                        row("ML2", "30-02-2022", "pleger", Bsns.of(2), "31-04-1980", "Berg")));

        assertThat(run.report.rejected()).isEqualTo(1);
        assertThat(run.report.problems().stream()
                        .filter(p -> p.rule() == Rule.DATE_DOES_NOT_EXIST)
                        .map(ProblemGroup::column))
                .containsExactly("DATUM_MELDING", "GEBOORTEDATUM");
        assertThat(run.problem(Rule.DATE_DOES_NOT_EXIST).rows()).containsExactly(3L);
    }

    @Test
    void rejectsACodeOutsideTheListWithoutRepeatingIt() {
        String row = row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen")
                .replace(";01;Politie;", ";Xq99;Politie;");
        Run run = Run.of("VTF", file(row));

        assertThat(run.problem(Rule.CODE_UNKNOWN).column()).isEqualTo("HOEDANIGHEID_MELDER");
        assertThat(run.words()).contains("reporter_role").doesNotContain("Xq99");
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void countsARowOutsideThePeriodWithoutJudgingIt() {
        Run run = Run.of(
                "VTF",
                file(
                        row("ML1", "23-02-2018", "geen idee", Bsns.of(1), "05-11-1980", "Veen")
                                .replace("25-02-2022", ""),
                        row("ML2", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen")));

        assertThat(run.report.outsidePeriod()).isEqualTo(1);
        assertThat(run.report.rejected()).isZero();
    }

    @Test
    void dropsAndCountsDuplicateRows() {
        String row = row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen");
        Run run = Run.of("VTF", file(row, row));

        assertThat(run.report.duplicates()).isEqualTo(1);
        assertThat(run.of(EventType.VT_REPORT)).hasSize(1);
    }

    @Test
    void rejectsARaggedRowWithExpectedAndFoundCount() {
        Run run = Run.of(
                "VTF", file(row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen") + ";extra;veld"));

        assertThat(run.problem(Rule.RAGGED_ROW).first().message(java.util.Locale.ENGLISH))
                .contains("30 fields")
                .contains("header 28");
    }

    @Test
    void readsACaseFromTheCaseFile() {
        ExtractFile reports = file(row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen"));
        ExtractFile cases = Run.file(
                folder,
                "vtf_casussen_2022H1.csv",
                WINDOWS_1252,
                "CASUSNR;DATUM_START;GESTART_DOOR;DATUM_EINDE;ROL_BETROKKENE;BSN;GEBOORTEDATUM;GESLACHT;VOORLETTERS;"
                        + "VOORVOEGSEL;ACHTERNAAM;POSTCODE;HUISNR;TOEV",
                "C2022-1;24-02-2022;melding;01-06-2022;pleger;" + Bsns.of(1)
                        + ";05-11-1980;V;A.;van der;Veen;8302 AB;12;bis");
        Run run = Run.of("VTF", reports, cases);

        Event start = run.of(EventType.VT_CASE_START).get(0);
        assertThat(start.endDate()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(start.code(Attribute.CASE_STARTED_BY)).contains("REPORT");
        assertThat(start.caseTag()).isEqualTo(run.of(EventType.VT_REPORT).get(0).caseTag());
        assertThat(start.personTags()).isEqualTo(run.events.get(0).personTags());
    }

    @Test
    void keepsALetterThatAnEarlierConversionDamagedOutOfTheTags() {
        Run run = Run.of(
                "VTF", file(row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Ve\u00C3\u00ABn\u00EB")));

        assertThat(run.events.get(0).personTags()).extracting(Tag::type).doesNotContain(TagType.NAME_DOB_SEX);
        assertThat(run.report.acceptedWithoutTag()).isEqualTo(1);
        assertThat(run.rules()).contains(Rule.DAMAGED_CHARACTERS);
    }

    @Test
    void givesTheSameEventsInASecondPass() throws Exception {
        ExtractFile file = file(
                row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Veen"),
                row("ML2", "24-02-2022", "pleger", Bsns.of(2), "05-11-1981", "Berg"));
        Run first = Run.of("VTF", file);
        Run second = Run.of("VTF", file);

        assertThat(second.report.digest()).isEqualTo(first.report.digest());
        assertThat(second.events).isEqualTo(first.events);
    }
}
