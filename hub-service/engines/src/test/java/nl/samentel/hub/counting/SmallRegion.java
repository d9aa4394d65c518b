package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.role.PartnerRole;
import org.jspecify.annotations.Nullable;

/**
 * A small region of fiction from a seed: some families with reports, cases, incidents, help and children in care, so
 * that each registered question has something to count and something to find.
 */
final class SmallRegion {
    static final CountingPeriod PERIOD = new CountingPeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));

    private static final int PERSONS = 320;
    private static final int BUSY = 60;
    private static final int CHILDREN = 48;
    private static final int FAMILY = 4;
    private static final int CASES = 150;
    private static final int OF_EACH_TYPE = 150;
    private static final int GROUPS = 1_000_000;
    private static final int CASE_TAGS = 2_000_000;
    private static final Set<EventType> INTERVALS =
            Set.of(EventType.GROUP_FLAG, EventType.RISK_FACTOR, EventType.RESIDENCE, EventType.VT_CASE_START);
    private static final Set<EventType> WITH_CASES = Set.of(
            EventType.VT_REPORT,
            EventType.VT_ASSESSED,
            EventType.VT_TRANSFER,
            EventType.VT_CASE_START,
            EventType.VT_CASE_END,
            EventType.SERVICE_REFERRAL,
            EventType.SERVICE_START);

    private final SplittableRandom random;
    private final RandomRecords records;
    private final List<LinkedEvent> linked = new ArrayList<>();
    private int groups;

    private SmallRegion(long seed) {
        random = new SplittableRandom(seed);
        records = new RandomRecords(random);
    }

    /** When something happens, to whom and in which case. */
    private record Occasion(
            LocalDate day, int person, @Nullable Id32 tag) {}

    static List<LinkedEvent> of(long seed) {
        SmallRegion region = new SmallRegion(seed);
        region.addReports();
        region.addChildren();
        region.addHomes();
        region.addSingles(EventType.POLICE_CARE_REPORT);
        region.addReportsOfThePolice();
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN) {
                region.addSingles(type);
            }
        }
        return region.linked;
    }

    private void addReports() {
        for (int i = 0; i < 80; i++) {
            addGroup(EventType.VT_REPORT, suddenly(), Map.of());
        }
        for (int i = 0; i < 60; i++) {
            addGroup(EventType.POLICE_INCIDENT, records.one(2) ? suddenly() : after(linked), Map.of());
        }
    }

    private void addReportsOfThePolice() {
        List<LinkedEvent> seen =
                linked.stream().filter(l -> l.role().equals("POL")).toList();
        for (int i = 0; i < 80; i++) {
            addGroup(EventType.VT_REPORT, after(seen), Map.of(Attribute.REPORTER_ROLE, List.of("POLICE")));
        }
    }

    /** A report or incident of one to four people; most codes are those of the whole, some of one subject only. */
    private void addGroup(EventType type, Occasion occasion, Map<Attribute, List<String>> known) {
        PartnerRole role = records.role(type);
        Id32 group = records.one(10) ? null : RandomRecords.id(GROUPS + groups++);
        Map<Attribute, List<String>> codes = records.codes(role);
        codes.putAll(known);
        for (int person : withOthers(occasion.person())) {
            LocalDate day = occasion.day().plusDays(records.one(12) ? random.nextInt(3) : 0);
            EventBuilder event =
                    records.one(3) ? records.record(type, role, day) : records.record(type, role, day, codes);
            add(event.group(group).caseTag(type == EventType.VT_REPORT ? occasion.tag() : null), role, person);
        }
    }

    /** Children in care on each 1 January, some at two partners or two addresses, some a day too early or too late. */
    private void addChildren() {
        for (int year = 2018; year <= 2023; year++) {
            for (int child = 0; child < CHILDREN; child++) {
                for (int row = records.one(8) ? 0 : 1; row < 2; row++) {
                    PartnerRole role = records.role(EventType.JGZ_POPULATION);
                    LocalDate day = LocalDate.of(year, 1, 1).plusDays(records.one(15) ? random.nextInt(3) - 1 : 0);
                    add(records.record(EventType.JGZ_POPULATION, role, day), role, child);
                }
            }
        }
    }

    private void addHomes() {
        PartnerRole role = records.role(EventType.RESIDENCE);
        for (int person = 0; person < PERSONS; person++) {
            EventBuilder home = records.record(
                    EventType.RESIDENCE, role, LocalDate.of(2018, 1, 1).minusDays(random.nextInt(2000)));
            add(home.endDate(records.one(2) ? null : records.day()), role, person);
        }
    }

    /** Most events follow another one: of the type before their own, a report or incident, or anything. */
    private void addSingles(EventType type) {
        List<LinkedEvent> before = List.copyOf(linked.subList(linked.size() - OF_EACH_TYPE, linked.size()));
        List<LinkedEvent> trouble = linked.stream()
                .filter(l -> l.role().equals("VTF") || l.role().equals("POL"))
                .toList();
        for (int i = 0; i < OF_EACH_TYPE; i++) {
            Occasion occasion = records.one(4) ? suddenly() : after(records.pick(List.of(before, trouble, linked)));
            PartnerRole role = records.role(type);
            EventBuilder event = records.record(type, role, occasion.day());
            if (INTERVALS.contains(type) && records.one(2)) {
                event.endDate(records.one(5) ? records.day() : records.near(occasion.day()));
            }
            add(event.caseTag(WITH_CASES.contains(type) ? occasion.tag() : null), role, occasion.person());
        }
    }

    private Occasion suddenly() {
        int person = random.nextInt(records.one(2) ? BUSY : PERSONS);
        return new Occasion(records.day(), person, records.one(3) ? null : caseTag());
    }

    private Occasion after(List<LinkedEvent> causes) {
        LinkedEvent cause = records.pick(causes);
        int person = records.one(3) ? relative(cause.person()) : cause.person();
        Id32 tag = records.one(3) ? caseTag() : cause.event().caseTag();
        return new Occasion(records.near(cause.event().date()), person, tag);
    }

    private Id32 caseTag() {
        return RandomRecords.id(CASE_TAGS + random.nextInt(CASES));
    }

    private Set<Integer> withOthers(int person) {
        Set<Integer> subjects = new TreeSet<>(Set.of(person));
        int others = random.nextInt(4);
        for (int i = 0; i < others; i++) {
            subjects.add(records.one(3) ? random.nextInt(PERSONS) : relative(person));
        }
        return subjects;
    }

    private int relative(int person) {
        return person - person % FAMILY + random.nextInt(FAMILY);
    }

    /** Some people cannot be told apart, some addresses are unknown, and some people move. */
    private void add(EventBuilder event, PartnerRole role, int person) {
        boolean identified = person % 11 != 0;
        int household = records.one(12) ? random.nextInt(PERSONS / FAMILY) : person / FAMILY;
        linked.add(new LinkedEvent(event.build(), role.code(), person, identified, records.one(6) ? -1 : household));
    }
}
