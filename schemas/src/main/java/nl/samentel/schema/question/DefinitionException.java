package nl.samentel.schema.question;

import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong in a definition, and where. */
public final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    DefinitionException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Returns all faults that were found, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
