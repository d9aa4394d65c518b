package nl.samentel.connector.desk.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.StateFiles;

/**
 * The mapping that was mended at the desk: a file of the home that every command takes with {@code --mapping}. Guarantees that it is
 * one that the program can read before it takes the place of the one before, which is kept beside it.
 */
public final class OwnMapping {
    /** Its name in the home. */
    public static final String NAME = "own-mapping.yaml";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private final Settings settings;
    private final Clock clock;
    private final StateFiles files;

    /** Works in the home of the settings. */
    public OwnMapping(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.files = new StateFiles(settings.home().folder());
    }

    /**
     * What is said about one part.
     *
     * @param part name of the part
     * @param rename names in the file by the mapping's names
     * @param dateForms form of the dates of single columns
     * @param charset character set of the file, when it is not the usual one
     */
    public record Mended(
            String part, Map<String, String> rename, Map<String, String> dateForms, Optional<String> charset) {
        /** Copies the maps. */
        public Mended {
            rename = Map.copyOf(rename);
            dateForms = Map.copyOf(dateForms);
        }
    }

    /** Returns the mapping file that counts: the mended one, else that of the settings, else none. */
    public Optional<Path> file() {
        Path own = files.path(NAME);
        return Files.exists(own) ? Optional.of(own) : settings.extract().mapping();
    }

    /**
     * Loads the mapping that counts.
     *
     * @throws CommandFailure if its file is not a mapping of this role
     */
    public Mapping load() throws CommandFailure {
        try {
            Optional<Path> file = file();
            return file.isPresent() ? Mapping.load(file.get()) : Mapping.load(settings.role());
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        }
    }

    /** Loads the mapping as it ships. */
    public Mapping shipped() {
        try {
            return Mapping.load(settings.role());
        } catch (MappingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether the mapping that counts can be mended here: a whole mapping of the partner's own cannot. */
    public boolean mendable() throws CommandFailure {
        return tree().has("extends");
    }

    private ObjectNode tree() throws CommandFailure {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return YAML.createObjectNode().put("extends", settings.role());
        }
        try {
            JsonNode tree = YAML.readTree(Files.readString(file.get()));
            return tree instanceof ObjectNode object ? object : YAML.createObjectNode();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "desk.mapping.unreadable", file.get());
        }
    }

    /**
     * Saves what is said about a part, and keeps the file that was there.
     *
     * @throws CommandFailure if it would not be a mapping, or cannot be written
     */
    public void save(Mended mended) throws CommandFailure {
        ObjectNode tree = tree();
        ObjectNode part = object(object(tree, "parts"), mended.part());
        put(part, "rename", mended.rename());
        part.remove("dateForms");
        ObjectNode forms = YAML.createObjectNode();
        mended.dateForms().forEach((column, form) -> forms.putArray(column).add(form));
        if (!forms.isEmpty()) {
            part.set("dateForms", forms);
        }
        part.remove("charset");
        mended.charset().ifPresent(charset -> part.put("charset", charset));
        replace(tree);
    }

    private static ObjectNode object(ObjectNode tree, String name) {
        return tree.get(name) instanceof ObjectNode there ? there : tree.putObject(name);
    }

    private static void put(ObjectNode part, String name, Map<String, String> values) {
        part.remove(name);
        if (!values.isEmpty()) {
            ObjectNode node = part.putObject(name);
            values.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> node.put(e.getKey(), e.getValue()));
        }
    }

    private void replace(ObjectNode tree) throws CommandFailure {
        String draft = "own-mapping.draft.yaml";
        try {
            byte[] text = YAML.writeValueAsBytes(tree);
            files.write(draft, out -> out.write(text));
            Mapping.load(files.path(draft));
            files.move(NAME, "own-mapping-" + STAMP.format(Instant.now(clock)) + ".yaml");
            files.move(draft, NAME);
        } catch (MappingException e) {
            files.delete(draft);
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw files.unwritable();
        }
    }
}
