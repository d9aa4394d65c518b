package nl.samentel.hub.transparency;

import java.util.Optional;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.tile.Entry;

/** Tells whether a caller may see an entry: it is of no datalab, or of one of the caller's. */
final class Visibility {
    private Visibility() {}

    static boolean of(Caller caller, Entry entry) {
        try {
            Optional<String> datalab =
                    Optional.ofNullable(LogEntry.parse(entry).texts().get("datalab"));
            return datalab.flatMap(DatalabId::parse)
                    .map(caller.datalabs()::contains)
                    .orElse(datalab.isEmpty());
        } catch (DocumentException e) {
            throw new ProblemException(ProblemCode.LOG_BROKEN, "An entry of the log cannot be read.", e);
        }
    }
}
