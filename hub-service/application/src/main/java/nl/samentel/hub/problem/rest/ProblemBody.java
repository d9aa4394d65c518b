package nl.samentel.hub.problem.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samentel.hub.problem.ProblemException;

/** Makes the RFC 9457 fields of a problem, in order. */
final class ProblemBody {
    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemBody() {}

    static Map<String, Object> of(ProblemException problem, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:samentel:problem:" + problem.code().code());
        body.put("title", problem.code().title());
        body.put("status", problem.code().status());
        body.put("detail", problem.detail());
        body.put("code", problem.code().code());
        body.put("category", problem.code().category().name());
        body.put("hint", problem.code().hint());
        body.put("traceId", traceId);
        problem.extensions().forEach(body::putIfAbsent);
        return body;
    }
}
