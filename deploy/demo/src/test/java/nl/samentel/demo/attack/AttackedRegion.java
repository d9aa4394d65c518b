package nl.samentel.demo.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.connector.truth.TrueRecords;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.Editions;
import nl.samentel.hub.counting.ExactRows;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.QuestionLattice;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.UnitNumbers;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * A fictional region, and what the hub answers about it with the profile and the room of a datalab that chose nothing else. Links are
 * perfect: a wrong link only adds to what an attacker does not know.
 */
public final class AttackedRegion {
    static final CountingPeriod PERIOD =
            new CountingPeriod(LocalDate.parse("2019-01-01"), LocalDate.parse("2023-07-01"));

    private final long seed;
    private final List<Question> questions;
    private final List<LinkedEvent> records;
    private final Map<String, Editions.Kept> left;
    private final List<Attacked> attacked = new ArrayList<>();

    private AttackedRegion(
            long seed,
            List<Question> questions,
            List<LinkedEvent> records,
            Predicate<LinkedEvent> kept,
            Map<String, Editions.Kept> before)
            throws Exception {
        this.seed = seed;
        this.questions = questions;
        this.records = records;
        // A record is known again by its place among all.
        long[] places = IntStream.range(0, records.size())
                .filter(i -> kept.test(records.get(i)))
                .mapToLong(i -> i)
                .toArray();
        SnapshotEvents events = SnapshotEvents.expecting(places.length, UsedFields.of(definitions(questions)));
        for (long place : places) {
            LinkedEvent r = records.get((int) place);
            events.add(r.event(), r.role(), r.person(), r.identified(), r.household());
        }
        UnitNumbers numbers = UnitNumbers.of(events, e -> places[e]);
        Editions editions =
                new Editions(PERIOD, DisclosureProfile.DEFAULT, Thresholds.Room.DEFAULT, numbers, keys(seed), before);
        ExactRows rows = new ExactRows(numbers, editions);
        FactBuilder.build(events, questions, PERIOD, FactBuilder.Limits.DEFAULT, rows);
        for (int i = 0; i < questions.size(); i++) {
            attacked.add(new Attacked(
                    questions.get(i),
                    QuestionLattice.of(questions.get(i), PERIOD),
                    rows.of(questions.get(i)),
                    editions.answers().get(i).catalogue()));
        }
        this.left = editions.left();
    }

    private static NoiseKeys keys(long seed) {
        return new NoiseKeys(Hub.key(seed), Hub.key(seed + 1), "line");
    }

    private static List<Definition> definitions(Collection<Question> questions) {
        return questions.stream().map(Question::definition).toList();
    }

    /** Makes a region and its answers. */
    public static AttackedRegion of(long seed, int inhabitants, List<Question> questions) {
        try {
            Path folder = Files.createTempDirectory("region");
            try {
                Synthesis.write(seed, inhabitants, folder);
                List<LinkedEvent> records = TrueRecords.read(folder, new Period(PERIOD.from(), PERIOD.to())).stream()
                        .map(AttackedRegion::withoutTags)
                        .toList();
                return new AttackedRegion(seed, questions, records, r -> true, Map.of());
            } finally {
                delete(folder);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The region with seed " + seed + " cannot be made.", e);
        }
    }

    /** Links are known, and tags take most of the memory. */
    private static LinkedEvent withoutTags(LinkedEvent record) {
        return new LinkedEvent(
                record.event().withoutTags(), record.role(), record.person(), record.identified(), record.household());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the next snapshot of this region, of some of its records alone. */
    AttackedRegion next(Predicate<LinkedEvent> kept) throws Exception {
        return new AttackedRegion(seed, questions, records, kept, left);
    }

    /** Returns the same region with other questions. */
    AttackedRegion asked(List<Question> others) throws Exception {
        return new AttackedRegion(seed, others, records, r -> true, Map.of());
    }

    long seed() {
        return seed;
    }

    List<Attacked> all() {
        return List.copyOf(attacked);
    }

    /** Returns what is attacked of a question. */
    public Attacked of(String question) {
        return attacked.stream()
                .filter(a -> a.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
