package nl.samentel.hub.transparency.rest;

import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.hub.auditevent.LoggedEvent;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.ProvenEntry;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;

/** Reads an entry for people. */
final class ShownEntry {
    private ShownEntry() {}

    static LoggedEvent of(ProvenEntry proven) {
        try {
            LogEntry entry = LogEntry.parse(proven.hashed().entry());
            Map<String, String> parts =
                    proven.hashed().openings().stream().collect(Collectors.toMap(Opening::name, Opening::part));
            return new LoggedEvent(entry, proven.hashed().entry().leafHash(), parts, proven.origin(), proven.index());
        } catch (DocumentException e) {
            throw new ProblemException(ProblemCode.LOG_BROKEN, "An entry of the log cannot be read.", e);
        }
    }
}
