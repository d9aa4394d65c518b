package nl.samentel.hub.linkage;

import java.util.List;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.Quality;

/** Puts events into the input of linking: everything of them that linking looks at beside their tags. */
public final class EventRecords {
    private static final CodeList GROUPS = CodeLists.list("target_group");

    private EventRecords() {}

    /**
     * Adds an event without its tags.
     *
     * @param partner number of its partner, 0 to 63
     * @return the record's number
     */
    public static int add(LinkageInput input, int partner, Event event) {
        int record = input.addRecord(partner, event.date(), event.ageBand());
        if (event.quality().contains(Quality.SECRET) || event.quality().contains(Quality.INSTITUTIONAL)) {
            input.hideAddress(record);
        }
        for (String group : event.attributes().getOrDefault(Attribute.TARGET_GROUP, List.of())) {
            input.addGroup(record, GROUPS.ordinal(group));
        }
        return record;
    }

    /** Adds an event with the tags that it carries. */
    public static int addWithTags(LinkageInput input, int partner, Event event) {
        int record = add(input, partner, event);
        event.personTags().forEach(t -> input.addTag(record, t.type(), t.value().toByteArray()));
        event.householdTags()
                .forEach(t -> input.addTag(record, t.type(), t.value().toByteArray()));
        return record;
    }
}
