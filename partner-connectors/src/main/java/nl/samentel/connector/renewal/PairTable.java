package nl.samentel.connector.renewal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.pseudonymiser.tag.EpochPairs;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.renewal.TagPair;

/** Collects the different tags of an extract with what they are in the next epoch, in the order in which they occur. */
final class PairTable implements EpochPairs.Listener {
    private final Set<Tag> seen = new HashSet<>();
    private final List<TagPair> pairs = new ArrayList<>();

    @Override
    public void pair(Tag ending, Tag next) {
        if (seen.add(ending)) {
            pairs.add(new TagPair(ending.type(), ending.value(), next.value()));
        }
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Returns the pairs in chunks; the same extract gives the same ones. */
    List<PairChunk> chunks() {
        List<PairChunk> chunks = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += PairChunk.MOST) {
            chunks.add(new PairChunk(pairs.subList(from, Math.min(pairs.size(), from + PairChunk.MOST))));
        }
        return chunks;
    }

    @Override
    public String toString() {
        return "PairTable[redacted]";
    }
}
