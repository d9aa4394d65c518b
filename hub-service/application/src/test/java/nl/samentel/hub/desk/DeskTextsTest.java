package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same, and templates ask for nothing else. */
class DeskTextsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path JAVA = Path.of("src", "main", "java", "nl", "samentel", "hub", "desk");
    private static final Pattern SAID = Pattern.compile("t\\.(?:say|with)\\('([a-zA-Z.]+)'");
    private static final Pattern TITLE =
            Pattern.compile("callers\\.current\\(\\), \"([a-zA-Z.]+)\"|caller, \"([a-zA-Z.]+)\"");
    private static final Pattern TOLD = Pattern.compile("\"(chart\\.[a-zA-Z.]*[a-zA-Z])\"");

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(RESOURCES.resolve("nl/samentel/hub/desk/texts_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void haveTheSameKeysAndNoEmptyText() throws IOException {
        Properties dutch = texts("nl");
        Properties english = texts("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (Properties texts : Set.of(dutch, english)) {
            assertThat(texts.values().stream().map(String::valueOf)).noneMatch(String::isBlank);
        }
    }

    @Test
    void haveAllThatTemplatesAndPagesAskFor() throws IOException {
        Set<String> keys = texts("nl").stringPropertyNames();
        Set<String> said = found(RESOURCES.resolve("templates/desk"), SAID);
        Set<String> titles = found(JAVA, TITLE);

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(titles).hasSizeGreaterThan(5);
        Set<String> told = found(JAVA, TOLD);
        assertThat(keys).containsAll(said).containsAll(titles).containsAll(told);
        // Words for codes begin with what they are; every other text is shown somewhere.
        Set<String> words = keys.stream()
                .filter(
                        key -> !key.matches(
                                "(state|regime|cell|legend|outcome|snapshot|problem|agreement|permission|tile|band|change)\\..*|chart\\.(lines|bars|tiles|funnel)|funnel\\.[A-Z_]+"))
                .collect(Collectors.toSet());
        words.removeAll(said);
        words.removeAll(titles);
        words.removeAll(told);
        assertThat(words).isEmpty();
    }
}
