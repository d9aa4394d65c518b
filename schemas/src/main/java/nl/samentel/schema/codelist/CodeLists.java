package nl.samentel.schema.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the code lists that ship with this version. */
public final class CodeLists {
    private static final Map<String, CodeList> LOADED = new ConcurrentHashMap<>();

    private CodeLists() {}

    /**
     * Returns a list.
     *
     * @param id such as {@code nature_primary}
     * @throws IllegalArgumentException if there is no such list
     */
    public static CodeList list(String id) {
        return LOADED.computeIfAbsent(id, CodeLists::load);
    }

    private static CodeList load(String id) {
        JsonNode json = read(id + ".json");
        List<Code> codes = new ArrayList<>();
        for (JsonNode code : json.get("codes")) {
            List<String> natives = new ArrayList<>();
            code.path("native").forEach(n -> natives.add(n.asText()));
            codes.add(new Code(
                    code.get("code").asText(),
                    code.get("nl").asText(),
                    code.get("en").asText(),
                    natives,
                    code.path("reserved").asBoolean(false)));
        }
        return new CodeList(
                json.get("id").asText(),
                json.get("version").asText(),
                json.get("nl").asText(),
                json.get("en").asText(),
                json.get("source").asText(),
                codes);
    }

    static JsonNode read(String resource) {
        try (InputStream in = CodeLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no code list in " + resource + ".");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
