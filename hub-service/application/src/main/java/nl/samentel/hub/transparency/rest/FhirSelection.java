package nl.samentel.hub.transparency.rest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import nl.samentel.hub.auditevent.AuditEvents;
import nl.samentel.hub.auditevent.LoggedEvent;
import nl.samentel.hub.transparency.ProvenEntry;
import nl.samentel.hub.transparency.Selection;

/** Writes a selection as a bundle of AuditEvents (HL7 FHIR R4). */
final class FhirSelection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FhirSelection() {}

    static void write(Selection selection, OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("resourceType", "Bundle");
        json.writeStringField("type", "collection");
        json.writeArrayFieldStart("entry");
        selection.entries().forEach(entry -> {
            try {
                JSON.writeTree(json, node(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static ObjectNode node(ProvenEntry proven) {
        LoggedEvent shown = ShownEntry.of(proven);
        ObjectNode node = JSON.createObjectNode();
        node.put("fullUrl", "urn:uuid:" + UUID.nameUUIDFromBytes(shown.leaf().bytes()));
        node.set("resource", AuditEvents.event(shown));
        return node;
    }
}
