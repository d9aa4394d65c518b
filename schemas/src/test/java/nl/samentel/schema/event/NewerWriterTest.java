package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** Plays a partner whose connector is a version ahead, and one that is a version behind. */
class NewerWriterTest {
    private final EventBatchReader olderReader = new EventBatchReader(EventSchemaTest.firstVersion(), 100);

    @Test
    void anAddedFieldIsPassedOver() throws Exception {
        Schema newer = newer();

        assertThat(olderReader.read(file(newer, record(newer))).events())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.pc4()).isEqualTo("8302");
                    assertThat(e.quality()).containsExactly(Quality.SECRET);
                });
    }

    @Test
    void anUnknownSymbolBecomesUnknown() throws Exception {
        Schema newer = newer();

        Event read = olderReader.read(file(newer, record(newer))).events().get(0);

        assertThat(read.type()).isEqualTo(EventType.UNKNOWN);
        assertThat(read.personTags()).extracting(Tag::type).containsExactly(TagType.UNKNOWN);
        assertThat(read.attributes())
                .isEqualTo(Map.of(
                        Attribute.NATURE_PRIMARY, List.of("UNKNOWN"),
                        Attribute.NATURES, List.of("UNKNOWN", "FGM")));
    }

    @Test
    void theFingerprintShowsThatTheWriterIsNewer() throws Exception {
        Schema newer = newer();

        assertThat(olderReader.read(file(newer, record(newer))).fingerprint())
                .isEqualTo(EventSchema.fingerprint(newer))
                .isNotEqualTo(EventSchema.fingerprint());
    }

    @Test
    void aNewerReaderReadsTheFirstVersion() throws Exception {
        Schema newer = newer();
        EncodedBatch older = new EventBatchWriter().write(Events.several(5));

        assertThat(new EventBatchReader(newer, 100).read(older.container()).events())
                .isEqualTo(Events.several(5));
    }

    @Test
    void suchAChangeIsCompatibleBothWays() throws Exception {
        Schema newer = newer();
        Schema first = EventSchemaTest.firstVersion();

        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(newer, first)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(first, newer)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    /** A version with a field before pc4 and a symbol more in every enum. */
    private static Schema newer() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode schema =
                (ObjectNode) mapper.readTree(EventSchemaTest.firstVersion().toString());
        ArrayNode fields = (ArrayNode) schema.get("fields");
        fields.insert(
                16,
                mapper.readTree(
                        "{\"name\":\"added\",\"type\":{\"type\":\"array\",\"items\":\"string\"},\"default\":[]}"));
        fields.findParents("symbols").forEach(n -> {
            if (!n.get("name").asText().equals("Sex")) {
                ((ArrayNode) n.get("symbols")).insert(0, "ADDED");
            }
        });
        return new Schema.Parser().parse(schema.toString());
    }

    private static GenericRecord record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                record.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        for (String text : List.of("schema_version", "partner", "datalab_id", "delivery_id")) {
            record.put(text, text);
        }
        Schema id = schema.getField("event_id").schema();
        record.put("event_id", new GenericData.Fixed(id, new byte[32]));
        record.put("event_type", symbol(schema.getField("event_type").schema(), "ADDED"));
        record.put("event_date", 19_000);
        record.put("pc4", "8302");
        record.put("added", List.of("a", "b"));
        Schema tag = schema.getField("person_tags").schema().getElementType();
        GenericData.Record newTag = new GenericData.Record(tag);
        newTag.put("tag_type", symbol(tag.getField("tag_type").schema(), "ADDED"));
        newTag.put("epoch", 1);
        newTag.put("tag", new GenericData.Fixed(id, new byte[32]));
        record.put("person_tags", List.of(newTag));
        record.put(
                "nature_primary",
                symbol(schema.getField("nature_primary").schema().getTypes().get(1), "ADDED"));
        Schema nature = schema.getField("natures").schema().getElementType();
        record.put("natures", List.of(symbol(nature, "ADDED"), symbol(nature, "FGM")));
        record.put("quality", List.of(symbol(schema.getField("quality").schema().getElementType(), "SECRET")));
        return record;
    }

    private static GenericData.EnumSymbol symbol(Schema schema, String symbol) {
        return new GenericData.EnumSymbol(schema, symbol);
    }

    private static byte[] file(Schema schema, GenericRecord record) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> file = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            file.create(schema, out);
            file.append(record);
        }
        return out.toByteArray();
    }
}
