package nl.samentel.hub.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.catalogue.BoundQuestions;

/** The questions of the newest version of the agreement, and of the newest one that all signed. */
public final class ProposedQuestions implements BoundQuestions {
    private final AgreementStore store;

    /** Wires the answer. */
    public ProposedQuestions(AgreementStore store) {
        this.store = store;
    }

    @Override
    public Set<String> of(DatalabId datalab) {
        List<AgreementVersion> versions = store.versions(datalab);
        Set<String> questions = new HashSet<>();
        versions.stream().findFirst().ifPresent(version -> questions.addAll(of(version)));
        versions.stream()
                .filter(version -> version.missing().isEmpty())
                .findFirst()
                .ifPresent(version -> questions.addAll(of(version)));
        return questions;
    }

    private static List<String> of(AgreementVersion version) {
        return version.document().agreement().questions();
    }
}
