package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Holds a definition against the JSON Schema that ships with this version. */
final class DefinitionShape {
    static final String RESOURCE = "question-1.schema.json";

    private static final JsonSchema SCHEMA = schema();

    private DefinitionShape() {}

    static List<Fault> faults(JsonNode definition) {
        return SCHEMA.validate(definition).stream().map(DefinitionShape::fault).toList();
    }

    /** Tells the rule in our words: the library's message may repeat a value. */
    private static Fault fault(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String property = Objects.requireNonNullElse(message.getProperty(), "");
        return new Fault(
                place,
                message.getType().equals("required")
                        ? "has a field " + property
                        : new ShapeRule(schemaOf(message)).of(message.getType()));
    }

    private static JsonNode schemaOf(ValidationMessage message) {
        JsonNode node = message.getSchemaNode();
        JsonNode around = SCHEMA.getSchemaNode();
        String path = message.getSchemaLocation().getFragment().toString();
        int last = path.lastIndexOf('/');
        JsonNode found = around.at(path.substring(0, last));
        return found.isMissingNode() ? node : found;
    }

    /** Matches a text as a whole: to Java {@code $} is also before a newline at the end, to JSON Schema it is not. */
    private static RegularExpression whole(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate()::test;
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(DefinitionShape::whole)
                .build();
        try (InputStream in = DefinitionShape.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text, InputFormat.JSON, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
