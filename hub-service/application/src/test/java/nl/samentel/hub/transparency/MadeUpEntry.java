package nl.samentel.hub.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.Entry;

/**
 * An entry as the hub would have written it: its columns, its erasable parts and what the tree hashes.
 *
 * @param at when it was written
 * @param columns texts by name as they are hashed, without details
 * @param details public facts and commitments
 * @param parts what opens the commitments
 * @param entry what is hashed
 */
record MadeUpEntry(
        Instant at, Map<String, String> columns, Map<String, String> details, List<Opening> parts, Entry entry) {
    /** Columns of {@code audit_entry} behind its number and its time, by their names in the entry. */
    static final List<String> COLUMNS = List.of(
            "action",
            "outcome",
            "reason",
            "actorHash",
            "actorRoles",
            "addressHash",
            "purposeHash",
            "partner",
            "datalab",
            "objectType",
            "objectId",
            "origin",
            "question",
            "traceId");

    private static final ObjectMapper JSON = new ObjectMapper();

    static MadeUpEntry of(Instant at, Map<String, String> columns, Map<String, String> details, List<Opening> parts) {
        Map<String, String> texts = new TreeMap<>(columns);
        details.forEach((name, value) -> texts.put("detail." + name, value));
        return new MadeUpEntry(at, columns, details, parts, new LogEntry(at, texts, Map.of()).entry());
    }

    /** Appends the row of {@code audit_entry} as COPY reads it. */
    void row(long id, StringBuilder copy) {
        copy.append(id).append('\t').append(at);
        for (String column : COLUMNS) {
            copy.append('\t').append(columns.getOrDefault(column, "\\N"));
        }
        try {
            copy.append('\t').append(JSON.writeValueAsString(details)).append('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
