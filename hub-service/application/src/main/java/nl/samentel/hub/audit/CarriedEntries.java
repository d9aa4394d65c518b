package nl.samentel.hub.audit;

/** Entries that were written before the log was a tree. */
public interface CarriedEntries {
    /**
     * Lets all of them wait for a place, in their old order; harmless when repeated.
     *
     * @return how many there were
     * @throws nl.samentel.hub.problem.ProblemException unavailable if the database refuses; what was carried stays so
     */
    long carry();
}
