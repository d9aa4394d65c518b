package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.Gate;
import nl.samentel.schema.agreement.Agreement;

/** Writes an entry for the Dutch algorithm register; the sections and names are those of its publication standard 1.0. */
final class AlgorithmEntry {
    private AlgorithmEntry() {}

    static List<Section> sections(Dossier dossier, Words words) {
        Draft draft = new Draft(words);
        general(draft, dossier);
        responsible(draft, dossier);
        AgreementParts agreed = new AgreementParts(draft, dossier);
        draft.section("algorithm.working").fact("algorithm.source_data", words.text("algorithm.source_data.text"));
        agreed.data(dossier.parties().stream());
        draft.open("algorithm.source_data_grouping")
                .fact("algorithm.methods_and_models", words.text("algorithm.methods_and_models.text"));
        agreed.questions();
        agreed.disclosure();
        draft.open("algorithm.provider", "algorithm.publiccode");
        draft.section("algorithm.metadata")
                .fact("algorithm.lang", words.text("algorithm.lang.text"))
                .fact("algorithm.standard_version", "1.0")
                .fact("algorithm.source_id", dossier.datalab().id().code())
                .open("algorithm.tags");
        return draft.done();
    }

    private static void general(Draft draft, Dossier dossier) {
        Words words = draft.words();
        String title = words.language()
                .of(dossier.datalab().titleNl(), dossier.datalab().titleEn());
        draft.section("algorithm.general")
                .fact("algorithm.name", title)
                .fact("algorithm.description_short", words.text("algorithm.description_short.text"))
                .open("algorithm.organization", "algorithm.category")
                .fact("algorithm.status", words.text("algorithm.status." + status(dossier)))
                .fact("algorithm.begin_date", first(dossier, DatalabState.COLLECTING, words))
                .fact("algorithm.end_date", first(dossier, DatalabState.CLOSED, words))
                .open(
                        "algorithm.contact_email",
                        "algorithm.website",
                        "algorithm.publication_category",
                        "algorithm.url");
    }

    private static void responsible(Draft draft, Dossier dossier) {
        draft.section("algorithm.responsible")
                .fact("algorithm.goal", dossier.agreement().map(Agreement::purpose))
                .open("algorithm.impact")
                .fact("algorithm.proportionality", dossier.recorded(DatalabState.NECESSITY_ASSESSED, "assessment"))
                .fact("record.alternatives", dossier.recorded(DatalabState.NECESSITY_ASSESSED, "alternatives"))
                .fact("algorithm.human_intervention", draft.words().text("algorithm.human_intervention.text"))
                .open("algorithm.human_intervention.more")
                .fact("algorithm.risks", dossier.recorded(DatalabState.DPIA_DONE, "residualRisks"))
                .fact("algorithm.lawful_basis", dossier.agreement().map(Agreement::legalBasis))
                .open("algorithm.lawful_basis_grouping", "algorithm.process_index_url")
                .fact("algorithm.impacttoetsen", impact(dossier, draft.words()))
                .open("algorithm.impacttoetsen_grouping");
    }

    private static Optional<String> impact(Dossier dossier, Words words) {
        return dossier.gate(DatalabState.DPIA_DONE)
                .map(g -> "DPIA: "
                        + g.record().entrySet().stream()
                                .filter(e -> !e.getKey().equals("residualRisks"))
                                .map(e -> words.or("record." + e.getKey(), e.getKey()) + " " + e.getValue())
                                .collect(Collectors.joining(", "))
                        + " (" + words.time(g.at()) + ")");
    }

    private static Optional<String> first(Dossier dossier, DatalabState state, Words words) {
        return dossier.gates().stream()
                .filter(g -> g.state() == state)
                .findFirst()
                .map(Gate::at)
                .map(words::time);
    }

    private static String status(Dossier dossier) {
        DatalabState state = dossier.datalab().state();
        if (state == DatalabState.CLOSED || state.ended()) {
            return "ended";
        }
        return dossier.gate(DatalabState.COLLECTING).isPresent() ? "used" : "development";
    }
}
