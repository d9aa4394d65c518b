package nl.samentel.hub.delivery;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import org.jspecify.annotations.Nullable;

/**
 * Checks events against the agreement. A refusal names position, field and rule, never the value; on doubt the answer is
 * no.
 */
final class AgreementCheck {
    /** What a person of six surnames with an address gives. More tags are no person any more but a list of guesses. */
    static final int MAX_TAGS = 45;

    /** Types that go on until an end that may be unknown. */
    private static final Set<EventType> LASTING =
            Set.of(EventType.RESIDENCE, EventType.GROUP_FLAG, EventType.RISK_FACTOR);

    private static final Pattern PC4 = Pattern.compile("[1-9][0-9]{3}");
    private static final Set<TagType> HOUSEHOLD = EnumSet.of(TagType.ADDRESS, TagType.ADDRESS_BASE);

    private final PartnerTerms agreement;
    private final Delivery delivery;
    private final EventHeader header;
    private final int epoch;
    private final Set<TagType> labelled;

    AgreementCheck(PartnerTerms agreement, Delivery delivery, int epoch) {
        this.agreement = agreement;
        this.delivery = delivery;
        this.header = EventHeader.of(
                delivery.partner().code(),
                delivery.datalab().code(),
                delivery.id().toString());
        this.epoch = epoch;
        this.labelled = delivery.labelled();
    }

    /**
     * Checks all events.
     *
     * @throws ProblemException event-not-allowed at the first event that breaks a rule
     */
    void check(List<Event> events) {
        Set<Id32> seen = new HashSet<>(events.size() * 2);
        for (int position = 0; position < events.size(); position++) {
            Event event = events.get(position);
            checkPlace(event, position);
            checkKind(event, position);
            checkTags(event, position);
            require(seen.add(event.id()), position, "event_id", "occurs once in a delivery");
        }
    }

    private void checkPlace(Event event, int position) {
        require(
                event.header().equals(header),
                position,
                "partner, datalab_id, delivery_id, schema_version",
                "are those of the delivery");
        LocalDate end = event.endDate();
        require(end == null || !end.isBefore(event.date()), position, "end_date", "is not before event_date");
        require(touches(event, end), position, "event_date", "lies in the period, or its interval overlaps it");
        require(event.pc4() == null || PC4.matcher(event.pc4()).matches(), position, "pc4", "is four digits");
    }

    /** What lasts belongs to every period it touches; an interval without end goes on. */
    private boolean touches(Event event, @Nullable LocalDate end) {
        Period period = delivery.period();
        if (period.contains(event.date())) {
            return true;
        }
        boolean lasts = end != null || LASTING.contains(event.type());
        return lasts && event.date().isBefore(period.from()) && (end == null || end.isAfter(period.from()));
    }

    private void checkKind(Event event, int position) {
        require(agreement.eventTypes().contains(event.type()), position, "event_type", "is agreed for this partner");
        for (Map.Entry<Attribute, List<String>> attribute : event.attributes().entrySet()) {
            require(
                    agreement.attributes().contains(attribute.getKey()),
                    position,
                    attribute.getKey().field(),
                    "is agreed for this partner");
            for (String code : attribute.getValue()) {
                require(
                        allowed(attribute.getKey(), code),
                        position,
                        attribute.getKey().field(),
                        "is not a reserved code");
            }
        }
    }

    private static boolean allowed(Attribute attribute, String code) {
        return CodeLists.list(attribute.codeList())
                .find(code)
                .filter(c -> !c.reserved())
                .map(Code::code)
                .isPresent();
    }

    private void checkTags(Event event, int position) {
        require(
                event.personTags().size() + event.householdTags().size() <= MAX_TAGS,
                position,
                "person_tags, household_tags",
                "are at most " + MAX_TAGS);
        event.personTags().forEach(tag -> checkTag(tag, position, "person_tags", !HOUSEHOLD.contains(tag.type())));
        event.householdTags().forEach(tag -> checkTag(tag, position, "household_tags", HOUSEHOLD.contains(tag.type())));
        if (event.quality().contains(Quality.SECRET)) {
            require(event.householdTags().isEmpty(), position, "household_tags", "is empty for a secret address");
            require(event.pc4() == null, position, "pc4", "is empty for a secret address");
        }
    }

    private void checkTag(Tag tag, int position, String field, boolean rightPlace) {
        require(agreement.tagTypes().contains(tag.type()) && rightPlace, position, field, "are of agreed types");
        require(labelled.contains(tag.type()), position, field, "are of types whose label was announced");
        require(tag.epoch() == epoch, position, field, "are of the epoch of the datalab");
    }

    private static void require(boolean holds, int position, String field, String rule) {
        if (!holds) {
            throw new ProblemException(
                    ProblemCode.EVENT_NOT_ALLOWED,
                    "Event " + position + " of the batch: " + field + " breaks the rule: " + rule + ".",
                    Map.of("position", position, "field", field, "rule", rule));
        }
    }
}
