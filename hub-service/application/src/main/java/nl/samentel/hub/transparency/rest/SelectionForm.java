package nl.samentel.hub.transparency.rest;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.Selection;
import org.jspecify.annotations.Nullable;

/** How a selection of entries is written. */
enum SelectionForm {
    /** A line for each entry, with its proof and its openings. */
    JSONL("application/jsonl", JsonlSelection::write),
    /** A row for each entry, with its proof. */
    CSV("text/csv", CsvSelection::write),
    /** A bundle of AuditEvents of FHIR R4, with index and hash of each. */
    FHIR("application/fhir+json", FhirSelection::write);

    private final String mediaType;
    private final Writer writer;

    SelectionForm(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    private interface Writer {
        void write(Selection selection, OutputStream out) throws IOException;
    }

    static SelectionForm parse(@Nullable String text) {
        try {
            return text == null ? JSONL : valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "format: jsonl, csv or fhir.", e);
        }
    }

    Response answer(Selection selection) {
        return Exported.of(out -> write(selection, out), mediaType, selection.behind());
    }

    private void write(Selection selection, OutputStream out) throws IOException {
        try {
            writer.write(selection, out);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
