package nl.samentel.connector.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.mapping.EventRule;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.mapping.ReadDate;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.Conditions;
import nl.samentel.connector.row.DateField;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import org.jspecify.annotations.Nullable;

/** Makes the events of one rule of the mapping, in two steps: dates first, codes once the row is known to count. */
final class EventMaker {
    private final EventRule rule;
    private final Period period;
    private final Conditions conditions;
    private final List<DateField> dates;
    private final @Nullable DateField end;
    private final int each;
    private final int times;
    private final int[] group;
    private final int caseSlot;
    private final IdFields ids;
    private final RoleField role;
    private final Map<Attribute, List<CodeField>> codes = new EnumMap<>(Attribute.class);

    EventMaker(PartRule part, Columns columns, EventRule rule, Period period, LocalIds localIds) {
        this.rule = rule;
        this.period = period;
        this.conditions = new Conditions(columns, rule.when());
        this.dates =
                rule.date().stream().map(c -> new DateField(part, columns, c)).toList();
        this.end = rule.endDate() == null ? null : new DateField(part, columns, rule.endDate());
        this.each = columns.slot(rule.each());
        this.times = columns.slot(rule.times());
        this.group = columns.slots(rule.group());
        this.caseSlot = columns.slot(rule.caseColumn());
        this.ids = new IdFields(part.name(), columns.slots(rule.id()), localIds);
        this.role = new RoleField(columns, rule.role());
        rule.attributes()
                .forEach((attribute, rules) -> codes.put(
                        attribute,
                        rules.stream()
                                .map(r -> new CodeField(part, columns, attribute, r))
                                .toList()));
    }

    EventType type() {
        return rule.type();
    }

    /** Adds the events this row gives, none when conditions or dates say so. */
    void draft(RowReader row, RowFaults faults, List<EventDraft> drafts) {
        if (!conditions.hold(row)) {
            return;
        }
        ReadDate date = date(row, faults);
        if (date == null) {
            return;
        }
        LocalDate day = date.firstDay();
        LocalDate until = end(row, day, faults);
        if (rule.each() != null) {
            int number = 0;
            for (String item : items(Columns.text(row, each))) {
                drafts.add(new EventDraft(this, date, day, until, item, number++));
            }
        } else {
            int count = count(row, faults);
            for (int i = 0; i < count; i++) {
                drafts.add(new EventDraft(this, date, day, until, null, i));
            }
        }
    }

    private @Nullable ReadDate date(RowReader row, RowFaults faults) {
        for (DateField field : dates) {
            if (field.filled(row)) {
                return field.event(row, period.to().minusDays(1), faults);
            }
        }
        if (rule.required()) {
            faults.add(dates.get(0).column(), Rule.REQUIRED);
        }
        return null;
    }

    private @Nullable LocalDate end(RowReader row, LocalDate day, RowFaults faults) {
        if (end == null) {
            return null;
        }
        ReadDate until = end.event(row, LocalDate.MAX, faults);
        if (until == null) {
            return null;
        }
        LocalDate last = until.firstDay();
        if (last.isBefore(day)) {
            faults.add(end.column(), Rule.END_BEFORE_START);
        }
        return last;
    }

    /** Returns the different texts of a cell that each give an event. */
    static List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        for (String item : cell.split("\\|", -1)) {
            String text = item.strip();
            if (!text.isEmpty() && !items.contains(text)) {
                items.add(text);
            }
        }
        return items;
    }

    private int count(RowReader row, RowFaults faults) {
        if (rule.times() == null) {
            return 1;
        }
        String text = Columns.text(row, times);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,2}")) {
            faults.add(rule.times(), Rule.COUNT_UNREADABLE);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Tells whether the event belongs to the period: by its date, or by any of its days when it lasts. */
    boolean inPeriod(EventDraft draft) {
        return rule.lasting() ? period.touches(draft.day(), draft.end()) : period.contains(draft.day());
    }

    /** Reads the codes of an event. */
    Map<Attribute, List<String>> codes(RowReader row, EventDraft draft, RowFaults faults) {
        Map<Attribute, List<String>> made = new EnumMap<>(Attribute.class);
        for (Map.Entry<Attribute, List<CodeField>> entry : codes.entrySet()) {
            for (CodeField field : entry.getValue()) {
                String item = each >= 0 && field.reads(each) ? draft.item() : null;
                List<String> found = field.codes(row, item, made, faults);
                if (!found.isEmpty()) {
                    made.put(entry.getKey(), found);
                    break;
                }
            }
        }
        return made;
    }

    RoleField role() {
        return role;
    }

    Id32 id(RowReader row, EventDraft draft) {
        return ids.event(row, rule.type(), draft.item(), draft.number());
    }

    /** Fills in what groups events: the report or incident, and the case. */
    void relate(EventBuilder event, RowReader row) {
        if (group.length > 0) {
            event.group(ids.group(row, group));
        }
        String caseNumber = Columns.text(row, caseSlot);
        if (!caseNumber.isEmpty()) {
            event.caseTag(ids.caseTag(caseNumber));
        }
    }
}
