package nl.samentel.hub.problem.rest;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Describes what is wrong with a request by field and rule, never by value. */
public final class RequestProblems {
    private RequestProblems() {}

    /** Describes JSON that does not fit. The name of a field nobody knows is a value of the client, so it is not told. */
    static ProblemException json(JsonMappingException e) {
        if (e.getCause() instanceof ProblemException own) {
            return own;
        }
        if (e.getCause() instanceof StreamReadException) {
            return status(400);
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return new ProblemException(
                    ProblemCode.INVALID_REQUEST, "A field is not known here; known are: " + known + ".");
        }
        String field = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        if (field.isEmpty()) {
            return new ProblemException(ProblemCode.MALFORMED_REQUEST, "The body is not the JSON object expected.");
        }
        return new ProblemException(ProblemCode.INVALID_REQUEST, field + ": a value of another type is expected.");
    }

    /** Lists all broken rules at once. */
    public static ProblemException rules(Set<? extends ConstraintViolation<?>> violations) {
        List<Map<String, String>> errors = violations.stream()
                .map(v -> Map.of("field", field(v.getPropertyPath()), "rule", v.getMessage()))
                .sorted(Comparator.comparing(m -> m.get("field") + m.get("rule")))
                .toList();
        String detail =
                errors.stream().map(m -> m.get("field") + ": " + m.get("rule")).collect(Collectors.joining("; "));
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail + ".", Map.of("errors", errors));
    }

    /** Leaves out the names of the operation and its parameter. */
    private static String field(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(node -> names.add(node.toString()));
        return String.join(".", names.size() > 2 ? names.subList(2, names.size()) : last(names));
    }

    private static Collection<String> last(List<String> names) {
        return names.isEmpty() ? names : names.subList(names.size() - 1, names.size());
    }

    /** Describes a refusal of the framework. */
    static ProblemException status(int status) {
        return switch (status) {
            case 400 -> new ProblemException(ProblemCode.MALFORMED_REQUEST, "The request or its JSON cannot be read.");
            case 401 -> new ProblemException(ProblemCode.UNAUTHENTICATED, "The request has no valid token.");
            case 403 -> new ProblemException(ProblemCode.FORBIDDEN_TO_CALLER, "You may not do this.");
            case 404 -> new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, "This address does not know the method.");
            case 406 ->
                new ProblemException(
                        ProblemCode.NOT_ACCEPTABLE, "This address cannot answer in a media type of the Accept header.");
            case 413 -> new ProblemException(ProblemCode.TOO_LARGE, "The body is larger than this address takes.");
            case 415 ->
                new ProblemException(
                        ProblemCode.MEDIA_TYPE,
                        "This address does not read the media type of the Content-Type header.");
            default ->
                status < 500
                        ? new ProblemException(ProblemCode.MALFORMED_REQUEST, "The request cannot be read.")
                        : new ProblemException(ProblemCode.INTERNAL_ERROR, "Nothing was done.");
        };
    }
}
