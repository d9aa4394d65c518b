package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * Prints how long the facts of all shipped questions take for a number of events, against a plain loop over the same events in
 * the same run; the size of the fact rows, the memory, and how long a count takes.
 */
public final class FactBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 1640;
    private static final EventType[] TYPES = EventType.values();

    private final SplittableRandom random = new SplittableRandom(3);
    private final int persons;

    private FactBenchmark(int events) {
        this.persons = Math.max(100, events / 8);
    }

    /** Runs with numbers of events, one million when absent. */
    public static void main(String[] arguments) throws Exception {
        run(50_000, false);
        List<String> sizes = arguments.length == 0 ? List.of("1000000") : List.of(arguments);
        for (String size : sizes) {
            run(Integer.parseInt(size), true);
        }
    }

    private static void run(int count, boolean print) throws Exception {
        SnapshotEvents events = random(count);
        double loop = seconds(() -> plainLoop(events));
        List<Question> questions = Questions.all();
        FactBuilder.Limits limits = new FactBuilder.Limits(Math.max(1024, count / 2_000), 2);
        Map<String, Double> slowest = new TreeMap<>();
        List<FactTable> tables = new ArrayList<>();
        double all = seconds(() -> tables.addAll(FactBuilder.build(events, questions, Scene.PERIOD, limits)));
        if (!print) {
            return;
        }
        long rows = tables.stream().mapToLong(t -> t.units().rows()).sum();
        long bytes = tables.stream().mapToLong(FactBenchmark::bytes).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d events: facts of %d questions in %.1f s, %.1f s per million events (plain loop over the events %.3f s);"
                        + " %,d fact rows in %,d MB; heap in use %,d MB, engine at most %,d MB%n",
                count,
                questions.size(),
                all,
                all * 1e6 / count,
                loop,
                rows,
                bytes >> 20,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                limits.memoryMegabytes());
        for (String id : List.of("M2", "M3", "H8")) {
            slowest.put(id, latency(tables, id));
        }
        System.out.printf(Locale.ROOT, "    counts through the gate: %s ms%n", slowest);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double latency(List<FactTable> tables, String id) throws Exception {
        Question question = Questions.find(id).orElseThrow();
        FactTable table =
                tables.stream().filter(t -> t.question().equals(id)).findFirst().orElseThrow();
        CountQuery query = CountQuery.of(
                question,
                question.dimensions().stream().map(Dimension::id).limit(2).toList(),
                Optional.empty());
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            best = Math.min(best, seconds(() -> Counter.count(table, query)));
        }
        return Math.round(best * 10_000) / 10.0;
    }

    private static long bytes(FactTable table) {
        long bytes = 0;
        for (Ordering ordering : List.of(table.units(), table.persons(), table.households())) {
            bytes += ordering.rows() * (4L + 2L * ordering.codes().length);
        }
        return bytes;
    }

    private static void plainLoop(SnapshotEvents events) {
        long sum = 0;
        for (int event = 0; event < events.size(); event++) {
            sum += events.day(event) ^ events.person(event) ^ events.type(event).ordinal();
        }
        if (sum == 42) {
            System.out.println();
        }
    }

    /** Makes events of all types at random, of persons who have eight each. */
    static SnapshotEvents random(int count) {
        return new FactBenchmark(count).events(count);
    }

    private SnapshotEvents events(int count) {
        SnapshotEvents events = SnapshotEvents.expecting(count, UsedFields.of(Definitions.shipped()));
        Id32 group = id();
        LocalDate day = FIRST;
        for (int i = 0; i < count; i++) {
            if (i % 3 == 0) {
                group = id();
                day = FIRST.plusDays(random.nextInt(DAYS));
            }
            EventType type = TYPES[(i / 3) % (TYPES.length - 1)];
            int person = random.nextInt(persons);
            PartnerRole role = role(type);
            LocalDate at = type == EventType.JGZ_POPULATION ? LocalDate.of(day.getYear(), 1, 1) : day;
            EventBuilder event = Event.builder(EventHeader.of(role.code(), "lab", "d"), id(), type, at)
                    .group(group)
                    .caseTag(random.nextInt(3) == 0 ? group : null)
                    .role(SubjectRole.values()[random.nextInt(8)])
                    .ageBand(AgeBand.values()[random.nextInt(8)])
                    .sex(random.nextBoolean() ? Sex.F : Sex.M)
                    .pc4(Areas.all().get(random.nextInt(Areas.all().size())).code());
            role.attributes().forEach(a -> code(event, a));
            events.add(event.build(), role.code(), person, true, person / 3);
        }
        return events;
    }

    private void code(EventBuilder event, Attribute attribute) {
        List<Choice> choices = new EventField.Attributed(attribute).choices();
        event.code(attribute, choices.get(random.nextInt(choices.size())).code());
    }

    private static PartnerRole role(EventType type) {
        return PartnerRoles.all().stream()
                .filter(r -> r.eventTypes().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private Id32 id() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Id32.of(bytes);
    }
}
