package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.List;

/** What came of looking for a pattern. */
public sealed interface Hiding {
    /**
     * A pattern was found that withstands every attack planned against it.
     *
     * @param hidden numbers of the hidden cells, in order
     * @param proven whether it is proven that none hides less
     */
    record Found(List<Integer> hidden, boolean proven) implements Hiding {
        /** Copies. */
        public Found {
            hidden = List.copyOf(hidden);
        }
    }

    /** Nothing that may be hidden protects what must be. */
    record Impossible() implements Hiding {}

    /** The time was up, or the thread interrupted, before any pattern was found. */
    record GaveUp() implements Hiding {}
}
