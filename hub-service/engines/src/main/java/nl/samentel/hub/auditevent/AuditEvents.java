package nl.samentel.hub.auditevent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * Writes entries as AuditEvents (HL7 FHIR R4, which also NEN 7513 is mapped to): what, when, how it ended, who, on whose behalf, for
 * what, from where, and on what.
 */
public final class AuditEvents {
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String OWN = "https://samentel.nl/fhir/";
    private static final String DETAIL = "detail.";

    private AuditEvents() {}

    /** Writes one event. */
    public static ObjectNode event(LoggedEvent logged) {
        Map<String, String> texts = logged.entry().texts();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("resourceType", "AuditEvent").put("id", logged.leaf().toString());
        place(event.putArray("extension"), logged);
        coding(event.putObject("type"), TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation");
        coding(event.putArray("subtype").addObject(), OWN + "action", text(texts, "action"), text(texts, "action"));
        event.put("action", action(text(texts, "action")))
                .put(
                        "recorded",
                        DateTimeFormatter.ISO_INSTANT.format(logged.entry().at()))
                .put("outcome", outcome(text(texts, "outcome")));
        Optional.ofNullable(texts.get("reason")).ifPresent(reason -> event.put("outcomeDesc", reason));
        Optional.ofNullable(logged.parts().get("purpose"))
                .ifPresent(
                        purpose -> event.putArray("purposeOfEvent").addObject().put("text", purpose));
        ArrayNode agents = event.putArray("agent");
        caller(agents.addObject(), logged);
        Optional.ofNullable(texts.get("partner"))
                .ifPresent(partner ->
                        agents.addObject().put("requestor", false).set("who", identifier("partner", partner)));
        ObjectNode source = event.putObject("source");
        source.put("site", text(texts, "origin")).set("observer", identifier("log", logged.origin()));
        coding(source.putArray("type").addObject(), TERMINOLOGY + "security-source-type", "4", "Application Server");
        entity(event.putArray("entity").addObject(), texts);
        return event;
    }

    private static void place(ArrayNode extensions, LoggedEvent logged) {
        extensions.addObject().put("url", OWN + "log-index").put("valueDecimal", logged.index());
        extensions
                .addObject()
                .put("url", OWN + "log-leaf")
                .put("valueString", logged.leaf().base64());
    }

    private static void caller(ObjectNode agent, LoggedEvent logged) {
        Map<String, String> texts = logged.entry().texts();
        String roles = text(texts, "actorRoles");
        if (!roles.isEmpty()) {
            agent.putArray("role").addObject().put("text", roles);
        }
        // Of a person who was erased the salted hash is left.
        agent.set(
                "who",
                logged.parts().containsKey("actor")
                        ? identifier("account", text(logged.parts(), "actor"))
                        : identifier("account-hash", text(texts, "actorHash")));
        agent.put("requestor", true);
        Optional.ofNullable(logged.parts().get("address"))
                .filter(address -> !address.isEmpty())
                .ifPresent(address ->
                        agent.putObject("network").put("address", address).put("type", "2"));
    }

    private static void entity(ObjectNode entity, Map<String, String> texts) {
        String type = texts.getOrDefault("objectType", "request");
        entity.set("what", identifier(type, texts.getOrDefault("objectId", text(texts, "traceId"))));
        ArrayNode details = entity.putArray("detail");
        detail(details, "traceId", text(texts, "traceId"));
        Optional.ofNullable(texts.get("datalab")).ifPresent(value -> detail(details, "datalab", value));
        Optional.ofNullable(texts.get("question")).ifPresent(value -> detail(details, "question", value));
        texts.forEach((name, value) -> {
            if (name.startsWith(DETAIL) && !value.isEmpty()) {
                detail(details, name.substring(DETAIL.length()), value);
            }
        });
    }

    private static void detail(ArrayNode details, String type, String value) {
        details.addObject().put("type", type).put("valueString", value);
    }

    private static ObjectNode identifier(String system, String value) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.putObject("identifier").put("system", OWN + system).put("value", value);
        return reference;
    }

    private static void coding(ObjectNode coding, String system, String code, String display) {
        coding.put("system", system).put("code", code).put("display", display);
    }

    private static String text(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }

    /** Create, read, update, delete or execute, by the last word of the action's name. */
    private static String action(String name) {
        return switch (name.substring(name.lastIndexOf('_') + 1)) {
            case "READ", "LOOK", "EXPORT", "CHECK" -> "R";
            case "CREATE", "PROPOSE", "REGISTER", "APPEND", "ISSUE", "ANNOUNCE", "DECLARE", "MAKE", "ADMIT" -> "C";
            case "WITHDRAW", "REVOKE", "REMOVE", "DESTROY", "DESTRUCTION", "ABANDON" -> "D";
            case "SIGN", "GATE", "SET", "RENEW", "ROTATE", "VERDICT", "DECIDE" -> "U";
            default -> "E";
        };
    }

    private static String outcome(String name) {
        return switch (name) {
            case "DONE" -> "0";
            case "REFUSED" -> "4";
            default -> "8";
        };
    }
}
