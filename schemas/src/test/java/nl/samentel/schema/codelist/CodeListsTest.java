package nl.samentel.schema.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventSchema;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {
    /** Lists of fields that are no attribute. */
    private static final Map<String, String> OTHER_LISTS = Map.of(
            "event_type", "EventType",
            "date_precision", "DatePrecision",
            "subject_role", "SubjectRole",
            "tag_type", "TagType",
            "age_band", "AgeBand",
            "sex", "Sex",
            "quality", "Quality");

    private static Map<String, Schema> enumsByList() {
        Map<String, Schema> enums = new HashMap<>();
        for (Attribute attribute : Attribute.values()) {
            enums.put(
                    attribute.codeList(),
                    enumOf(EventSchema.current().getField(attribute.field()).schema()));
        }
        Map<String, Schema> byName = new HashMap<>();
        EventSchema.current().getFields().forEach(f -> collect(f.schema(), byName));
        OTHER_LISTS.forEach((list, name) -> enums.put(list, byName.get(name)));
        return enums;
    }

    private static void collect(Schema schema, Map<String, Schema> byName) {
        switch (schema.getType()) {
            case ENUM -> byName.put(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType(), byName);
            case UNION -> schema.getTypes().forEach(s -> collect(s, byName));
            case RECORD -> schema.getFields().forEach(f -> collect(f.schema(), byName));
            default -> {}
        }
    }

    private static Schema enumOf(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> schema.getElementType();
            case UNION -> schema.getTypes().get(1);
            default -> schema;
        };
    }

    static Stream<String> lists() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/nl/samentel/schema/codelist"))) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("areas.json"))
                    .map(f -> f.replace(".json", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void codesAreTheSymbolsOfTheSchemaInOrder(String list) {
        assertThat(CodeLists.list(list).codes())
                .extracting(Code::code)
                .isEqualTo(enumsByList().get(list).getEnumSymbols());
    }

    @Test
    void everyEnumOfTheSchemaHasItsList() throws IOException {
        Map<String, Schema> byName = new HashMap<>();
        EventSchema.current().getFields().forEach(f -> collect(f.schema(), byName));
        Set<String> covered = lists().map(l -> enumsByList().get(l).getName()).collect(Collectors.toSet());

        assertThat(covered).isEqualTo(byName.keySet());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeHasLabelsAndTheListASource(String list) {
        CodeList codes = CodeLists.list(list);

        assertThat(codes.id()).isEqualTo(list);
        assertThat(Stream.of(codes.nl(), codes.en(), codes.source(), codes.version()))
                .noneMatch(String::isBlank);
        assertThat(codes.codes())
                .allSatisfy(c -> assertThat(Stream.of(c.nl(), c.en())).noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noNativeCodeMeansTwoThings(String list) {
        List<String> natives = CodeLists.list(list).codes().stream()
                .flatMap(c -> c.nativeCodes().stream())
                .map(n -> n.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(natives).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyNativeCodeIsFoundWhateverItsCase(String list) {
        CodeList codes = CodeLists.list(list);

        assertThat(codes.codes())
                .allSatisfy(c -> assertThat(c.nativeCodes())
                        .allSatisfy(n -> assertThat(codes.findNative(n.toUpperCase(Locale.ROOT)))
                                .contains(c)));
    }

    @Test
    void reservedTargetGroupsAreTheTwoThatAreNeverAccepted() {
        assertThat(CodeLists.list("target_group").codes().stream()
                        .filter(Code::reserved)
                        .map(Code::code))
                .containsExactly("STRICT_CHRISTIAN", "TRAFFICKING_VICTIM");
    }

    @Test
    void refusesAnUnknownListOrCodeWithoutRepeatingTheCode() {
        assertThatThrownBy(() -> CodeLists.list("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CodeLists.list("sex").ordinal("Quisling"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Quisling");
    }

    @Test
    void areasAddUpToTheMunicipality() {
        int sum = Areas.all().stream().mapToInt(Area::inhabitants).sum();

        assertThat(sum).isBetween(Areas.inhabitants() - 100, Areas.inhabitants() + 100);
    }

    @Test
    void areasTooSmallToStandAloneAreMergedIntoOnesThatAreNot() {
        Set<String> merged = new TreeSet<>();
        for (Area area : Areas.all()) {
            area.merged().ifPresent(into -> {
                merged.add(area.code());
                assertThat(Areas.find(into).orElseThrow().merged()).isEmpty();
                assertThat(Areas.find(into).orElseThrow().rollUp()).isEqualTo(area.rollUp());
            });
        }

        assertThat(merged).containsExactly("8305", "8319");
    }
}
