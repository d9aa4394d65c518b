package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the configuration reference complete: every property of the hub's own settings stands in it. */
class OperatorDocumentTest {
    private static final Path ROOT = Folders.checkout();
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(samentel\\.\\w+)\"");
    private static final Pattern PROPERTY = Pattern.compile("^ {4}[A-Z]?\\w+ (\\w+)\\(\\);", Pattern.MULTILINE);

    @Test
    void namesEveryPropertyOfTheHub() throws IOException {
        var reference = Files.readString(ROOT.resolve("docs/operator.md"));

        var settings = settings();
        assertThat(settings).hasSizeGreaterThan(3);
        assertThat(settings)
                .allSatisfy(property -> assertThat(reference)
                        .as(property)
                        .contains("`" + prefix(property) + ".")
                        .contains("." + name(property) + "`"));
    }

    private static List<String> settings() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(ROOT.resolve("hub-service/application/src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var source = Files.readString(file);
                var prefix = PREFIX.matcher(source);
                if (prefix.find()) {
                    PROPERTY.matcher(source)
                            .results()
                            .forEach(property -> found.add(prefix.group(1) + "." + kebab(property.group(1))));
                }
            }
        }
        return found;
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String prefix(String property) {
        return property.substring(0, property.lastIndexOf('.'));
    }

    private static String name(String property) {
        return property.substring(property.lastIndexOf('.') + 1);
    }
}
