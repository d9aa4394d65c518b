package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Which documents there are. */
public enum PaperKind {
    /** Record of processing activities (AVG 30). */
    PROCESSING_REGISTER("processing-register", ProcessingRegister::sections),
    /** Annex for the data protection impact assessment (AVG 35). */
    IMPACT_ANNEX("dpia-annex", ImpactAnnex::sections),
    /** Entry for the Dutch algorithm register, by the fields of its standard 1.0. */
    ALGORITHM_ENTRY("algorithm-register", AlgorithmEntry::sections),
    /** Record of the supply of police data (Wpg 32). */
    POLICE_SUPPLY("police-supply", PoliceSupply::sections),
    /** Statement that the data were destroyed, or that they were not yet. */
    DESTRUCTION_STATEMENT("destruction-statement", DestructionStatement::sections),
    /** What is needed to report a breach (AVG 33 and 34). */
    BREACH_PACK("breach-pack", BreachPack::sections);

    private final String code;
    private final BiFunction<Dossier, Words, List<Section>> writer;

    PaperKind(String code, BiFunction<Dossier, Words, List<Section>> writer) {
        this.code = code;
        this.writer = writer;
    }

    /** Returns its name in addresses. */
    public String code() {
        return code;
    }

    /** Returns its title. */
    public String title(Language language) {
        return new Words(language).text("title." + code);
    }

    List<Section> sections(Dossier dossier, Words words) {
        return writer.apply(dossier, words);
    }

    /** Finds a kind by its name in addresses. */
    public static Optional<PaperKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}
