package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the links of a definition found around one entry. */
final class Findings {
    private final Map<String, Found> byLink = new HashMap<>();

    /**
     * What a link found.
     *
     * @param anchor day from which the window counted, absent when there was none
     * @param rows records that it picked, none when it found nothing
     */
    record Found(Optional<LocalDate> anchor, List<LinkedEvent> rows) {}

    void add(String link, Found found) {
        byLink.put(link, found);
    }

    /** Returns what a link found; a definition names no other links than its own, and no later ones. */
    Found of(String link) {
        return Optional.ofNullable(byLink.get(link)).orElseThrow();
    }
}
