package nl.samentel.schema.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** Encodes events directly in the field order of {@code event-v1.avsc}, without an intermediate record. */
final class EventEncoder {
    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private final CodeList[] lists = new CodeList[ATTRIBUTES.length];
    private @Nullable EventHeader lastHeader;
    private byte[] lastHeaderBytes = {};

    EventEncoder() {
        for (Attribute attribute : ATTRIBUTES) {
            lists[attribute.ordinal()] = CodeLists.list(attribute.codeList());
        }
    }

    void encode(Event event, BinaryEncoder out) throws IOException {
        out.writeFixed(encoded(event.header()));
        out.writeFixed(event.id().shared());
        out.writeEnum(event.type().ordinal());
        out.writeInt((int) event.date().toEpochDay());
        if (event.endDate() == null) {
            out.writeIndex(0);
        } else {
            out.writeIndex(1);
            out.writeInt((int) event.endDate().toEpochDay());
        }
        out.writeEnum(event.precision().ordinal());
        optional(event.group(), out);
        optional(event.caseTag(), out);
        out.writeEnum(event.role().ordinal());
        tags(event.personTags(), out);
        tags(event.householdTags(), out);
        out.writeEnum(event.ageBand().ordinal());
        out.writeEnum(event.sex().ordinal());
        if (event.pc4() == null) {
            out.writeIndex(0);
        } else {
            out.writeIndex(1);
            out.writeString(event.pc4());
        }
        for (Attribute attribute : ATTRIBUTES) {
            attribute(attribute, event.attributes().get(attribute), out);
        }
        out.writeArrayStart();
        out.setItemCount(event.quality().size());
        for (Quality flag : event.quality()) {
            out.startItem();
            out.writeEnum(flag.ordinal());
        }
        out.writeArrayEnd();
    }

    /** All events of a batch mostly share one header, so its bytes are made once. */
    private byte[] encoded(EventHeader header) throws IOException {
        if (!header.equals(lastHeader)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder strings = EncoderFactory.get().directBinaryEncoder(bytes, null);
            strings.writeString(header.schemaVersion());
            strings.writeString(header.partner());
            strings.writeString(header.datalab());
            strings.writeString(header.delivery());
            lastHeader = header;
            lastHeaderBytes = bytes.toByteArray();
        }
        return lastHeaderBytes;
    }

    private void attribute(Attribute attribute, @Nullable List<String> codes, BinaryEncoder out) throws IOException {
        CodeList list = lists[attribute.ordinal()];
        if (attribute.multiple()) {
            out.writeArrayStart();
            out.setItemCount(codes == null ? 0 : codes.size());
            for (String code : codes == null ? List.<String>of() : codes) {
                out.startItem();
                out.writeEnum(list.ordinal(code));
            }
            out.writeArrayEnd();
        } else if (codes == null || codes.isEmpty()) {
            out.writeIndex(0);
        } else {
            out.writeIndex(1);
            out.writeEnum(list.ordinal(codes.get(0)));
        }
    }

    private static void optional(@Nullable Id32 id, BinaryEncoder out) throws IOException {
        if (id == null) {
            out.writeIndex(0);
        } else {
            out.writeIndex(1);
            out.writeFixed(id.shared());
        }
    }

    private static void tags(List<Tag> tags, BinaryEncoder out) throws IOException {
        out.writeArrayStart();
        out.setItemCount(tags.size());
        for (Tag tag : tags) {
            out.startItem();
            out.writeEnum(tag.type().ordinal());
            out.writeInt(tag.epoch());
            out.writeFixed(tag.value().shared());
        }
        out.writeArrayEnd();
    }
}
