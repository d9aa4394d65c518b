package nl.samentel.hub.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

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
}
