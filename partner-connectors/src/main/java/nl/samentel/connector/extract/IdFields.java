package nl.samentel.connector.extract;

import nl.samentel.connector.row.Columns;
import nl.samentel.connector.source.RowReader;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import org.jspecify.annotations.Nullable;

/** Makes the ids that serve within this partner: of an event, of the report it belongs to, of its case. */
final class IdFields {
    private static final int OWN_FIELDS = 4;

    private final int[] slots;
    private final LocalIds ids;
    private final String[] event;
    private String lastGroup = "";
    private @Nullable Id32 lastGroupId;
    private String lastCase = "";
    private @Nullable Id32 lastCaseId;

    IdFields(String part, int[] slots, LocalIds ids) {
        this.slots = slots;
        this.ids = ids;
        this.event = new String[OWN_FIELDS + slots.length];
        event[0] = part;
    }

    Id32 event(RowReader row, EventType type, @Nullable String item, int number) {
        event[1] = type.name();
        event[2] = item == null ? "" : item;
        event[3] = item == null ? Integer.toString(number) : "";
        for (int i = 0; i < slots.length; i++) {
            event[OWN_FIELDS + i] = Columns.text(row, slots[i]);
        }
        return ids.id("event", event);
    }

    /** Returns the same id for the same report; null when its number is empty. Rows of one report mostly follow. */
    @Nullable
    Id32 group(RowReader row, int[] columns) {
        String[] fields = new String[columns.length];
        boolean filled = false;
        for (int i = 0; i < columns.length; i++) {
            fields[i] = Columns.text(row, columns[i]);
            filled |= !fields[i].isEmpty();
        }
        if (!filled) {
            return null;
        }
        if (fields.length == 1 && fields[0].equals(lastGroup) && lastGroupId != null) {
            return lastGroupId;
        }
        lastGroup = fields[0];
        lastGroupId = ids.id("group", fields);
        return lastGroupId;
    }

    Id32 caseTag(String number) {
        Id32 known = lastCaseId;
        if (known == null || !number.equals(lastCase)) {
            known = ids.id("case", number);
            lastCase = number;
            lastCaseId = known;
        }
        return known;
    }
}
