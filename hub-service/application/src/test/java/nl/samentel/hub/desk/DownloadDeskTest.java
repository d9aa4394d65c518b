package nl.samentel.hub.desk;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nl.samentel.hub.testing.AnalystData;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The files of an answer say what the page says, and no other file is given in their place. */
@QuarkusTest
class DownloadDeskTest extends AnalystPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void givesTheSameNumbersAsCsvWorkbookAndJsonStat() throws IOException {
        AnalystData.open();
        Page page = analyst("");
        ask(page, "M2", "", List.of("area", "year"));
        String id = page.url().substring(page.url().length() - 36);
        List<String> shown = page.locator("#numbers td.value").all().stream()
                .map(td -> td.getAttribute("data-value"))
                .toList();
        assertThat(shown).hasSize(20);

        List<String> csv = file(page, id, "csv", 200).text().lines().toList();
        assertThat(csv.get(0)).isEqualTo("area,year,status,value,low,high,rate,rate_low,rate_high,comparable_from");
        assertThat(csv.stream().skip(1).map(l -> l.split(",", -1)[3]).filter(v -> !v.isEmpty()))
                .containsExactlyElementsOf(shown);

        APIResponse workbook = file(page, id, "xlsx", 200);
        assertThat(workbook.headers())
                .containsEntry("content-type", XLSX)
                .containsEntry("content-disposition", "attachment; filename=\"M2-" + id + ".xlsx\"");
        assertWorkbook(workbook.body(), shown, id);
        assertWorkbook(
                as("anna")
                        .accept(XLSX)
                        .header("Accept-Language", "nl")
                        .get(HOME + "/answers/" + id + "/numbers")
                        .asByteArray(),
                shown,
                id);

        JsonPath stat = JsonPath.from(file(page, id, "jsonstat", 200).text());
        assertThat(stat.getList("value").stream().filter(v -> v != null).map(String::valueOf))
                .containsExactlyElementsOf(shown);
        assertThat(stat.getString("dimension.area.label")).isEqualTo("gebied");

        assertThat(file(page, id, "pdf", 422).text()).contains("format: csv, xlsx or jsonstat.");
        assertThat(page.context()
                        .request()
                        .get(home() + LAB + "/answers/" + id + "/file")
                        .status())
                .isEqualTo(422);
    }

    private APIResponse file(Page page, String id, String format, int status) {
        APIResponse file = page.context().request().get(home() + LAB + "/answers/" + id + "/file?format=" + format);
        assertThat(file.status()).as(format).isEqualTo(status);
        return file;
    }

    private static void assertWorkbook(byte[] bytes, List<String> shown, String id) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("gebied");
            assertThat(rows.stream().skip(1).map(r -> r.getCellText(5)).filter(v -> !v.isEmpty()))
                    .containsExactlyElementsOf(shown);
            assertThat(rows.stream().skip(1).map(r -> r.getCellText(4))).contains("VALUE", "CLOSED");
            assertThat(workbook.getSheet(1).orElseThrow().read())
                    .extracting(r -> r.getCellText(1))
                    .contains(id)
                    .anyMatch(text -> text.startsWith("eerste-levering "));
        }
    }
}
