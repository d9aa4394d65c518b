package nl.samentel.hub.question.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as a workbook of two sheets: a row for each cell with codes and labels, and what protects the numbers. Every text is a
 * cell of the kind text, which no spreadsheet takes for a formula, whatever it begins with.
 */
final class XlsxForm {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDE = 24;
    private static final int WIDEST = 90;

    private final CountAnswer answer;
    private final boolean dutch;

    private XlsxForm(CountAnswer answer, boolean dutch) {
        this.answer = answer;
        this.dutch = dutch;
    }

    static byte[] of(CountAnswer answer, boolean dutch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Samentel", "1.0")) {
            XlsxForm form = new XlsxForm(answer, dutch);
            form.numbers(workbook.newWorksheet(dutch ? "Getallen" : "Numbers"));
            form.protection(workbook.newWorksheet(dutch ? "Bescherming" : "Protection"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void numbers(Worksheet sheet) {
        List<String> header = new ArrayList<>();
        answer.dimensions().forEach(d -> header.addAll(List.of(d.id(), d.label().in(dutch))));
        header.addAll(List.of("status", "value", "low", "high", "rate", "rate_low", "rate_high", "partial"));
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDE);
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < answer.cells().size(); row++) {
            cell(sheet, row + 1, answer.cells().get(row));
        }
    }

    private void cell(Worksheet sheet, int row, CountAnswer.Cell cell) {
        int column = 0;
        boolean partial = false;
        for (int i = 0; i < answer.dimensions().size(); i++) {
            QuestionAnswer.DimensionAnswer dimension = answer.dimensions().get(i);
            String code = cell.codes().get(i);
            sheet.value(row, column++, code);
            sheet.value(row, column++, label(dimension, code));
            partial |= dimension.partial().contains(code);
        }
        sheet.value(row, column++, cell.status());
        for (Long number : numbers(cell)) {
            if (number != null) {
                sheet.value(row, column, number);
            }
            column++;
        }
        sheet.value(row, column, partial ? "1" : "0");
    }

    private static List<@Nullable Long> numbers(CountAnswer.Cell cell) {
        List<@Nullable Long> numbers = new ArrayList<>();
        numbers.add(cell.value());
        numbers.add(cell.low());
        numbers.add(cell.high());
        numbers.add(cell.rate());
        numbers.add(cell.rateLow());
        numbers.add(cell.rateHigh());
        return numbers;
    }

    private String label(QuestionAnswer.DimensionAnswer dimension, String code) {
        return dimension.codes().stream()
                .filter(c -> c.code().equals(code))
                .map(c -> c.label(dutch))
                .findFirst()
                .orElse(code);
    }

    private void protection(Worksheet sheet) {
        List<List<String>> lines = about();
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row).get(0));
            sheet.value(row, 1, lines.get(row).get(1));
            sheet.style(row, 0).bold().set();
            sheet.style(row, 1).wrapText(true).set();
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDEST);
    }

    private List<List<String>> about() {
        List<List<String>> lines = new ArrayList<>();
        CountAnswer.QuestionPart question = answer.question();
        line(lines, "Vraag", "Question", question.title().in(dutch));
        line(lines, "Nummer en versie", "Id and version", question.id() + " " + question.version());
        CountAnswer.FilterPart filter = answer.filter();
        if (filter != null) {
            line(lines, "Alleen voor", "Only for", filter.dimension() + " = " + filter.code());
        }
        line(
                lines,
                "Vergelijkbaar vanaf",
                "Comparable from",
                question.comparableFrom().toString());
        Bilingual before = answer.notComparable();
        if (before != null) {
            line(lines, "Niet vergelijkbaar", "Not comparable", before.in(dutch));
        }
        CountAnswer.RatePart rate = answer.rate();
        if (rate != null) {
            line(lines, "Cijfer per", "Rate per", rate.per() + " " + rate.of().in(dutch));
        }
        line(lines, "Bescherming", "Protection", answer.protection().note().in(dutch));
        line(
                lines,
                "Vingerafdruk van de regels",
                "Fingerprint of the rules",
                answer.protection().policy());
        line(
                lines,
                "Gegevens",
                "Data",
                answer.snapshot().name() + " " + answer.snapshot().id());
        line(lines, "Kenmerk", "Reference", answer.id().toString());
        return lines;
    }

    private void line(List<List<String>> lines, String nl, String en, String text) {
        lines.add(List.of(dutch ? nl : en, text));
    }
}
