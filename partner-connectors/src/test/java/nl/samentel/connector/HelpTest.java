package nl.samentel.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.connector.settings.Surroundings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    /** Commands for developers, in English only. */
    private static final Set<String> ENGLISH_ONLY = Set.of("synthesise", "compare");

    private static Map<String, String> texts(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        collect(Samentel.command(Surroundings.ofProcess(), locale), texts);
        return texts;
    }

    private static void collect(CommandLine command, Map<String, String> texts) {
        String name = command.getCommandSpec().qualifiedName(" ");
        texts.put(name, String.join(" ", command.getCommandSpec().usageMessage().description()));
        for (OptionSpec option : command.getCommandSpec().options()) {
            texts.put(name + " " + option.longestName(), String.join(" ", option.description()));
        }
        command.getSubcommands().forEach((key, sub) -> {
            if (!ENGLISH_ONLY.contains(key)) {
                collect(sub, texts);
            }
        });
    }

    @Test
    void everyOptionIsExplainedInDutchToo() {
        Map<String, String> english = texts(Locale.ENGLISH);
        Map<String, String> dutch = texts(new Locale("nl", "NL"));
        List<String> same = new ArrayList<>();
        english.forEach((name, text) -> {
            assertThat(text).as(name).isNotBlank();
            if (text.equals(dutch.get(name))) {
                same.add(name);
            }
        });

        assertThat(same).as("missing in help_nl.properties").isEmpty();
    }

    @Test
    void showsPercentagesAsWritten() {
        String help = Samentel.command(Surroundings.ofProcess(), new Locale("nl", "NL"))
                .getSubcommands()
                .get("deliver")
                .getUsageMessage();

        assertThat(help).contains("20 % kleiner");
    }
}
