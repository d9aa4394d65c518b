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
import nl.samentel.schema.role.PartnerRole;

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
    private static final int EACH = 200;
    private static final int GROUPS_OF_INCIDENTS = 1_000_000;
    private static final int CASE_TAGS = 2_000_000;
    private static final int GROUPS_OF_REPORTS = 3_000_000;
    private static final Set<EventType> INTERVALS =
            Set.of(EventType.GROUP_FLAG, EventType.RISK_FACTOR, EventType.RESIDENCE, EventType.VT_CASE_START);
    private static final Set<EventType> OF_CASES = Set.of(
            EventType.VT_ASSESSED,
            EventType.VT_TRANSFER,
            EventType.VT_CASE_START,
            EventType.VT_CASE_END,
            EventType.SERVICE_REFERRAL,
            EventType.SERVICE_START);

    private final SplittableRandom random;
    private final RandomRecords records;
    private final List<Linked> linked = new ArrayList<>();
    private int incidents;

    private SmallRegion(long seed) {
        random = new SplittableRandom(seed);
        records = new RandomRecords(random);
    }

    static List<Linked> of(long seed) {
        SmallRegion region = new SmallRegion(seed);
        region.addReports(150, EventType.VT_REPORT, GROUPS_OF_REPORTS);
        region.addReports(80, EventType.POLICE_INCIDENT, GROUPS_OF_INCIDENTS);
        region.incidents = region.linked.size();
        region.addChildren();
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN) {
                region.add(type);
            }
        }
        return region.linked;
    }

    private void addReports(int reports, EventType type, int groups) {
        for (int report = 0; report < reports; report++) {
            PartnerRole role = records.role(type);
            LocalDate day = linked.isEmpty() || records.one(2)
                    ? records.day()
                    : records.near(records.pick(linked).day());
            Id32 tag = records.one(2) ? caseTag() : null;
            Id32 group = records.one(10) ? null : RandomRecords.id(groups + report);
            Map<Attribute, List<String>> codes = records.codes(role);
            if (records.one(3)) {
                codes.put(Attribute.REPORTER_ROLE, List.of("POLICE"));
            }
            for (int person : subjects()) {
                LocalDate their = records.one(12) ? day.plusDays(random.nextInt(3)) : day;
                EventBuilder event =
                        records.one(3) ? records.record(type, role, their) : records.record(type, role, their, codes);
                add(event.group(group).caseTag(tag), role, person);
            }
        }
    }

    /** Much happens to few, and little to the others. */
    private int anybody() {
        return random.nextInt(records.one(2) ? BUSY : PERSONS);
    }

    /** One to four people, often of one family. */
    private Set<Integer> subjects() {
        int first = anybody();
        Set<Integer> subjects = new TreeSet<>(Set.of(first));
        int others = random.nextInt(4);
        for (int i = 0; i < others; i++) {
            subjects.add(records.one(2) ? relative(first) : anybody());
        }
        return subjects;
    }

    private static int family(int person) {
        return person / FAMILY;
    }

    private int relative(int person) {
        return family(person) * FAMILY + random.nextInt(FAMILY);
    }

    private static Id32 caseTag(int number) {
        return RandomRecords.id(CASE_TAGS + number);
    }

    private Id32 caseTag() {
        return caseTag(random.nextInt(CASES));
    }

    /** Children in care on each 1 January, some at two partners or two addresses, some a day too early or too late. */
    private void addChildren() {
        for (int year = 2018; year <= 2023; year++) {
            for (int child = 0; child < CHILDREN; child++) {
                int rows = records.one(8) ? 2 : 1;
                for (int row = 0; row < rows; row++) {
                    PartnerRole role = records.role(EventType.JGZ_POPULATION);
                    LocalDate day = LocalDate.of(year, 1, 1).plusDays(records.one(15) ? random.nextInt(3) - 1 : 0);
                    add(records.record(EventType.JGZ_POPULATION, role, day), role, child);
                }
            }
        }
    }

    /** What an event may follow: one of the type before its own, a report or incident, or anything. */
    private Linked cause(int already) {
        int before = linked.size() - already;
        int from = records.one(3) ? before - EACH : 0;
        int to = from == 0 && records.one(2) ? incidents : before;
        return linked.get(from + random.nextInt(to - from));
    }

    /** Most events follow another one, of the same person or family. */
    private void add(EventType type) {
        for (int i = 0; i < EACH; i++) {
            PartnerRole role = records.role(type);
            Linked cause = cause(i);
            boolean follows = !records.one(4);
            LocalDate day = follows ? records.near(cause.day()) : records.day();
            int person =
                    !follows ? random.nextInt(PERSONS) : records.one(3) ? relative(cause.person()) : cause.person();
            EventBuilder event = records.record(type, role, day);
            if (INTERVALS.contains(type) && records.one(2)) {
                event.endDate(records.one(5) ? records.day() : records.near(day));
            }
            if (OF_CASES.contains(type)) {
                event.caseTag(follows && records.one(2) ? cause.event().caseTag() : caseTag());
            }
            add(records.one(8) ? event.caseTag(null) : event, role, person);
        }
    }

    /** Some people cannot be told apart, some addresses are unknown, and some people move. */
    private void add(EventBuilder event, PartnerRole role, int person) {
        boolean identified = person % 11 != 0;
        int household = records.one(12) ? random.nextInt(family(PERSONS)) : family(person);
        linked.add(new Linked(event.build(), role.code(), person, identified, records.one(6) ? -1 : household));
    }
}
