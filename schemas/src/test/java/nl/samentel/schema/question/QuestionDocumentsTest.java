package nl.samentel.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionDocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theExampleOfTheLanguageIsADefinition() throws Exception {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(read("questions.md"));
        assertThat(example.find()).isTrue();
        Definition definition = Definitions.read(example.group(1));
        assertThat(definition.dimensions())
                .extracting(Dimension::id)
                .containsExactly("year", "helped", "days", "partner");
        assertThat(definition.choices(definition.dimension("partner").orElseThrow()))
                .extracting(Choice::code)
                .containsExactly("GEM", "SHG", "MW", "NONE");
    }

    @Test
    void theLanguageIsDescribedWhole() throws IOException {
        String text = read("questions.md");
        for (Base.Each each : Base.Each.values()) {
            assertThat(text).contains("| `" + each + "` |");
        }
        for (Enum<?> word : List.<Enum<?>>of(
                Link.Relation.HOUSEHOLD, Link.Span.ACTIVE, Link.Span.OPEN, Link.Pick.LAST, Link.Pick.EACH)) {
            assertThat(text).contains("`" + word + "`");
        }
    }

    /** The table of questions is made from the definitions; when this fails, put what it expects into the document. */
    @Test
    void analystsSeeEveryQuestionWithItsDimensions() throws IOException {
        String table = Definitions.shipped().stream()
                .map(d -> "| " + d.id() + " " + d.title().en() + " | "
                        + d.unitLabel().en() + " | "
                        + d.dimensions().stream().map(i -> "`" + i.id() + "`").collect(Collectors.joining(", "))
                        + " |\n")
                .collect(Collectors.joining());
        assertThat(read("analyst.md")).contains("| question | unit | dimensions |\n|---|---|---|\n" + table);
    }

    private static String read(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }
}
