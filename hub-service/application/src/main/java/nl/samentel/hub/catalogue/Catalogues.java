package nl.samentel.hub.catalogue;

import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.datalab.RegisteredQuestions;

/** Looks up the questions of datalabs, in the caller's transaction. */
public final class Catalogues implements RegisteredQuestions {
    private final DefinitionStore store;

    /** Wires the look-up. */
    public Catalogues(DefinitionStore store) {
        this.store = store;
    }

    /** Returns the questions that a datalab can choose from now. */
    public Catalogue of(DatalabId datalab) {
        return new Catalogue(store.versions(datalab));
    }

    @Override
    public Set<String> in(DatalabId datalab) {
        return of(datalab).ids();
    }
}
