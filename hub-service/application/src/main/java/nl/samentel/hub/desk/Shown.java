package nl.samentel.hub.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the REST interface answers into what a template reads, so that a screen shows nothing else. */
@Singleton
class Shown {
    private static final TypeReference<Map<String, Object>> ONE = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> SEVERAL = new TypeReference<>() {};

    private final ObjectMapper json;

    Shown(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> one(Object body) {
        return json.convertValue(body, ONE);
    }

    List<Map<String, Object>> all(Object bodies) {
        return json.convertValue(bodies, SEVERAL);
    }

    /** Reads a document that an answer holds as a text. */
    Map<String, Object> document(@Nullable Object text) {
        try {
            return json.readValue(String.valueOf(text), ONE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of the hub is no JSON.", e);
        }
    }
}
