package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part of a hub that relays what is found out before anybody delivers. */
public final class FakeInquiry {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final ArrayNode list = JSON.createArrayNode();
    public final List<JsonNode> profiles = new ArrayList<>();
    public final Map<String, byte[]> points = new TreeMap<>();
    public final Map<String, String> signatures = new TreeMap<>();
    public final Map<String, String> bands = new TreeMap<>();

    /** An answer; the body is JSON, bytes or nothing. */
    record Reply(int status, JsonNode body, Optional<String> signature) {
        static Reply of(JsonNode body) {
            return new Reply(200, body, Optional.empty());
        }

        static Reply nothing(int status) {
            return new Reply(status, MissingNode.getInstance(), Optional.empty());
        }
    }

    Reply answer(String method, String encoded, String signature, byte[] body) throws IOException {
        String[] path = URLDecoder.decode(encoded, StandardCharsets.UTF_8).split("/", 5);
        String what = method + (path.length > 3 ? " " + path[3] : "");
        return switch (what) {
            case "GET" -> Reply.of(list);
            case "POST signatures", "POST revocations" -> sign(path[3], body);
            case "PUT profile" -> profile(body);
            case "PUT sets" -> keep(path[4], signature, body);
            case "PUT overlaps" -> keep(path[4] + "|VTF", signature, body);
            case "GET sets" -> set(path[4]);
            case "GET report" -> Reply.of(report());
            default -> Reply.nothing(404);
        };
    }

    private Reply sign(String kind, byte[] body) throws IOException {
        ((ObjectNode) list.get(0))
                .withObject("/" + kind)
                .put("VTF", JSON.readTree(body).path("signature").asText());
        return Reply.of(list.get(0));
    }

    private Reply profile(byte[] body) throws IOException {
        profiles.add(JSON.readTree(body));
        return Reply.nothing(204);
    }

    private Reply keep(String name, String signature, byte[] body) {
        points.put(name, body);
        signatures.put(name, signature);
        return Reply.nothing(204);
    }

    private Reply set(String name) {
        byte[] found = points.get(name);
        return found == null
                ? Reply.nothing(404)
                : new Reply(200, BinaryNode.valueOf(found), Optional.ofNullable(signatures.get(name)));
    }

    private ObjectNode report() {
        ObjectNode report = JSON.createObjectNode();
        ArrayNode sets = report.putArray("sets");
        points.keySet().forEach(sets::add);
        ArrayNode overlaps = report.putArray("overlaps");
        bands.forEach((name, band) -> overlaps.addObject().put("name", name).put("band", band));
        report.putArray("questions")
                .addObject()
                .put("question", "M3")
                .put("verdict", "PARTLY")
                .put("overlap", "20-49")
                .putArray("findings")
                .addObject()
                .putObject("text")
                .put("en", "Needed: youth health care.")
                .put("nl", "Nodig: jeugdgezondheidszorg.");
        return report;
    }
}
