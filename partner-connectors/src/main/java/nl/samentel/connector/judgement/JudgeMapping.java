package nl.samentel.connector.judgement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which files hold labelled records, which column is what, and which column is the truth.
 *
 * @param columns column by {@link Column}, for all sources
 * @param dateOrder order of year, month and day in birth dates
 * @param truthPattern what of the label names the person: its first group
 * @param sources files, one for each source
 */
record JudgeMapping(
        Map<Column, String> columns, String dateOrder, Optional<Pattern> truthPattern, List<JudgeSource> sources) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What a column may be. */
    enum Column {
        GIVEN_NAME("givenName"),
        SURNAME("surname"),
        BIRTH_DATE("birthDate"),
        SEX("sex"),
        POSTCODE("postcode"),
        HOUSE_NUMBER("houseNumber"),
        NUMBER("number"),
        TRUTH("truth");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * One source.
     *
     * @param path its file
     * @param onePerPerson whether it has one record of each person at most
     * @param columns columns that have another name here
     */
    record JudgeSource(Path path, boolean onePerPerson, Map<Column, String> columns) {}

    /** As it stands in the file. */
    private record Written(
            Map<String, String> columns,
            String dateOrder,
            @Nullable String truthPattern,
            List<WrittenSource> sources) {
        @JsonCreator
        @SuppressWarnings("unused") // called by the parser
        Written(
                @JsonProperty("columns") @Nullable Map<String, String> columns,
                @JsonProperty("dateOrder") @Nullable String dateOrder,
                @JsonProperty("truthPattern") @Nullable String truthPattern,
                @JsonProperty("sources") @Nullable List<WrittenSource> sources) {
            this.columns = columns == null ? Map.of() : columns;
            this.dateOrder = dateOrder == null ? "ymd" : dateOrder.toLowerCase(Locale.ROOT);
            this.truthPattern = truthPattern;
            this.sources = sources == null ? List.of() : sources;
        }
    }

    private record WrittenSource(String file, boolean onePerPerson, Map<String, String> columns) {
        @JsonCreator
        @SuppressWarnings("unused") // called by the parser
        WrittenSource(
                @JsonProperty("file") @Nullable String file,
                @JsonProperty("onePerPerson") boolean onePerPerson,
                @JsonProperty("columns") @Nullable Map<String, String> columns) {
            this.file = file == null ? "" : file;
            this.onePerPerson = onePerPerson;
            this.columns = columns == null ? Map.of() : columns;
        }
    }

    /**
     * Reads a mapping; files are named relative to it.
     *
     * @throws JudgeException naming place and rule
     */
    static JudgeMapping read(Path file) throws JudgeException {
        Written written = written(tree(file));
        return checked(written, file.toAbsolutePath().getParent());
    }

    private static JsonNode tree(Path file) throws JudgeException {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new JudgeException(
                    "mapping.yaml",
                    e.getLocation() == null
                            ? "?"
                            : String.valueOf(e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new JudgeException("mapping.unreadable");
        }
    }

    private static Written written(JsonNode tree) throws JudgeException {
        try {
            Written written = YAML.treeToValue(tree, Written.class);
            return written == null ? new Written(null, null, null, null) : written;
        } catch (JsonMappingException e) {
            throw new JudgeException(
                    "mapping.field",
                    e.getPath().isEmpty()
                            ? "?"
                            : e.getPath().stream()
                                    .map(r ->
                                            r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                                    .collect(Collectors.joining(".")));
        } catch (JsonProcessingException e) {
            throw new JudgeException("mapping.yaml", "?");
        }
    }

    private static JudgeMapping checked(Written written, @Nullable Path folder) throws JudgeException {
        if (!written.dateOrder()
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .equals("dmy")) {
            throw new JudgeException("mapping.date.order");
        }
        if (written.sources().isEmpty()) {
            throw new JudgeException("mapping.sources");
        }
        Map<Column, String> columns = columns(written.columns());
        List<JudgeSource> sources = new ArrayList<>();
        for (WrittenSource source : written.sources()) {
            if (source == null || source.file().isBlank()) {
                throw new JudgeException("mapping.file", String.valueOf(sources.size() + 1));
            }
            Map<Column, String> own = new HashMap<>(columns);
            own.putAll(columns(source.columns()));
            if (!own.containsKey(Column.TRUTH)) {
                throw new JudgeException("mapping.truth");
            }
            sources.add(new JudgeSource(path(source, sources.size() + 1, folder), source.onePerPerson(), own));
        }
        return new JudgeMapping(columns, written.dateOrder(), pattern(written.truthPattern()), sources);
    }

    private static Path path(WrittenSource source, int number, @Nullable Path folder) throws JudgeException {
        try {
            return folder == null ? Path.of(source.file()) : folder.resolve(source.file());
        } catch (InvalidPathException e) {
            throw new JudgeException("mapping.file", String.valueOf(number));
        }
    }

    private static Map<Column, String> columns(Map<String, String> written) throws JudgeException {
        Map<Column, String> columns = new HashMap<>();
        for (Map.Entry<String, String> entry : written.entrySet()) {
            Column column = Arrays.stream(Column.values())
                    .filter(c -> c.key().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new JudgeException("mapping.column", entry.getKey()));
            if (entry.getValue() == null || entry.getValue().isBlank()) {
                throw new JudgeException("mapping.column.empty", column.key());
            }
            columns.put(column, entry.getValue());
        }
        return columns;
    }

    private static Optional<Pattern> pattern(@Nullable String text) throws JudgeException {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.matcher("").groupCount() == 1) {
                return Optional.of(pattern);
            }
        } catch (PatternSyntaxException e) {
            throw new JudgeException("mapping.pattern");
        }
        throw new JudgeException("mapping.pattern");
    }
}
