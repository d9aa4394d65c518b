package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.admission.AdmissionState;
import nl.samentel.hub.agreement.PermissionStanding;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.release.ReleaseState;
import nl.samentel.hub.release.Seat;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.sufficiency.Verdict;
import nl.samentel.hub.transparency.CheckRun;
import nl.samentel.hub.transparency.Finding;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same, and templates ask for nothing else. */
class DeskTextsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path JAVA = Path.of("src", "main", "java", "nl", "samentel", "hub", "desk");
    private static final String WORDS =
            "(state|regime|cell|outcome|snapshot|problem|agreement|permission|action|reason|detail"
                    + "|object|role|permissionKind|admission|verdict|release|seat|reviewed|check|rule|group|filter|gate|field|todo|tag|yes|legend|tile|band|change)\\..*"
                    + "|chart\\.(lines|bars|tiles|funnel)|funnel\\.[A-Z_]+";
    private static final Pattern SAID = Pattern.compile("t\\.(?:say|with)\\('([a-zA-Z.]+)'");
    /** Titles of pages, and what classes of the desk put together themselves; names of files look alike. */
    private static final Pattern TITLE = Pattern.compile("\"((?!nl\\.|log\\.)[a-z]+\\.(?!json\")[a-zA-Z.]*[a-zA-Z])\"");

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        int before = 0;
        for (String name : DeskTexts.FILES) {
            Properties some = new Properties();
            try (Reader file = Files.newBufferedReader(
                    RESOURCES.resolve("nl/samentel/hub/desk/" + name + "_" + language + ".properties"))) {
                some.load(file);
            }
            texts.putAll(some);
            before += some.size();
        }
        assertThat(texts).as("texts that stand in one file alone").hasSize(before);
        return texts;
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
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
        assertThat(keys).containsAll(said).containsAll(titles);
        // Words for codes begin with what they are; every other text is shown somewhere.
        Set<String> words = keys.stream().filter(key -> !key.matches(WORDS)).collect(Collectors.toSet());
        words.removeAll(said);
        words.removeAll(titles);
        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void haveAWordForEveryCodeThatIsShown(String prefix, Enum<?>[] codes) throws IOException {
        for (String language : List.of("nl", "en")) {
            Set<String> keys = texts(language).stringPropertyNames();
            assertThat(keys)
                    .containsAll(Arrays.stream(codes)
                            .map(code -> prefix + "." + code.name())
                            .toList());
        }
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("action", Action.values()),
                Arguments.of("outcome", Outcome.values()),
                Arguments.of("state", DatalabState.values()),
                Arguments.of("agreement", Standing.State.values()),
                Arguments.of("permissionKind", Permission.values()),
                Arguments.of("permission", PermissionStanding.State.values()),
                Arguments.of("admission", AdmissionState.values()),
                Arguments.of("snapshot", SnapshotState.values()),
                Arguments.of("regime", Regime.values()),
                Arguments.of("verdict", Verdict.values()),
                Arguments.of("release", ReleaseState.values()),
                Arguments.of("seat", Seat.Place.values()),
                Arguments.of("check", CheckRun.State.values()),
                Arguments.of("tag", TagType.values()),
                Arguments.of("rule", Finding.Rule.values()));
    }

    @Test
    void haveAWordForEveryReasonAndRole() throws IOException {
        for (String language : List.of("nl", "en")) {
            Set<String> keys = texts(language).stringPropertyNames();
            assertThat(keys)
                    .containsAll(Arrays.stream(ProblemCode.values())
                            .map(code -> "reason." + code.code())
                            .toList())
                    .containsAll(Arrays.stream(Role.values())
                            .map(role -> "role." + role.realmRole())
                            .toList());
        }
    }

    @Test
    void offerEveryActionOnce() {
        DeskTexts texts = new DeskTexts(DeskLanguage.NL);

        assertThat(ActionGroups.of(texts).values().stream()
                        .flatMap(List::stream)
                        .map(ActionGroups.Choice::code))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Enum::name).toList());
    }
}
