package nl.samentel.hub.counting;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.jspecify.annotations.Nullable;

/** Makes single records of fiction from a seed, as partners deliver them, crowded around the edges that matter. */
final class RandomRecords {
    private static final List<String> PLACES = List.of("8301", "8304", "8305", "8307", "8308", "8316", "8319", "1011");
    private static final List<DatePrecision> RARE =
            List.of(DatePrecision.YEAR, DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.UNKNOWN);
    private static final List<Integer> DAYS = List.of(0, 1, 2, 5, 5, 8, 10, 14, 14, 30, 42, 70, 90, 183, 365, 548);
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 18, 24, 36);

    private static final Map<Attribute, List<String>> LOOKED_FOR = new EnumMap<>(Attribute.class);

    static {
        Stream.of(Attribute.values()).forEach(a -> LOOKED_FOR.put(a, LookedFor.codes(a)));
    }

    private final SplittableRandom random;
    private int ids;

    RandomRecords(SplittableRandom random) {
        this.random = random;
    }

    static Id32 id(int number) {
        return Id32.of(ByteBuffer.allocate(Id32.LENGTH).putInt(number).array());
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    <T> T pick(T[] options) {
        return options[random.nextInt(options.length)];
    }

    /** Some role of partner that delivers events of this type. */
    PartnerRole role(EventType type) {
        return pick(PartnerRoles.all().stream()
                .filter(r -> r.eventTypes().contains(type))
                .toList());
    }

    /** Days crowd around the ends of years and half-years, and around leap days. */
    LocalDate day() {
        int year = 2018 + random.nextInt(6) - (one(6) ? 2 : 0);
        LocalDate edge = pick(List.of(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 2, 28),
                LocalDate.of(year, 2, 28),
                LocalDate.of(year, 7, 1)));
        return one(5)
                ? edge.plusDays(random.nextInt(365))
                : edge.plusDays(random.nextInt(3)).minusDays(random.nextInt(2));
    }

    /** Days around another one crowd around the ends of windows. */
    LocalDate near(LocalDate day) {
        int sign = one(4) ? -1 : 1;
        LocalDate end = !one(3) ? day.plusDays((long) sign * pick(DAYS)) : day.plusMonths((long) sign * pick(MONTHS));
        return end.plusDays(random.nextInt(3) - 1L);
    }

    /** A record with everything but its group, its case and its end. */
    EventBuilder record(EventType type, PartnerRole role, LocalDate day) {
        return record(type, role, day, new EnumMap<>(Attribute.class));
    }

    /** A record that has some codes already. */
    EventBuilder record(EventType type, PartnerRole role, LocalDate day, Map<Attribute, List<String>> shared) {
        EventBuilder event = Event.builder(EventHeader.of(role.code(), "lab", "d"), id(ids++), type, day)
                .precision(one(8) ? pick(RARE) : DatePrecision.DAY)
                .role(pick(SubjectRole.values()))
                .ageBand(pick(AgeBand.values()))
                .sex(pick(Sex.values()))
                .pc4(place());
        codes(role).forEach((attribute, codes) -> event.codes(attribute, shared.getOrDefault(attribute, codes)));
        return event;
    }

    /** No postcode, one of few that are shared, small or elsewhere, or any of the municipality. */
    private @Nullable String place() {
        return one(5) ? null : one(3) ? pick(Areas.all()).code() : pick(PLACES);
    }

    /** Codes of all fields that a role delivers, some of them absent. */
    Map<Attribute, List<String>> codes(PartnerRole role) {
        Map<Attribute, List<String>> codes = new EnumMap<>(Attribute.class);
        Stream.of(Attribute.values()).filter(role.attributes()::contains).forEach(a -> {
            if (!one(5)) {
                codes.put(a, codes(a));
            }
        });
        return codes;
    }

    private List<String> codes(Attribute attribute) {
        List<String> known = CodeLists.list(attribute.codeList()).codes().stream()
                .filter(c -> !c.reserved())
                .map(Code::code)
                .toList();
        List<String> common = LOOKED_FOR.get(attribute);
        List<String> codes = new ArrayList<>(List.of(pick(common.isEmpty() || one(2) ? known : common)));
        while (attribute.multiple() && random.nextBoolean()) {
            codes.add(pick(known));
        }
        return codes.stream().distinct().toList();
    }
}
