package nl.samentel.hub.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import org.junit.jupiter.api.Test;

/** Two records share tags of kinds 0 and 1, two others one of kind 1, all of them one of kind 2. */
class FindersTest {
    @Test
    void leaveOutTheCostliestKindsThatFindNothingWorthWeighing() {
        assertThat(choose(0b111, 0b110)).isEqualTo(0b010);
        assertThat(choose(0b111))
                .as("both other kinds find it; the cheaper one stays")
                .isEqualTo(0b001);
    }

    @Test
    void keepAKindThatAloneFindsAPairWorthWeighing() {
        assertThat(choose(0b111, 0b110, 0b100)).isEqualTo(0b100);
    }

    private static int choose(int... worthWeighing) {
        TaggedRecords records = TaggedRecords.ofKinds(3);
        for (int record = 0; record < 4; record++) {
            records.add(0);
            if (record < 2) {
                records.tag(record, 0, 1);
            }
            records.tag(record, 1, record / 2);
            records.tag(record, 2, 1);
        }
        Pairs pairs = Pairs.of(records, 10);
        PatternCounts counts = PatternCounts.of(pairs, new SourcePairs(1), Open.of(new boolean[1]));
        Remembered decision = new Remembered(
                (sources, pattern) -> {
                    for (int agree : worthWeighing) {
                        if (PatternCounts.agree(pattern) == agree) {
                            return 0.9;
                        }
                    }
                    return 0;
                },
                counts,
                1);
        return new Finders(counts, decision, 0.01).choose(pairs.pairsByKind());
    }
}
