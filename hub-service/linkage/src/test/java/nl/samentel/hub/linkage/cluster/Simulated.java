package nl.samentel.hub.linkage.cluster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.Fact;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.TagKind;

/** Fictional persons with five facts, registered with errors by sources; and their labels. */
final class Simulated {
    static final List<String> FACTS = List.of("given", "surname", "date", "postcode", "house");

    private static final int[] VALUES = {400, 2_000, 20_000, 500, 120};

    private final SplittableRandom random;
    private final TaggedRecords records;
    private final List<Integer> labels = new ArrayList<>();
    private final List<TagKind> kinds = new ArrayList<>();

    Simulated(long seed) {
        random = new SplittableRandom(seed);
        for (int one = 0; one < FACTS.size(); one++) {
            for (int other = one + 1; other < FACTS.size(); other++) {
                kinds.add(TagKind.of(FACTS.get(one) + "-" + FACTS.get(other), FACTS.get(one), FACTS.get(other)));
            }
        }
        records = TaggedRecords.ofKinds(kinds.size());
    }

    Scheme scheme() {
        return new Scheme(kinds, FACTS.stream().map(Fact::plain).toList());
    }

    static Start start() {
        return Start.usual(List.of("surname", "postcode", "house"), List.of());
    }

    TaggedRecords records() {
        return records;
    }

    List<Integer> labels() {
        return labels;
    }

    /** Makes a person; members of a household share surname and address. */
    int[] person(int[] relative) {
        int[] facts = new int[FACTS.size()];
        for (int fact = 0; fact < facts.length; fact++) {
            boolean shared = relative.length > 0 && (fact == 1 || fact > 2);
            facts[fact] = shared ? relative[fact] : random.nextInt(VALUES[fact]);
        }
        return facts;
    }

    /** Registers a person in a source; each fact is wrong or missing with some probability. */
    int register(int source, int label, int[] facts, double errors, double missing) {
        int[] written = facts.clone();
        for (int fact = 0; fact < written.length; fact++) {
            if (random.nextDouble() < errors) {
                written[fact] = random.nextInt(VALUES[fact]);
            }
            if (random.nextDouble() < missing) {
                written[fact] = -1;
            }
        }
        int record = records.add(source);
        labels.add(label);
        int kind = 0;
        for (int one = 0; one < FACTS.size(); one++) {
            for (int other = one + 1; other < FACTS.size(); other++) {
                if (written[one] >= 0 && written[other] >= 0) {
                    records.tag(record, kind, tag(kind, written[one], written[other]));
                }
                kind++;
            }
        }
        return record;
    }

    private static byte[] tag(int kind, int one, int other) {
        SplittableRandom bits = new SplittableRandom(((long) one << 32 | other) * 31 + kind);
        return ByteBuffer.allocate(32)
                .putLong(bits.nextLong())
                .putLong(bits.nextLong())
                .array();
    }
}
