package nl.samentel.schema.question;

import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong in a definition, and where. */
public final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Most faults that are told: a document of nothing but faults must not make a message longer than itself. */
    private static final int MOST = 100;

    private final transient List<Fault> faults;

    DefinitionException(List<Fault> faults) {
        super(faults.stream().distinct().limit(MOST).map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = faults.stream().distinct().limit(MOST).toList();
    }

    /** Returns the faults that were found, at least one and at most 100, each once. */
    public List<Fault> faults() {
        return faults;
    }
}
