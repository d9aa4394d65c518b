package nl.samentel.hub.audit;

/** Writes the log. */
public interface AuditLog {
    /**
     * Writes an entry in the transaction of the action it is about.
     *
     * @throws nl.samentel.hub.problem.ProblemException unavailable if it cannot be written; the action is then undone
     */
    void write(AuditRecord entry);
}
