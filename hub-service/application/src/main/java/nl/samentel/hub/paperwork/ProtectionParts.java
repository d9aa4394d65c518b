package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of documents that say what protects the data, as the threat model has it. */
final class ProtectionParts {
    private final Draft draft;
    private final Words words;

    ProtectionParts(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    void measures() {
        draft.table("table.measures", List.of("measure"), numbered("measure").map(key -> List.of(words.text(key))));
    }

    /** Says what each attacker can and cannot do. */
    void threats() {
        draft.table(
                "table.threats",
                List.of("who", "can", "cannot"),
                numbered("threat")
                        .map(key -> List.of(words.text(key), words.text(key + ".can"), words.text(key + ".cannot"))));
    }

    private Stream<String> numbered(String key) {
        return IntStream.iterate(1, i -> words.has(key + "." + i), i -> i + 1).mapToObj(i -> key + "." + i);
    }
}
