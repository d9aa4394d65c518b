package nl.samentel.connector.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.TagMaker;
import nl.samentel.schema.role.PartnerRole;

/**
 * What an extract is read with, as the settings name it.
 *
 * @param mapping mapping of the role, or the partner's own
 * @param objections persons who are left out
 * @param institutions addresses without household tag
 */
public record ExtractSetup(Mapping mapping, ObjectionRegister objections, Institutions institutions) {
    /**
     * Loads the files that the settings name.
     *
     * @param own mapping instead of the one in the settings
     * @throws CommandFailure if the mapping is for another role
     */
    public static ExtractSetup load(Settings settings, Optional<Path> own)
            throws CommandFailure, MappingException, SourceException {
        Optional<Path> file = own.or(() -> settings.extract().mapping());
        Mapping mapping = file.isPresent() ? Mapping.load(file.get()) : Mapping.load(settings.role());
        if (!mapping.role().equals(settings.role())) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping.role", mapping.role(), settings.role());
        }
        Optional<Path> register = settings.extract().objections();
        Optional<Path> addresses = settings.extract().institutions();
        return new ExtractSetup(
                mapping,
                register.isPresent() ? ObjectionRegister.load(register.get()) : ObjectionRegister.none(),
                addresses.isPresent() ? Institutions.load(addresses.get()) : Institutions.none());
    }

    /** Returns what reads files with it; opens nothing yet. */
    public ExtractReader reader(PartnerRole role, List<ExtractFile> files, TagMaker tags, LocalIds ids, Period period) {
        return ExtractReader.open(role, mapping.within(role), files, tags, ids, objections, institutions, period);
    }
}
