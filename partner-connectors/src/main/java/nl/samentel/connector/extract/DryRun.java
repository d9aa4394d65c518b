package nl.samentel.connector.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * Reads files completely without sending anything, whoever asks for it. Tags are made with keys that are thrown away
 * afterwards, so no keystore is needed.
 *
 * @param setup what the files are read with
 * @param files the files
 * @param period days that would be delivered
 */
public record DryRun(ExtractSetup setup, List<ExtractFile> files, Period period) {
    /** Days that every extract lies in. */
    public static final Period EVER = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));

    /** Copies the list. */
    public DryRun {
        files = List.copyOf(files);
    }

    private static PartnerRole partner(Mapping loaded) {
        return PartnerRoles.find(loaded.role()).orElseThrow();
    }

    /** Returns what reads the files; opens nothing yet. */
    public ExtractReader reader() {
        Tagger tagger = Tagger.of(EpochMaster.random(), "dry-run", "dry-run", 1, Engine.JDK);
        LocalIds ids = LocalIds.of(LocalKey.random(), "dry-run", "dry-run");
        Mapping mapping = setup.mapping();
        return ExtractReader.open(
                partner(mapping), mapping, files, tagger, ids, setup.objections(), setup.institutions(), period);
    }

    /**
     * Judges everything.
     *
     * @param lists where every problem is written, as .csv or .html
     * @throws IOException if a list cannot be written
     * @throws ExtractException if a database cannot be reached
     */
    public CheckReport check(List<Path> lists, Words words, Progress progress) throws IOException, ExtractException {
        String role = setup.mapping().role();
        EventHeader header = EventHeader.of(role, "dry-run", "dry-run");
        List<ProblemFile> open = new ArrayList<>();
        try {
            for (Path list : lists) {
                open.add(ProblemFile.create(list, role, words));
            }
            return reader().read(header, event -> {}, progress, problem -> open.forEach(file -> file.add(problem)));
        } finally {
            for (ProblemFile file : open) {
                file.close();
            }
        }
    }

    /** Shows what would leave for the first rows of each file, and what would stay. */
    public List<PreviewedFile> preview(int rows, Words words) {
        return new ExtractPreview(reader(), words).files(rows);
    }
}
