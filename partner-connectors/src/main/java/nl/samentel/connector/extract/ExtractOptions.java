package nl.samentel.connector.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a dry run must know. Tags are made with keys that are thrown away afterwards, so no keystore is needed. */
public final class ExtractOptions {
    @Option(names = "--role", paramLabel = "ROLE", description = "Role of the partner, such as VTF.")
    private String role = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, or override of the one of the role.")
    private @Nullable Path mapping;

    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period, as 2022-01-01.")
    private LocalDate from = DryRun.EVER.from();

    @Option(names = "--to", paramLabel = "DATE", description = "First day after the period.")
    private LocalDate to = DryRun.EVER.to();

    @Option(names = "--objections", paramLabel = "FILE", description = "Register of persons who objected.")
    private @Nullable Path objections;

    @Option(names = "--institutions", paramLabel = "FILE", description = "Addresses without household tag.")
    private @Nullable Path institutions;

    @Option(names = "--lang", paramLabel = "nl|en", description = "Language; that of the machine when absent.")
    private String language = "";

    @Parameters(paramLabel = "FILE", description = "File, or PART=FILE when the name does not tell the part.")
    private List<String> files = List.of();

    /** Returns the words of the chosen language. */
    public Words words() {
        return Words.of(Words.locale(language.toLowerCase(Locale.ROOT)));
    }

    /**
     * Loads the mapping.
     *
     * @throws MappingException if it cannot be used
     * @throws IllegalArgumentException if neither role nor mapping is given
     */
    public Mapping mapping() throws MappingException {
        if (mapping == null && role.isEmpty()) {
            throw new IllegalArgumentException(words().say("option.role"));
        }
        return mapping == null ? Mapping.load(role) : Mapping.load(mapping);
    }

    /**
     * Returns the dry run that they ask for.
     *
     * @throws SourceException if the objection register or the list of institutions cannot be read
     */
    public DryRun dryRun(Mapping loaded) throws SourceException {
        return new DryRun(
                new ExtractSetup(
                        loaded,
                        objections == null ? ObjectionRegister.none() : ObjectionRegister.load(objections),
                        institutions == null ? Institutions.none() : Institutions.load(institutions)),
                files.stream().map(ExtractFile::parse).toList(),
                new Period(from, to));
    }
}
