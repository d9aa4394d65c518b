package nl.samentel.hub.auditevent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.schema.entry.LogEntry;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** Bundles of events, read and validated by a library of FHIR that is not ours. */
class AuditEventsTest {
    private static final FhirContext FHIR = FhirContext.forR4();

    private static LoggedEvent logged(Map<String, String> more, Map<String, String> parts) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "action", "COUNT",
                "outcome", "DONE",
                "actorHash", "1a".repeat(32),
                "actorRoles", "analyst",
                "addressHash", "2b".repeat(32),
                "origin", "POST /api/v1/datalabs/{datalab}/counts",
                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        texts.putAll(more);
        LogEntry entry = new LogEntry(Instant.parse("2026-11-24T11:05:00.123Z"), texts, Map.of());
        return new LoggedEvent(entry, entry.entry().leafHash(), parts, "hub.example.nl/log/2026", 1_203);
    }

    private static String bundle(LoggedEvent event) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        ObjectNode entry = bundle.putArray("entry").addObject();
        entry.put("fullUrl", "urn:uuid:" + UUID.nameUUIDFromBytes(event.leaf().bytes()));
        entry.set("resource", AuditEvents.event(event));
        return bundle.toString();
    }

    private static List<String> faults(String bundle) {
        return FHIR
                .newValidator()
                .registerValidatorModule(new FhirInstanceValidator(FHIR))
                .validateWithResult(bundle)
                .getMessages()
                .stream()
                .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(AuditEventsTest::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    @Test
    void areValidWithEverythingInThem() {
        String bundle = bundle(logged(
                Map.of(
                        "partner",
                        "VTF",
                        "datalab",
                        "nop-2019-2023",
                        "objectType",
                        "answer",
                        "objectId",
                        "1d5f5b0e",
                        "question",
                        "M1",
                        "detail.dimensions",
                        "year",
                        "purposeHash",
                        "3c".repeat(32)),
                Map.of("actor", "anna", "address", "192.0.2.7", "purpose", "prevention plan 2027")));

        assertThat(faults(bundle)).isEmpty();
        AuditEvent event = (AuditEvent) FHIR.newJsonParser()
                .parseResource(Bundle.class, bundle)
                .getEntryFirstRep()
                .getResource();
        assertThat(event.getAgentFirstRep().getWho().getIdentifier().getValue()).isEqualTo("anna");
        assertThat(event.getAgent()).hasSize(2);
        assertThat(event.getRecorded()).isEqualTo(Instant.parse("2026-11-24T11:05:00.123Z"));
        assertThat(event.getPurposeOfEventFirstRep().getText()).isEqualTo("prevention plan 2027");
        assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
        assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.E);
    }

    @Test
    void areValidForWhoWasErasedAndForRefusals() {
        String bundle = bundle(logged(
                Map.of("outcome", "REFUSED", "reason", "forbidden", "action", "AUDIT_READ", "actorRoles", ""),
                Map.of()));

        assertThat(faults(bundle)).isEmpty();
        assertThat(bundle).contains("1a1a").doesNotContain("network");
    }

    @Test
    void aFaultIsSeen() {
        String bundle = bundle(logged(Map.of(), Map.of())).replace("\"recorded\"", "\"noted\"");

        assertThat(faults(bundle)).isNotEmpty();
    }
}
