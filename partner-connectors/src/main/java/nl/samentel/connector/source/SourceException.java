package nl.samentel.connector.source;

import nl.samentel.connector.problem.FileProblem;

/** Says that an extract, or the rest of it, cannot be read. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    /** Wraps the problem; the message holds no value of the extract. */
    public SourceException(FileProblem problem) {
        super(problem.file() + ": " + problem.rule());
        this.problem = problem;
    }

    /** Returns what is wrong. */
    public FileProblem problem() {
        return problem;
    }
}
