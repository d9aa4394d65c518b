package nl.samentel.pseudonymiser.tag;

import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.schema.event.Tag;

/**
 * Makes tags of an epoch that ends and tells, for each, what it is in the next one. Whoever has such pairs can follow a
 * person from one epoch to the other, and nothing more; they go to the hub, which holds both sides anyway. Not for use by
 * several threads.
 */
public final class EpochPairs implements TagMaker {
    private final Tagger ending;
    private final Tagger next;
    private final Listener listener;

    /** Pairs the tags of two epochs of the same datalab and purpose. */
    public EpochPairs(Tagger ending, Tagger next, Listener listener) {
        this.ending = ending;
        this.next = next;
        this.listener = listener;
    }

    /** Hears of pairs; of the same pair as often as it is made. */
    public interface Listener {
        /** Takes the tags of one input in both epochs. */
        void pair(Tag ending, Tag next);
    }

    @Override
    public Tag tag(CanonicalInput input) {
        Tag tag = ending.tag(input);
        listener.pair(tag, next.tag(input));
        return tag;
    }

    @Override
    public String toString() {
        return "EpochPairs[redacted]";
    }
}
