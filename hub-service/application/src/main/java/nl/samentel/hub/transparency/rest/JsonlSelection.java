package nl.samentel.hub.transparency.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.samentel.hub.transparency.ProvenEntry;
import nl.samentel.hub.transparency.Selection;
import nl.samentel.schema.document.CanonicalJson;

/** Writes a selection as lines of canonical JSON: checkpoints first, then each entry with its openings and its proof. */
final class JsonlSelection {
    private JsonlSelection() {}

    static void write(Selection selection, OutputStream out) throws IOException {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("format", "samentel-log-export")
                .put("kind", "selection")
                .put("version", 1)
                .put("behind", selection.behind());
        selection
                .draw()
                .ifPresent(draw -> header.putObject("sample")
                        .put("seed", draw.seed())
                        .put("number", draw.number())
                        .put("size", draw.size()));
        ArrayNode checkpoints = header.putArray("checkpoints");
        selection.checkpoints().keySet().stream()
                .sorted()
                .map(origin -> selection.checkpoints().get(origin))
                .forEach(checkpoint -> checkpoints.add(new String(checkpoint.bytes(), StandardCharsets.UTF_8)));
        line(out, header);
        selection.entries().forEach(entry -> {
            try {
                line(out, node(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ObjectNode node(ProvenEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("entry", new String(entry.hashed().entry().bytes(), StandardCharsets.UTF_8))
                .put("index", entry.index())
                .put("origin", entry.origin());
        ObjectNode parts = node.putObject("parts");
        entry.hashed()
                .openings()
                .forEach(opening -> parts.putObject(opening.name())
                        .put("salt", opening.salt())
                        .put("value", opening.part()));
        ArrayNode proof = node.putArray("proof");
        entry.proof().forEach(hash -> proof.add(hash.base64()));
        return node;
    }

    private static void line(OutputStream out, ObjectNode node) throws IOException {
        out.write(CanonicalJson.encode(node));
        out.write('\n');
    }
}
