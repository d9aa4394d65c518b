package nl.samentel.hub.transparency.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.auditevent.LoggedEvent;
import nl.samentel.hub.transparency.ProvenEntry;
import nl.samentel.hub.transparency.Selection;
import nl.samentel.schema.merkle.Hash;

/**
 * Writes a selection as CSV (RFC 4180), for spreadsheets: a field that a spreadsheet would take for a formula stands behind an
 * apostrophe.
 */
final class CsvSelection {
    private static final List<String> FIELDS = List.of(
            "action",
            "outcome",
            "reason",
            "actorRoles",
            "partner",
            "datalab",
            "objectType",
            "objectId",
            "origin",
            "question",
            "traceId");
    private static final List<String> PARTS = List.of("actor", "address", "purpose");
    private static final String DETAIL = "detail.";
    private static final String FORMULA = "=+-@\t\r";

    private CsvSelection() {}

    static void write(Selection selection, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<String> header = new ArrayList<>(List.of("log", "index", "at"));
        header.addAll(FIELDS);
        header.addAll(PARTS);
        header.addAll(List.of("details", "leaf", "proof"));
        csv.writeRecord(header);
        selection.entries().forEach(entry -> csv.writeRecord(row(entry)));
        csv.flush();
    }

    private static List<String> row(ProvenEntry proven) {
        LoggedEvent shown = ShownEntry.of(proven);
        Map<String, String> texts = shown.entry().texts();
        List<String> row = new ArrayList<>(List.of(
                shown.origin(),
                String.valueOf(shown.index()),
                shown.entry().at().toString()));
        FIELDS.forEach(field -> row.add(texts.getOrDefault(field, "")));
        PARTS.forEach(part -> row.add(shown.parts().getOrDefault(part, "")));
        row.add(new TreeMap<>(texts)
                .entrySet().stream()
                        .filter(e -> e.getKey().startsWith(DETAIL))
                        .map(e -> e.getKey().substring(DETAIL.length()) + "=" + e.getValue())
                        .collect(Collectors.joining("; ")));
        row.add(shown.leaf().base64());
        row.add(proven.proof().stream().map(Hash::base64).collect(Collectors.joining(" ")));
        return row.stream().map(CsvSelection::harmless).toList();
    }

    private static String harmless(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
