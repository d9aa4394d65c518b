package nl.samentel.hub.linkage.mixture;

/** Says how probable it is that two records are of one person. */
public interface Decision {
    /**
     * Returns the probability that a pair is of one person.
     *
     * @param sourcePair number of the pair of their sources
     * @param pattern which kinds of tags they have and which agree
     */
    double samePerson(int sourcePair, long pattern);
}
