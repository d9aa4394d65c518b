package nl.samentel.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static Properties load(String name) {
        try (Reader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "extract/words", "problem/rules", "desk/texts"})
    void everySentenceIsThereInBothLanguages(String bundle) {
        Properties english = load(bundle);
        Properties dutch = load(bundle + "_nl");

        assertThat(new TreeSet<>(dutch.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.stringPropertyNames().forEach(key -> {
            assertThat(places(dutch.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_nl", "desk/texts", "desk/texts_nl"})
    void noSentenceLosesAnApostrophe(String bundle) {
        load(bundle)
                .values()
                .forEach(sentence ->
                        assertThat(sentence.toString().replace("''", "")).doesNotContain("'"));
    }

    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        Properties english = load("messages");
        Pattern named = Pattern.compile(
                "(?:say|tell|confirm|ask|twice|find|wrong)\\(\\s*\"([a-z]+(?:\\.[a-z-]+)*)\"|ExitCode\\.[A-Z]+,\\s*\"([a-z.-]+)\"");
        for (Path source : sources()) {
            Matcher found = named.matcher(Files.readString(source, StandardCharsets.UTF_8));
            while (found.find()) {
                String key = found.group(1) == null ? found.group(2) : found.group(1);
                assertThat(english).as(source + " " + key).containsKey(key);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("src/main/java/nl/samentel/connector");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> Stream.of("settings", "delivery", "hub", "keys", "witness", "verifier")
                            .anyMatch(p -> f.getParent().endsWith(p)))
                    .toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }

    private static TreeSet<String> places(String sentence) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d+").matcher(sentence);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
