package nl.samentel.hub.question.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import nl.samentel.hub.question.rest.QuestionAnswer.CodeAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** No text of a definition becomes a formula in a spreadsheet. */
class FormulaTest {
    private static final String EVIL = "=HYPERLINK(\"http://evil.example\",\"x\")";

    private static CountAnswer answer() {
        return new CountAnswer(
                UUID.randomUUID(),
                new CountAnswer.QuestionPart(
                        "X1",
                        "1",
                        new Bilingual("@titel", EVIL),
                        "record",
                        new Bilingual("melding", "report"),
                        LocalDate.of(2019, 1, 1)),
                new CountAnswer.SnapshotPart(UUID.randomUUID(), "+snapshot"),
                List.of(new DimensionAnswer(
                        "d",
                        new Bilingual("-d", "-d"),
                        false,
                        null,
                        List.of(new CodeAnswer(EVIL, EVIL, EVIL)),
                        List.of())),
                new CountAnswer.FilterPart("d", "\tx"),
                List.of(new Cell(List.of(EVIL), "VALUE", 12L, 9L, 15L, null, null, null)),
                null,
                new Protection(
                        "INTERACTIVE_CKM",
                        10,
                        3,
                        20,
                        new Protection.NoisePart(5, 3, 3.0, 2, null),
                        "00",
                        "{}",
                        new Bilingual("=1+1", "=1+1")),
                new CountAnswer.BudgetPart(1, 1, 1),
                null,
                null,
                null,
                null);
    }

    @Test
    void csvPutsASignBeforeWhatWouldBeAFormulaAndKeepsItOneField() {
        assertThat(CsvForm.of(answer()))
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",VALUE,12,9,15,");
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(CsvForm.field(begin + "1")).matches("(?s)\"?'.*");
        }
        assertThat(CsvForm.field("2022Q1")).isEqualTo("2022Q1");
        assertThat(CsvForm.field("2019-01-01")).isEqualTo("2019-01-01");
    }

    @Test
    void workbooksHoldTextsAndNumbersOnly() throws IOException {
        byte[] bytes = XlsxForm.of(answer(), false);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (int sheet = 0; sheet < 2; sheet++) {
                for (Row row : workbook.getSheet(sheet).orElseThrow().read()) {
                    assertThat(row.stream().filter(c -> c != null))
                            .allSatisfy(cell -> assertThat(cell.getType()).isIn(CellType.STRING, CellType.NUMBER));
                }
            }
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo(EVIL);
            assertThat(row.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        }
    }
}
