package nl.samentel.schema.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Turns a resolved generic record into an event. */
final class EventDecoder {
    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private @Nullable EventHeader header;

    Event decode(GenericRecord r) {
        return new Event(
                header(r),
                id(r.get("event_id")),
                EventType.valueOf(text(r, "event_type")),
                LocalDate.ofEpochDay((Integer) r.get("event_date")),
                r.get("end_date") == null ? null : LocalDate.ofEpochDay((Integer) r.get("end_date")),
                DatePrecision.valueOf(text(r, "date_precision")),
                r.get("event_group") == null ? null : id(r.get("event_group")),
                r.get("case_tag") == null ? null : id(r.get("case_tag")),
                SubjectRole.valueOf(text(r, "subject_role")),
                tags(r, "person_tags"),
                tags(r, "household_tags"),
                AgeBand.valueOf(text(r, "age_band")),
                Sex.valueOf(text(r, "sex")),
                r.get("pc4") == null ? null : text(r, "pc4"),
                attributes(r),
                quality(r));
    }

    private EventHeader header(GenericRecord r) {
        EventHeader read = new EventHeader(
                text(r, "schema_version"), text(r, "partner"), text(r, "datalab_id"), text(r, "delivery_id"));
        EventHeader last = header;
        if (last != null && last.equals(read)) {
            return last;
        }
        header = read;
        return read;
    }

    private static String text(GenericRecord r, String field) {
        return r.get(field).toString();
    }

    private static Id32 id(Object fixed) {
        return Id32.of(((GenericFixed) fixed).bytes());
    }

    private static List<Tag> tags(GenericRecord r, String field) {
        List<Tag> tags = new ArrayList<>();
        for (Object item : (Collection<?>) r.get(field)) {
            GenericRecord tag = (GenericRecord) item;
            tags.add(new Tag(
                    TagType.valueOf(tag.get("tag_type").toString()), (Integer) tag.get("epoch"), id(tag.get("tag"))));
        }
        return tags;
    }

    private static Map<Attribute, List<String>> attributes(GenericRecord r) {
        Map<Attribute, List<String>> attributes = new EnumMap<>(Attribute.class);
        for (Attribute attribute : ATTRIBUTES) {
            Object value = r.get(attribute.field());
            if (value instanceof Collection<?> items) {
                if (!items.isEmpty()) {
                    attributes.put(
                            attribute, items.stream().map(Object::toString).toList());
                }
            } else if (value != null) {
                attributes.put(attribute, List.of(value.toString()));
            }
        }
        return attributes;
    }

    private static Set<Quality> quality(GenericRecord r) {
        Set<Quality> quality = EnumSet.noneOf(Quality.class);
        for (Object item : (Collection<?>) r.get("quality")) {
            quality.add(Quality.valueOf(item.toString()));
        }
        return quality;
    }
}
