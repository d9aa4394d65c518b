package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookExtractTest {
    @TempDir
    Path folder;

    private ExtractFile workbook(Consumer<Worksheet> content) throws IOException {
        Path path = folder.resolve("magister.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("leerlingen");
            String[] header = BadFilesTest.HEADER.split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            content.accept(sheet);
        }
        return ExtractFile.of(path);
    }

    private static void row(Worksheet sheet, int row) {
        List<Object> cells = List.of(
                row,
                "Berg",
                "van",
                "Sanne",
                LocalDate.of(2008, 3, 4),
                "V",
                "8303 CD",
                7,
                LocalDate.of(2022, 5, 6),
                "HGKM",
                3);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("dd-mm-yyyy").set();
            } else if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, (String) cell);
            }
        }
    }

    @Test
    void givesTheSameEventsAsTheCsvFile() throws Exception {
        Run workbook = Run.of("EDU", workbook(sheet -> row(sheet, 1)));
        Run csv = Run.of("EDU", Run.file(folder, "magister.csv", BadFilesTest.HEADER, BadFilesTest.row(1, "Berg")));

        assertThat(workbook.problems).isEmpty();
        assertThat(workbook.events.get(0).personTags())
                .isEqualTo(csv.events.get(0).personTags());
        assertThat(workbook.events.get(0).date()).isEqualTo(LocalDate.of(2022, 5, 6));
    }

    @Test
    void refusesAFormulaAndSaysInWhichCell() throws Exception {
        Run run = Run.of("EDU", workbook(sheet -> {
            row(sheet, 1);
            row(sheet, 2);
            sheet.formula(2, 1, "CONCATENATE(\"Be\",\"rg\")");
        }));

        assertThat(run.problem(Rule.FORMULA).column()).isEqualTo("achternaam");
        assertThat(run.problem(Rule.FORMULA).rows()).containsExactly(3L);
        assertThat(run.problem(Rule.FORMULA).message(java.util.Locale.ENGLISH))
                .contains("B3")
                .contains("values");
        assertThat(run.report.accepted()).isEqualTo(1);
    }

    @Test
    void takesNoNoticeOfAFormulaInAColumnThatIsNotRead() throws Exception {
        Run run = Run.of("EDU", workbook(sheet -> {
            row(sheet, 1);
            sheet.value(0, 11, "telling");
            sheet.formula(1, 11, "1+1");
        }));

        assertThat(run.report.accepted()).isEqualTo(1);
    }

    @Test
    void saysThatAWorkbookIsDamaged() throws Exception {
        ExtractFile file = workbook(sheet -> row(sheet, 1));
        Path path = folder.resolve("magister.xlsx");
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Run.of("EDU", file).rules()).contains(Rule.DAMAGED_WORKBOOK);
    }
}
