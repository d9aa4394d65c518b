package nl.samentel.hub.linkage.cluster;

import java.nio.LongBuffer;
import java.util.stream.LongStream;

/** How many links were made and how many pairs were seen; of parts that nothing connects, tallies add up. Holds exact counts. */
public final class Tally {
    private final LinkCounts links;
    private final Sightings sightings;

    Tally(LinkCounts links, Sightings sightings) {
        this.links = links;
        this.sightings = sightings;
    }

    /** Starts at nothing, for links of one round. */
    public static Tally ofNothing(int sourcePairs) {
        LinkCounts links = new LinkCounts(sourcePairs);
        links.startRound();
        return new Tally(links, new Sightings(sourcePairs));
    }

    /** Returns the numbers of a tally of one round, to be added to another. */
    public long[] numbers() {
        LongStream.Builder numbers = LongStream.builder();
        sightings.write(numbers);
        links.write(numbers);
        return numbers.build().toArray();
    }

    /** Adds the numbers of another tally. */
    public void add(long[] numbers) {
        LongBuffer buffer = LongBuffer.wrap(numbers);
        sightings.read(buffer);
        links.read(buffer);
    }

    LinkCounts links() {
        return links;
    }

    Sightings sightings() {
        return sightings;
    }

    @Override
    public String toString() {
        return "Tally[redacted]";
    }
}
