package nl.samentel.connector.extract;

import nl.samentel.connector.problem.FileProblem;

/** Says that a source cannot be reached now; trying again later may help. Nothing is wrong with the data. */
public final class ExtractException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    /** Wraps the problem. */
    public ExtractException(FileProblem problem) {
        super(problem.file() + ": " + problem.rule());
        this.problem = problem;
    }

    /** Returns what is wrong. */
    public FileProblem problem() {
        return problem;
    }
}
