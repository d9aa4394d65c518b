package nl.samentel.hub.necessity;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.FixedQuestions;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Keeps the way to an agreement closed until every fixed question is assessed, and one of them proceeds. */
public final class NecessityGate implements GateCheck {
    /** Field that the hub adds to the records of both gates. */
    public static final String DIGEST = "necessityDigest";

    private final DatalabStore datalabs;
    private final NecessityStore store;
    private final Catalogues catalogues;

    /** Wires the check. */
    public NecessityGate(DatalabStore datalabs, NecessityStore store, Catalogues catalogues) {
        this.datalabs = datalabs;
        this.store = store;
        this.catalogues = catalogues;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        if (target == DatalabState.NECESSITY_ASSESSED) {
            requireAssessed(datalab);
        }
        if (target == DatalabState.SCHEMA_AGREED) {
            requireOneThatProceeds(datalab);
        }
    }

    private void requireAssessed(Datalab datalab) {
        NecessityTable table = NecessityTable.of(store, catalogues, datalab.id());
        List<String> missing = fixed(datalab).stream()
                .filter(question -> table.find(question).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.NOT_ASSESSED,
                    "Not every question of this datalab is assessed as it is registered now.",
                    Map.of("questions", missing));
        }
    }

    private void requireOneThatProceeds(Datalab datalab) {
        NecessityTable table = NecessityTable.of(store, catalogues, datalab.id());
        if (fixed(datalab).stream().noneMatch(table::proceeds)) {
            throw new ProblemException(
                    ProblemCode.NOT_NECESSARY, "None of the questions of this datalab was decided PROCEED.");
        }
    }

    private List<String> fixed(Datalab datalab) {
        List<String> fixed = FixedQuestions.of(datalabs.gates(datalab.id()), catalogues.in(datalab.id()));
        if (fixed.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.NOT_ASSESSED, "The record of QUESTIONS_FIXED names no registered question.");
        }
        return fixed;
    }

    @Override
    public Map<String, String> additions(Datalab datalab, DatalabState target) {
        return target == DatalabState.NECESSITY_ASSESSED || target == DatalabState.SCHEMA_AGREED
                ? Map.of(
                        DIGEST,
                        NecessityTable.of(store, catalogues, datalab.id())
                                .digest()
                                .hex())
                : Map.of();
    }
}
