package nl.samentel.connector.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.extract.ExtractReader;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.Telling;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * The records of a fictional region with the person and the address that they are truly about. A household is an address,
 * as everywhere in questions. An unborn child and a record of nobody are a person of their own; they cannot be told apart, nor can
 * who is known by a surname and an address only ({@link Telling}).
 */
public final class TrueRecords {
    private static final String NAME = "truth";

    private final Path region;
    private final Period period;
    private final People people;
    private final Institutions institutions;
    private final EpochMaster master = EpochMaster.random();
    private final List<LinkedEvent> records = new ArrayList<>();
    private int unknown;

    private TrueRecords(Path region, Period period) throws IOException, SourceException {
        this.region = region;
        this.period = period;
        this.people = People.read(region.resolve("truth").resolve("persons.csv"));
        this.institutions = Institutions.load(region.resolve("registers").resolve("institutions.csv"));
        this.unknown = people.most();
    }

    /**
     * Reads the extracts of all partners as a delivery would, with tags under one key that is thrown away.
     *
     * @param region folder that {@code samentel synthesise} made
     * @throws IOException if a file cannot be read; the message says which
     */
    public static List<LinkedEvent> read(Path region, Period period) throws IOException {
        try {
            TrueRecords truth = new TrueRecords(region, period);
            for (PartnerRole role : PartnerRoles.all()) {
                truth.read(role);
            }
            return truth.asTold();
        } catch (SourceException e) {
            throw new IOException(e.problem().file() + " cannot be read.", e);
        } catch (ExtractException | MappingException e) {
            throw new IOException("The extracts in " + region + " cannot be read.", e);
        }
    }

    /**
     * Nobody can know who lives at an address that no partner tells: a secret one, or that of somebody whose records all lack it. An
     * institution is no household. A record without an address is of the household that others of the same person tell, when tags
     * lead there.
     */
    private List<LinkedEvent> asTold() {
        Reach reach = Reach.of(records);
        Set<Place> told = new HashSet<>();
        records.stream()
                .filter(r -> !hidden(r) && tellsHousehold(r))
                .forEach(r -> told.add(new Place(reach.component(r), r.household())));
        return records.stream()
                .map(r -> hidden(r) || !told.contains(new Place(reach.component(r), r.household()))
                        ? r.withHousehold(-1)
                        : r)
                .toList();
    }

    private record Place(Reach.Component of, int household) {}

    private static boolean tellsHousehold(LinkedEvent record) {
        return !record.event().householdTags().isEmpty();
    }

    private static boolean hidden(LinkedEvent record) {
        Set<Quality> quality = record.event().quality();
        return quality.contains(Quality.SECRET) || quality.contains(Quality.INSTITUTIONAL);
    }

    private void read(PartnerRole role) throws IOException, MappingException, ExtractException {
        Path folder = region.resolve("extracts").resolve(role.code());
        CheckReport report = reader(role, files(folder))
                .readRows(
                        EventHeader.of(role.code(), NAME, NAME),
                        (file, row, event) -> add(role, people.of(role.code() + "/" + file, row), event));
        if (report.refused()) {
            throw new IOException("The files in " + folder + " cannot be read.");
        }
    }

    private ExtractReader reader(PartnerRole role, List<ExtractFile> files) throws MappingException {
        return ExtractReader.open(
                role,
                Mapping.load(role.code()),
                files,
                Tagger.of(master, NAME, NAME, 1, Engine.JDK),
                LocalIds.of(LocalKey.random(), role.code(), NAME),
                ObjectionRegister.none(),
                institutions,
                period);
    }

    private static List<ExtractFile> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ExtractFile::of)
                    .toList();
        }
    }

    private void add(PartnerRole role, People.Who who, Event event) {
        boolean tells = Telling.apart(event.personTags().stream().map(Tag::type).toList());
        records.add(new LinkedEvent(
                event,
                role.code(),
                who.person() > 0 ? who.person() : ++unknown,
                who.person() > 0 && tells,
                who.address() > 0 ? who.address() : -1));
    }
}
