package nl.samentel.connector.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.FormatException;

/** The first line of an export: what the lines below are, and which checkpoints they must lead to. */
sealed interface ExportHeader {
    /** Returns the checkpoints by the origin of their log. */
    Map<String, SignedCheckpoint> checkpoints();

    /**
     * A whole log.
     *
     * @param checkpoint it must lead to
     */
    record Complete(SignedCheckpoint checkpoint) implements ExportHeader {
        @Override
        public Map<String, SignedCheckpoint> checkpoints() {
            return Map.of(checkpoint.claim().origin(), checkpoint);
        }
    }

    /**
     * Some entries, of one log or several.
     *
     * @param checkpoints by origin
     */
    record Selection(Map<String, SignedCheckpoint> checkpoints) implements ExportHeader {}

    /**
     * Reads the line.
     *
     * @throws FormatException if it is no first line of an export
     */
    static ExportHeader parse(byte[] line) throws FormatException {
        try {
            JsonNode header = CanonicalJson.decode(line);
            boolean known = header.path("format").asText("").equals("samentel-log-export")
                    && header.path("version").isInt()
                    && header.path("version").intValue() == 1;
            if (!known) {
                throw new FormatException("This is no export of a log, or of a later version.");
            }
            return switch (header.path("kind").asText("")) {
                case "complete" -> complete(header);
                case "selection" -> selection(header);
                default -> throw new FormatException("The kind of an export is complete or selection.");
            };
        } catch (DocumentException e) {
            throw new FormatException("The first line is not canonical JSON.");
        }
    }

    private static ExportHeader complete(JsonNode header) throws FormatException {
        SignedCheckpoint checkpoint = checkpoint(header.path("checkpoint"));
        boolean fits = header.path("origin").isTextual()
                && header.path("origin").textValue().equals(checkpoint.claim().origin())
                && header.path("size").isIntegralNumber()
                && header.path("size").longValue() == checkpoint.claim().size();
        if (!fits) {
            throw new FormatException("The first line says another log or size than its checkpoint.");
        }
        return new Complete(checkpoint);
    }

    private static ExportHeader selection(JsonNode header) throws FormatException {
        if (!header.path("checkpoints").isArray()) {
            throw new FormatException("A selection has a list of checkpoints.");
        }
        Map<String, SignedCheckpoint> checkpoints = new LinkedHashMap<>();
        for (JsonNode text : header.path("checkpoints")) {
            SignedCheckpoint checkpoint = checkpoint(text);
            if (checkpoints.put(checkpoint.claim().origin(), checkpoint) != null) {
                throw new FormatException("A selection has one checkpoint for each log.");
            }
        }
        return new Selection(checkpoints);
    }

    private static SignedCheckpoint checkpoint(JsonNode text) throws FormatException {
        if (!text.isTextual()) {
            throw new FormatException("A checkpoint is a text.");
        }
        return SignedCheckpoint.parse(text.textValue().getBytes(StandardCharsets.UTF_8));
    }
}
