package nl.samentel.connector.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The keys and values of {@code samentel.yaml}, nested or dotted, before anybody judged them. */
final class SettingsFile {
    private final Path path;
    private final Map<String, String> values;

    private SettingsFile(Path path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    static SettingsFile read(Path path) throws CommandFailure {
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(ExitCode.USAGE, "settings.missing", path);
        }
        Map<String, String> values = new TreeMap<>();
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(path, StandardCharsets.UTF_8));
            flatten(path, "", root, values);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the file, which may hold a secret that does not belong there.
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CommandFailure(ExitCode.USAGE, "settings.yaml", path, line);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "settings.unreadable", path);
        }
        return new SettingsFile(path, values);
    }

    private static void flatten(Path path, String prefix, JsonNode node, Map<String, String> values)
            throws CommandFailure {
        if (node.isArray()) {
            throw new CommandFailure(ExitCode.USAGE, "settings.list", path, prefix);
        }
        if (!node.isObject()) {
            if (!prefix.isEmpty() && !node.isNull() && !node.asText().isBlank()) {
                values.put(prefix, node.asText().strip());
            }
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            flatten(path, prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), values);
        }
    }

    Path path() {
        return path;
    }

    /** Refuses keys that nothing reads: a misspelt setting must not be passed over in silence. */
    void onlyKeys(Set<String> known) throws CommandFailure {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String lower = key.toLowerCase(java.util.Locale.ROOT);
                boolean secret = lower.endsWith("secret") || lower.endsWith("passphrase") || lower.endsWith("password");
                throw new CommandFailure(
                        ExitCode.USAGE,
                        secret ? "settings.secret" : "settings.unknown",
                        path,
                        key,
                        String.join(", ", known));
            }
        }
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String required(String key) throws CommandFailure {
        String value = values.get(key);
        if (value == null) {
            throw wrong("settings.required", key);
        }
        return value;
    }

    /** Returns a file; a relative one is looked for beside the settings. */
    Optional<Path> file(String key) throws CommandFailure {
        String value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            return Optional.of(folder == null ? Path.of(value) : folder.resolve(value));
        } catch (java.nio.file.InvalidPathException e) {
            throw wrong("settings.path", key);
        }
    }

    CommandFailure wrong(String message, String key) {
        return new CommandFailure(ExitCode.USAGE, message, path, key);
    }
}
