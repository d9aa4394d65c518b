package nl.samentel.connector.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.mapping.EventRule;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.RowProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.IdentityReader;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.Quality;

/** Decides the fate of each row of a file, and makes its events. For one file and one pass. */
final class RowMapper {
    private final ExtractContext context;
    private final EventHeader header;
    private final boolean joins;
    private final Columns columns;
    private final IdentityReader persons;
    private final List<EventMaker> makers = new ArrayList<>();
    private final RowFaults faults;
    private final IdSet seen;
    private final Canonicaliser canonicaliser = new Canonicaliser();
    private final List<EventDraft> drafts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Set<Quality> quality = Set.of();

    RowMapper(ExtractContext context, EventHeader header, PartRule part, Columns columns, String file, IdSet seen) {
        this.context = context;
        this.header = header;
        this.joins = part.joins();
        this.columns = columns;
        this.persons = new IdentityReader(part, columns);
        this.faults = new RowFaults(file);
        this.seen = seen;
        for (EventRule rule : part.events()) {
            // A population keeps the rule by which others are joined to it, also when its events are not agreed.
            if (context.role().eventTypes().contains(rule.type())) {
                makers.add(new EventMaker(part, columns, rule, context.period(), context.ids()));
            }
        }
    }

    /** Takes a row; its events and problems are then there to fetch. */
    RowFate take(RowReader row, int width) {
        faults.start(row.row());
        drafts.clear();
        events.clear();
        quality = Set.of();
        if (row.width() != width) {
            faults.add("", Rule.RAGGED_ROW, String.valueOf(width), String.valueOf(row.width()));
            return RowFate.REJECTED;
        }
        if (makers.isEmpty()) {
            // Read for the sake of others that are joined to it; nothing of its own is wanted.
            return RowFate.ACCEPTED;
        }
        for (EventMaker maker : makers) {
            maker.draft(row, faults, drafts);
        }
        if (!faults.rejected() && outside()) {
            return RowFate.OUTSIDE_PERIOD;
        }
        cellFaults(row);
        return judge(row);
    }

    /** Removes the events outside the period; true when there were events and none is left. */
    private boolean outside() {
        return !drafts.isEmpty() && drafts.removeIf(d -> !d.maker().inPeriod(d)) && drafts.isEmpty();
    }

    private void cellFaults(RowReader row) {
        for (int slot = 0; slot < columns.count(); slot++) {
            Rule fault = row.fault(slot);
            if (fault != null) {
                faults.add(columns.name(slot), fault, row.cell(slot));
            }
        }
    }

    private RowFate judge(RowReader row) {
        List<Map<Attribute, List<String>>> codes = new ArrayList<>(drafts.size());
        for (EventDraft draft : drafts) {
            codes.add(draft.maker().codes(row, draft, faults));
            draft.maker().role().check(row, faults);
        }
        LocalDate day = drafts.isEmpty() ? context.period().to() : drafts.get(0).day();
        RawIdentity.Builder read = persons.read(row, day, faults);
        if (faults.rejected()) {
            return RowFate.REJECTED;
        }
        Subject subject = joins
                ? context.population().find(persons.text(row, IdentityField.BSN), day, context.institutions())
                : new Subject(read.institutional(institutional(row)).build(), persons.sex(row, faults));
        CanonicalIdentity person = canonicaliser.canonicalise(subject.identity());
        if (context.objections().matches(person)) {
            return RowFate.OBJECTED;
        }
        SubjectTags tags = SubjectTags.of(person, subject.sex(), context.role(), context.tagger());
        quality = tags.quality();
        boolean fresh = false;
        for (int i = 0; i < drafts.size(); i++) {
            fresh |= make(row, drafts.get(i), codes.get(i), tags);
        }
        if (!fresh && !drafts.isEmpty()) {
            return RowFate.DUPLICATE;
        }
        return tags.incomplete() || !faults.problems().isEmpty() ? RowFate.ACCEPTED_WITHOUT_TAG : RowFate.ACCEPTED;
    }

    private boolean institutional(RowReader row) {
        return context.institutions()
                        .contains(
                                persons.text(row, IdentityField.POSTCODE),
                                persons.text(row, IdentityField.HOUSE_NUMBER))
                || context.population().crowded(row, persons);
    }

    private boolean make(RowReader row, EventDraft draft, Map<Attribute, List<String>> codes, SubjectTags subject) {
        EventMaker maker = draft.maker();
        var id = maker.id(row, draft);
        if (!seen.add(id)) {
            return false;
        }
        EventBuilder event = Event.builder(header, id, maker.type(), draft.day())
                .endDate(draft.end())
                .precision(draft.date().precision())
                .role(maker.role().role(row, subject.ageAt(draft.day())));
        subject.fill(event, draft.day());
        maker.relate(event, row);
        codes.forEach(event::codes);
        events.add(event.build());
        return true;
    }

    /** Returns the events of the row; the list is used again for the next one. */
    List<Event> events() {
        return events;
    }

    Set<Quality> quality() {
        return quality;
    }

    List<RowProblem> problems() {
        return faults.problems();
    }
}
