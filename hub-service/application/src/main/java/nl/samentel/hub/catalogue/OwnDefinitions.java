package nl.samentel.hub.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.DefinitionException;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.EventKind;
import nl.samentel.schema.question.Fault;

/** Checks, registers and shows definitions of a datalab's own. A version is never changed: a change is the next one. */
public final class OwnDefinitions {
    private static final Set<DatalabState> OPEN = Set.of(DatalabState.DRAFT, DatalabState.QUESTIONS_FIXED);

    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final DefinitionStore store;
    private final BoundQuestions bound;

    /** Wires the use case. */
    public OwnDefinitions(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, DefinitionStore store, BoundQuestions bound) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
        this.bound = bound;
    }

    /**
     * Checks a definition as registering it would, whatever the state of the datalab, and keeps nothing.
     *
     * @throws ProblemException definition-faulty with every fault
     */
    public DefinitionDocument check(Caller caller, DatalabId id, String text) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            DefinitionDocument document = read(text);
            requireSound(faults(id, document));
            log.write(entry(Action.DEFINITION_CHECK, caller, id, document.definition()));
            return document;
        });
    }

    /**
     * Registers a definition, or its next version; harmless when repeated.
     *
     * @throws ProblemException definition-faulty with every fault, or gate-illegal if the datalab is not where this is done
     */
    public OwnDefinition register(Caller caller, DatalabId id, String question, String text) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            DefinitionDocument document = read(text);
            List<Fault> faults = new ArrayList<>(faults(id, document));
            if (!document.definition().id().equals(question)) {
                faults.add(0, new Fault("/id", "is the id in the address of the request"));
            }
            requireSound(faults);
            boolean known = newest(id, question)
                    .filter(n -> n.document().digest().equals(document.digest()))
                    .isPresent();
            if (!known) {
                requireTime(datalab, question);
                store.register(id, document);
            }
            log.write(entry(Action.DEFINITION_REGISTER, caller, id, document.definition()));
            return newest(id, question).orElseThrow();
        });
    }

    private static DefinitionDocument read(String text) {
        try {
            return DefinitionDocument.read(text);
        } catch (DefinitionException e) {
            throw faulty(e.faults());
        }
    }

    private List<Fault> faults(DatalabId id, DefinitionDocument document) {
        return new DefinitionRules(new Catalogue(store.versions(id))).faults(document.definition());
    }

    private static void requireSound(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw faulty(faults);
        }
    }

    private static ProblemException faulty(List<Fault> faults) {
        return new ProblemException(
                ProblemCode.DEFINITION_FAULTY,
                faults.get(0) + (faults.size() > 1 ? "; faults lists all " + faults.size() : "") + ".",
                Map.of(
                        "faults",
                        faults.stream()
                                .map(f -> Map.of("place", f.place(), "rule", f.rule()))
                                .toList()));
    }

    /**
     * A question is there before it can be fixed, and changes until its fields are judged: who wants another definition
     * then goes back to QUESTIONS_FIXED, and it is judged again. Under an agreement a question that no agreement names can
     * still come in, as any other may. What people sign, and what they signed, keeps its definition.
     */
    private void requireTime(Datalab datalab, String question) {
        boolean added = datalab.state().agreed() && !bound.of(datalab.id()).contains(question);
        if (!OPEN.contains(datalab.state()) && !added) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "A definition is registered or changed until the fields that it needs are assessed: in DRAFT or"
                            + " QUESTIONS_FIXED; later only that of a question that no agreement names yet.",
                    Map.of("state", datalab.state().name()));
        }
    }

    /** Returns all versions: by question, and of each question the newest first. */
    public List<OwnDefinition> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(
                    AuditRecord.done(Action.DEFINITION_READ, caller).datalab(id).build());
            return store.versions(id);
        });
    }

    /**
     * Shows a version of a definition, the newest when none is named.
     *
     * @throws ProblemException not-found if there is none of the datalab's own
     */
    public OwnDefinition find(Caller caller, DatalabId id, String question, Optional<Integer> version) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            OwnDefinition found = store.versions(id).stream()
                    .filter(v -> v.question().equals(question))
                    .filter(v -> version.isEmpty() || version.get() == v.version())
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.NOT_FOUND, "This datalab has no such definition of its own."));
            log.write(entry(Action.DEFINITION_READ, caller, id, found.definition()));
            return found;
        });
    }

    /** Returns the types of event that a definition may name. */
    public List<EventKind> events(Caller caller, DatalabId id) {
        return language(caller, id, "events", EventKind.all());
    }

    /** Returns the JSON Schema of definitions. */
    public String schema(Caller caller, DatalabId id) {
        return language(caller, id, "schema", Definitions.schema());
    }

    private <T> T language(Caller caller, DatalabId id, String part, T what) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(AuditRecord.done(Action.DEFINITION_READ, caller)
                    .datalab(id)
                    .detail("language", part)
                    .build());
            return what;
        });
    }

    private Optional<OwnDefinition> newest(DatalabId id, String question) {
        return store.versions(id).stream()
                .filter(v -> v.question().equals(question))
                .findFirst();
    }

    private static AuditRecord entry(Action action, Caller caller, DatalabId id, Definition definition) {
        return AuditRecord.done(action, caller)
                .datalab(id)
                .question(definition.id())
                .object("definition", OwnDefinition.version(definition))
                .detail("digest", definition.digest().hex())
                .build();
    }
}
