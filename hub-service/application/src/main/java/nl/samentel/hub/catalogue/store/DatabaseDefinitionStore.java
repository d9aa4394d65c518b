package nl.samentel.hub.catalogue.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.catalogue.DefinitionStore;
import nl.samentel.hub.catalogue.OwnDefinition;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.DefinitionDocument;

/** Keeps definitions in the database, each once, by its digest. */
@Singleton
class DatabaseDefinitionStore implements DefinitionStore {
    private final DefinitionRows definitions;
    private final OwnDefinitionRows own;
    private final Clock clock;

    DatabaseDefinitionStore(DefinitionRows definitions, OwnDefinitionRows own, Clock clock) {
        this.definitions = definitions;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public List<OwnDefinition> versions(DatalabId datalab) {
        return own.list("datalab = ?1 order by question, version desc", datalab.code()).stream()
                .map(this::version)
                .toList();
    }

    private OwnDefinition version(OwnDefinitionEntity row) {
        OwnDefinition version = new OwnDefinition(find(new Digest(row.digest)).orElseThrow(), row.registeredAt);
        if (version.question().equals(row.question) && version.version() == row.version) {
            return version;
        }
        throw new ProblemException(ProblemCode.DEFINITION_ALTERED, "A stored definition is that of another question.");
    }

    @Override
    public void register(DatalabId datalab, DefinitionDocument document) {
        keep(document);
        OwnDefinitionEntity row = new OwnDefinitionEntity();
        row.datalab = datalab.code();
        row.question = document.definition().id();
        row.version = Integer.parseInt(document.definition().version());
        row.digest = document.digest().hex();
        row.registeredAt = clock.instant();
        own.persistAndFlush(row);
    }

    /** Two datalabs may keep the same definition at the same moment. */
    @Override
    public void keep(DefinitionDocument document) {
        definitions
                .getEntityManager()
                .createNativeQuery("INSERT INTO definition (digest, document) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, document.digest().hex())
                .setParameter(2, document.bytes())
                .executeUpdate();
    }

    @Override
    public Optional<DefinitionDocument> find(Digest digest) {
        return definitions
                .findByIdOptional(digest.hex())
                .map(row -> DefinitionDocument.read(row.document, digest)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.DEFINITION_ALTERED, "A stored definition is not what was stored.")));
    }
}
