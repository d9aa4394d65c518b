package nl.samentel.connector.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.QueryExtract;
import nl.samentel.schema.role.PartnerRole;

/**
 * Says how the files of one role of partner become events. Ships with the product as one YAML per role, and can be
 * overridden by a file that may be as short as {@code extends} and {@code rename}.
 *
 * @param role code of the role
 * @param version version of the mapping, told to the hub
 * @param parts the files, in the order in which their events are delivered
 * @param queries database sources an override declares in place of files
 */
public record Mapping(String role, String version, List<PartRule> parts, List<QueryExtract> queries) {
    /** Copies the lists. */
    public Mapping {
        parts = List.copyOf(parts);
        queries = List.copyOf(queries);
    }

    /**
     * Loads the mapping that ships for a role.
     *
     * @param role code such as {@code VTF}
     * @throws MappingException if there is none
     */
    public static Mapping load(String role) throws MappingException {
        return MappingLoader.shipped(role);
    }

    /**
     * Loads a mapping from a file; {@code extends} names the role it starts from.
     *
     * @throws MappingException if the file is not a mapping; names line and place
     */
    public static Mapping load(Path file) throws MappingException {
        return MappingLoader.file(file);
    }

    /** Finds a part by its name. */
    public Optional<PartRule> part(String name) {
        return parts.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Finds the part of a file: the one it names, or the one its name fits. */
    public Optional<PartRule> partOf(ExtractFile file) {
        if (file.part().isPresent()) {
            return part(file.part().get());
        }
        Optional<PartRule> fitting =
                parts.stream().filter(p -> p.fits(file.name())).findFirst();
        return fitting.isPresent() || parts.size() > 1 ? fitting : Optional.of(parts.get(0));
    }

    /**
     * Returns this mapping without the event types and fields that are not agreed: their columns are not even read.
     *
     * @param role what is agreed of the role
     */
    public Mapping within(PartnerRole role) {
        return new Mapping(
                this.role, version, parts.stream().map(p -> p.within(role)).toList(), queries);
    }
}
