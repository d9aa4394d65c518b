package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

class EventSchemaTest {
    /** Computed by hand-written code in another language as well; partners sign it. */
    private static final String FIRST = "71a46811bfab3c22866643818b4b055e693b51253b47656ddc8c186bc36656c8";

    /** With nine composite tag types more; computed in another language as well. */
    private static final String CURRENT = "ba81bf197c008b2a71c383e441e36db32aa74938cee3d76a67da465568879e3a";

    static Schema firstVersion() {
        try (InputStream in = EventSchemaTest.class.getResourceAsStream("event-v1-first.avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void firstVersionHasTheFingerprintThatPartnersSigned() {
        assertThat(EventSchema.fingerprint(firstVersion())).isEqualTo(FIRST);
    }

    @Test
    void fingerprintOfTheCurrentVersionChangesOnlyKnowingly() {
        assertThat(EventSchema.fingerprint()).isEqualTo(CURRENT);
    }

    @Test
    void documentationDoesNotCountInTheFingerprint() {
        Schema undocumented =
                new Schema.Parser().parse(EventSchema.current().toString().replaceAll(",\"doc\":\"[^\"]*\"", ""));

        assertThat(undocumented.getDoc()).isNull();
        assertThat(EventSchema.fingerprint(undocumented)).isEqualTo(EventSchema.fingerprint());
    }

    @Test
    void currentVersionReadsTheFirst() {
        assertCompatible(EventSchema.current(), firstVersion());
    }

    @Test
    void firstVersionReadsTheCurrent() {
        assertCompatible(firstVersion(), EventSchema.current());
    }

    @Test
    void enumsOfTheCodeAreTheSymbolsOfTheSchema() {
        assertThat(symbols("event_type")).isEqualTo(names(EventType.values()));
        assertThat(symbols("date_precision")).isEqualTo(names(DatePrecision.values()));
        assertThat(symbols("subject_role")).isEqualTo(names(SubjectRole.values()));
        assertThat(symbols("age_band")).isEqualTo(names(AgeBand.values()));
        assertThat(symbols("sex")).isEqualTo(names(Sex.values()));
        assertThat(symbols("quality")).isEqualTo(names(Quality.values()));
        assertThat(field("person_tags")
                        .getElementType()
                        .getField("tag_type")
                        .schema()
                        .getEnumSymbols())
                .isEqualTo(names(TagType.values()));
    }

    @Test
    void attributesAreTheCodedFieldsInTheOrderOfTheSchema() {
        List<String> names = EventSchema.current().getFields().stream()
                .map(Schema.Field::name)
                .toList();

        assertThat(names.subList(names.indexOf("pc4") + 1, names.indexOf("quality")))
                .isEqualTo(Stream.of(Attribute.values()).map(Attribute::field).toList());
        assertThat(Attribute.values())
                .allSatisfy(a -> assertThat(field(a.field()).getType() == Schema.Type.ARRAY)
                        .isEqualTo(a.multiple()));
    }

    @Test
    void everyEnumFallsBackOnItsUnknown() {
        assertThat(EventSchema.current().getFields())
                .allSatisfy(f -> assertThat(Stream.of(f.schema())
                                .flatMap(s -> s.getType() == Schema.Type.UNION ? s.getTypes().stream() : Stream.of(s))
                                .map(s -> s.getType() == Schema.Type.ARRAY ? s.getElementType() : s)
                                .filter(s -> s.getType() == Schema.Type.ENUM))
                        .allMatch(s -> s.getEnumDefault().equals(s.getName().equals("Sex") ? "U" : "UNKNOWN")));
    }

    @Test
    void hasNoRoomForTextAboutPeople() {
        assertThat(EventSchema.current().getFields().stream()
                        .filter(f -> f.schema().toString().contains("\"string\""))
                        .map(Schema.Field::name))
                .containsExactly("schema_version", "partner", "datalab_id", "delivery_id", "pc4");
    }

    private static void assertCompatible(Schema reader, Schema writer) {
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static Schema field(String name) {
        return EventSchema.current().getField(name).schema();
    }

    private static List<String> symbols(String field) {
        Schema schema = field(field);
        return (schema.getType() == Schema.Type.ARRAY ? schema.getElementType() : schema).getEnumSymbols();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
