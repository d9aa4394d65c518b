package nl.samentel.hub.catalogue;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.DefinitionDocument;

/** Keeps definitions. Nothing in it is ever changed or removed. */
public interface DefinitionStore {
    /**
     * Returns all versions of a datalab's own definitions: by question, and of each question the newest first.
     *
     * @throws nl.samentel.hub.problem.ProblemException definition-altered if a stored one is not what was stored
     */
    List<OwnDefinition> versions(DatalabId datalab);

    /** Adds a version of a datalab's own. */
    void register(DatalabId datalab, DefinitionDocument document);

    /** Keeps a definition that a document names by its digest; harmless when repeated. */
    void keep(DefinitionDocument document);

    /**
     * Finds a definition that was kept.
     *
     * @throws nl.samentel.hub.problem.ProblemException definition-altered if it is not what was stored
     */
    Optional<DefinitionDocument> find(Digest digest);
}
