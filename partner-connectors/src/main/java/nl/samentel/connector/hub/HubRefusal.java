package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;

/**
 * What the hub refused and why (RFC 9457). Known codes are said in the language of the person, followed by what the hub
 * itself said; its text is shortened and freed of control characters, since it goes to a terminal.
 */
public final class HubRefusal extends CommandFailure {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LONGEST = 400;

    private final int status;
    private final String code;
    private final List<String> said;
    private final long nextSequence;

    private HubRefusal(int status, String code, List<String> said, long nextSequence) {
        super(ExitCode.REFUSED, "hub.refused", String.valueOf(status), code);
        this.status = status;
        this.code = code;
        this.said = List.copyOf(said);
        this.nextSequence = nextSequence;
    }

    static HubRefusal of(int status, byte[] body) {
        JsonNode problem = parse(body);
        String code = problem.path("code").asText("");
        if (!CODE.matcher(code).matches()) {
            code = "http-" + status;
        }
        List<String> said = new ArrayList<>();
        add(said, problem.path("detail").asText(problem.path("title").asText("")));
        for (String place : List.of("position", "field", "rule")) {
            if (problem.path(place).isValueNode()) {
                add(said, place + ": " + problem.path(place).asText(""));
            }
        }
        add(said, problem.path("hint").asText(""));
        return new HubRefusal(status, code, said, problem.path("nextSequence").asLong(-1));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private static void add(List<String> said, String text) {
        String clean = clean(text);
        if (!clean.isEmpty() && !said.contains(clean)) {
            said.add(clean);
        }
    }

    /** Frees a text of the other side from control characters and shortens it. */
    static String clean(String text) {
        String plain = text.replaceAll("\\p{C}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the hub's code, such as {@code delivery-open}; {@code http-} and the status when there was none. */
    public String code() {
        return code;
    }

    /** Tells whether it is this code. */
    public boolean is(String other) {
        return code.equals(other);
    }

    /** Returns the sequence the hub expects next, when it said so. */
    public OptionalLong nextSequence() {
        return nextSequence < 0 ? OptionalLong.empty() : OptionalLong.of(nextSequence);
    }

    @Override
    public List<String> lines(Phrases phrases) {
        List<String> lines = new ArrayList<>();
        if (phrases.has("hub." + code)) {
            lines.add(phrases.say("hub." + code));
        } else {
            lines.addAll(super.lines(phrases));
        }
        said.forEach(text -> lines.add("  " + phrases.say("hub.said", text)));
        return lines;
    }
}
