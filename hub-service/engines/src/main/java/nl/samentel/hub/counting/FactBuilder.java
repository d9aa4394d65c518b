package nl.samentel.hub.counting;

import java.util.List;

/** Makes fact rows from events with the registered definitions, on an embedded analytical engine in memory. */
public final class FactBuilder {
    private FactBuilder() {}

    /**
     * What the engine may use.
     *
     * @param memoryMegabytes memory of the engine beside the Java heap, at least 128
     * @param threads threads, at least 1
     */
    public record Limits(int memoryMegabytes, int threads) {
        /** Fits a municipality on a small machine. */
        public static final Limits DEFAULT = new Limits(1024, 2);

        /** Refuses limits under which the engine does not start. */
        public Limits {
            if (memoryMegabytes < 128 || threads < 1) {
                throw new IllegalArgumentException("The engine needs at least 128 MB and one thread.");
            }
        }
    }

    /**
     * Makes one fact table per question.
     *
     * @throws FactBuildException if the engine refuses, or a definition gives a code that is not registered
     */
    public static List<FactTable> build(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits)
            throws FactBuildException {
        throw new UnsupportedOperationException();
    }
}
