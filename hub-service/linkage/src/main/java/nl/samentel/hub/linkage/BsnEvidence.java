package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagGroups;

/**
 * Which BSN tag, if any, counts for each record. A record with two of them contradicts itself and has none; {@link BsnJudge} says
 * when one is taken to be another person's.
 */
final class BsnEvidence {
    static final int NONE = -1;

    private final int[] numbers;
    private final BitSet doubled = new BitSet();

    private BsnEvidence(int records) {
        numbers = new int[records];
        Arrays.fill(numbers, NONE);
    }

    static BsnEvidence of(LinkageInput input, TagGroups bsn, RecordTags tags) {
        BsnEvidence evidence = new BsnEvidence(input.size());
        evidence.assign(bsn);
        new BsnJudge(input, bsn, tags, evidence.numbers).judgeAll();
        return evidence;
    }

    /** Returns the number of the record's BSN, {@link #NONE} when it has none that counts. */
    int number(int record) {
        return numbers[record];
    }

    /** Tells whether a record carries two different BSN tags, so that it contradicts itself. */
    boolean doubled(int record) {
        return doubled.get(record);
    }

    private void assign(TagGroups bsn) {
        for (int group = 0; group < bsn.count(); group++) {
            for (int at = bsn.from(group); at < bsn.to(group); at++) {
                int record = bsn.member(at);
                if (numbers[record] != NONE && numbers[record] != group) {
                    doubled.set(record);
                }
                numbers[record] = group;
            }
        }
        doubled.stream().forEach(record -> numbers[record] = NONE);
    }
}
