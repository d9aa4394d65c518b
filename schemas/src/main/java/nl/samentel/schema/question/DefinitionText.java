package nl.samentel.schema.question;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** Reads the text of a definition as JSON, and tells what keeps it from being that. */
final class DefinitionText {
    /** Most lists and objects inside one another: what is deeper would exhaust the stack of whoever reads it. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_NAME = 1_000;
    private static final ObjectMapper LENIENT = mapper(false);
    private static final ObjectMapper STRICT = mapper(true);

    private DefinitionText() {}

    private static ObjectMapper mapper(boolean eachFieldOnce) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNameLength(LONGEST_NAME)
                                .maxNumberLength(LONGEST_NAME)
                                .build())
                        .build())
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, eachFieldOnce)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads a text.
     *
     * @throws DefinitionException with the first fault that keeps it from being one document
     */
    static JsonNode parse(String text) throws DefinitionException {
        try {
            return STRICT.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new DefinitionException(List.of(new Fault(
                    "",
                    "has at most " + DEEPEST + " levels, and no name or number of more than " + LONGEST_NAME
                            + " characters")));
        } catch (JsonParseException e) {
            throw read(text).filter(first -> isSame(first, e.getLocation())).isPresent()
                    ? fault("", "is JSON: what stands here is not allowed, or something before it is missing", e)
                    : fault(place(e), "is a field that its object has once", e);
        } catch (JsonProcessingException e) {
            throw fault("", "is one JSON document, after which nothing follows", e);
        }
    }

    /** Returns where a reader stops that lets fields be repeated, if it does. */
    private static Optional<JsonLocation> read(String text) {
        try {
            LENIENT.readTree(text);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.ofNullable(e.getLocation());
        }
    }

    private static boolean isSame(JsonLocation one, JsonLocation other) {
        return one.getCharOffset() == other.getCharOffset();
    }

    /** Where the reader was: at the second of two fields with one name. */
    private static String place(JsonParseException e) {
        return e.getProcessor().getParsingContext().pathAsPointer().toString();
    }

    private static DefinitionException fault(String place, String rule, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return new DefinitionException(List.of(
                new Fault(place, rule + " (look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")));
    }
}
