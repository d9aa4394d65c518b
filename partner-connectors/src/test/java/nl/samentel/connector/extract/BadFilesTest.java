package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stewards hand over, and what they are told. The files are EDU's, which are the shortest. */
class BadFilesTest {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final String HEADER = "leerlingnr,achternaam,tussenvoegsel,roepnaam,geboortedatum,geslacht,postcode,"
            + "huisnummer,datum_zorg,type_zorg,meldcode_stap";

    @TempDir
    Path folder;

    static String row(int number, String name) {
        return number + "," + name + ",van,Sanne,2008-03-04,V,8303 CD,7,2022-05-06,HGKM,3";
    }

    private ExtractFile file(Charset charset, String... lines) {
        return Run.file(folder, "magister.csv", charset, lines);
    }

    private ExtractFile bytes(byte[] bytes) throws Exception {
        return ExtractFile.of(Files.write(folder.resolve("magister.csv"), bytes));
    }

    private static String message(Run run, Rule rule) {
        return run.problem(rule).message(Locale.ENGLISH);
    }

    @Test
    void saysThatAFileIsNotUtf8AndWhatItLooksLike() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER, row(1, "Ve\u00EBn"), row(2, "Berg")));

        assertThat(message(run, Rule.WRONG_CHARSET)).contains("not UTF-8").contains("charset: windows-1252");
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void saysThatAFileIsUtf8AlthoughTheMappingSaysWindows1252() {
        Run run = Run.of(
                "VTF",
                Run.file(
                        folder,
                        "vtf_meldingen.csv",
                        StandardCharsets.UTF_8,
                        VtfExtractTest.HEADER,
                        VtfExtractTest.row("ML1", "23-02-2022", "pleger", Bsns.of(1), "05-11-1980", "Ve\u00EBn")));

        assertThat(message(run, Rule.WRONG_CHARSET)).contains("looks like UTF-8");
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void readsAByteOrderMarkWhateverTheMappingSays() throws Exception {
        String text = "\uFEFF" + HEADER + "\r\n" + row(1, "Ve\u00EBn") + "\r\n";
        Run run = Run.of("EDU", bytes(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.report.accepted()).isEqualTo(1);
    }

    @Test
    void refusesUtf16AndSaysHowToSaveIt() throws Exception {
        Run run = Run.of("EDU", bytes(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE)));

        assertThat(message(run, Rule.UNSUPPORTED_CHARSET)).contains("CSV UTF-8");
    }

    @Test
    void namesAMissingColumnAndTheOneThatIsMeant() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER.replace("datum_zorg", "datum zorgen"), row(1, "Berg")));

        assertThat(run.problem(Rule.RENAMED_COLUMN).column()).isEqualTo("datum_zorg");
        assertThat(message(run, Rule.RENAMED_COLUMN)).contains("rename: {datum_zorg: \"datum zorgen\"}");
    }

    @Test
    void findsARenamedColumnWhoseWordsAreTurnedAround() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER.replace("datum_zorg", "Zorg datum"), row(1, "Berg")));

        assertThat(message(run, Rule.RENAMED_COLUMN)).contains("{datum_zorg: \"Zorg datum\"}");
    }

    @Test
    void namesEveryMissingColumnAtOnce() {
        Run run = Run.of("EDU", file(WINDOWS_1252, "leerlingnr,achternaam,roepnaam", "1,Berg,Sanne"));

        assertThat(run.report.problems())
                .filteredOn(p -> p.rule() == Rule.MISSING_COLUMN)
                .extracting(ProblemGroup::column)
                .contains("datum_zorg", "type_zorg", "geboortedatum", "postcode");
    }

    @Test
    void dropsAnUnknownColumnAndSaysSoOnce() {
        Run run = Run.of(
                "EDU",
                file(
                        WINDOWS_1252,
                        HEADER + ",aantekening mentor",
                        row(1, "Berg") + ",geheim",
                        row(2, "Dam") + ",geheim"));

        assertThat(run.report.accepted()).isEqualTo(2);
        assertThat(run.problem(Rule.COLUMN_DROPPED).count()).isEqualTo(1);
        assertThat(message(run, Rule.COLUMN_DROPPED)).contains("aantekening mentor");
        assertThat(run.words()).doesNotContain("geheim");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER + ",geslacht", row(1, "Berg") + ",M"));

        assertThat(run.problem(Rule.DUPLICATE_COLUMN).column()).isEqualTo("geslacht");
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        assertThat(Run.of("EDU", bytes(new byte[0])).rules()).contains(Rule.EMPTY_FILE);
        assertThat(Run.of("EDU", bytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                        .rules())
                .contains(Rule.EMPTY_FILE);
    }

    @Test
    void saysThatAFileHasOnlyAHeader() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER));

        assertThat(run.rules()).containsExactly(Rule.HEADER_ONLY);
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void refusesADirectoryAndAFileThatIsNotThere() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("magister_map"));

        assertThat(Run.of("EDU", ExtractFile.of(directory)).rules()).contains(Rule.IS_DIRECTORY);
        assertThat(Run.of("EDU", ExtractFile.of(folder.resolve("magister_weg.csv")))
                        .rules())
                .contains(Rule.FILE_MISSING);
    }

    @Test
    void doesNotRepeatTheFirstRowOfAFileWithoutAHeader() {
        Run run = Run.of("EDU", file(WINDOWS_1252, row(1, "Zonderkop"), row(2, "Berg")));

        assertThat(run.rules()).contains(Rule.NO_HEADER);
        assertThat(run.words()).doesNotContain("Zonderkop");
    }

    @Test
    void saysWhereAQuoteOpensThatNeverCloses() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER, row(1, "Berg"), "\"" + row(2, "Dam"), row(3, "Kuip")));

        assertThat(run.problem(Rule.QUOTE_NEVER_CLOSED).rows()).containsExactly(3L);
        assertThat(run.report.deliverable()).isFalse();
    }

    @Test
    void stopsAtAFieldThatSwallowsTheFile() {
        String[] lines = new String[20_002];
        java.util.Arrays.setAll(lines, i -> i == 0 ? HEADER : (i == 2 ? "\"" : "") + row(i, "Berg"));
        Run run = Run.of("EDU", file(WINDOWS_1252, lines));

        assertThat(run.problem(Rule.FIELD_TOO_LARGE).rows()).containsExactly(3L);
    }

    @Test
    void saysWhereTextFollowsAClosingQuote() {
        Run run = Run.of(
                "EDU", file(WINDOWS_1252, HEADER, "1,\"Berg\"x,van" + row(1, "").substring(5)));

        assertThat(run.problem(Rule.STRAY_QUOTE).rows()).containsExactly(2L);
    }

    @Test
    void readsAnotherDelimiterAndSaysSo() {
        Run run = Run.of(
                "EDU",
                file(WINDOWS_1252, HEADER.replace(',', '\t'), row(1, "Berg").replace(',', '\t')));

        assertThat(run.report.accepted()).isEqualTo(1);
        assertThat(message(run, Rule.OTHER_DELIMITER)).contains("tab");
    }

    @Test
    void readsQuotedFieldsWithDelimitersQuotesAndLineBreaks() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER, row(1, "\"Berg, \"\"de\"\"\nhoge\""), row(2, "Dam")));

        assertThat(run.report.accepted()).isEqualTo(2);
    }

    @Test
    void rejectsRowsThatAreTooShortOrTooLong() {
        Run run = Run.of("EDU", file(WINDOWS_1252, HEADER, "1,Berg", row(2, "Dam") + ",x", row(3, "Kuip")));

        assertThat(run.problem(Rule.RAGGED_ROW).count()).isEqualTo(2);
        assertThat(run.problem(Rule.RAGGED_ROW).rows()).containsExactly(2L, 3L);
        assertThat(run.report.accepted()).isEqualTo(1);
    }

    @Test
    void refusesTheDeliveryWhenTooManyRowsAreRejected() {
        String[] lines = new String[11];
        java.util.Arrays.setAll(
                lines,
                i -> i == 0 ? HEADER : row(i, "Berg").replace("2022-05-06", i <= 2 ? "2022-02-30" : "2022-05-06"));
        Run run = Run.of("EDU", file(WINDOWS_1252, lines));

        assertThat(run.report.rejectedShare()).isEqualTo(0.2);
        assertThat(run.report.deliverable()).isFalse();
        assertThat(run.report.deliverable(0.2)).isTrue();
    }

    @Test
    void saysThatAFileFitsNoPart() {
        Run run = Run.of("GEM", Run.file(folder, "iets.csv", "A;B", "1;2"));

        assertThat(message(run, Rule.UNKNOWN_FILE)).contains("brp, sociaal, doelgroepen");
        assertThat(run.rules()).contains(Rule.PART_MISSING);
    }

    @Test
    void refusesAnOldWorkbook() throws Exception {
        Run run = Run.of("EDU", bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));

        assertThat(message(run, Rule.OLD_WORKBOOK)).contains(".xlsx");
    }

    @Test
    void neverPutsAValueInAMessage() {
        Run run = Run.of(
                "EDU",
                file(
                        WINDOWS_1252,
                        HEADER,
                        "77123,Geheimnaam,van,Sanne,04/03/08,Vrouwelijk,8303 CD,7,6 mei,HGKM,stap-9",
                        row(2, "Berg")));

        assertThat(run.report.rejected()).isEqualTo(1);
        assertThat(run.report.problems())
                .extracting(ProblemGroup::column)
                .contains("geboortedatum", "geslacht", "datum_zorg");
        assertThat(run.words()).doesNotContain("77123", "Geheimnaam", "6 mei", "Vrouwelijk", "stap-9", "04/03/08");
    }
}
