package nl.samentel.hub.paperwork;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the documents in one language. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Officers, partners and the authority live by Dutch time. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private final Language language;
    private final ResourceBundle texts;

    Words(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("nl.samentel.hub.paperwork.words", language.locale(), NO_FALLBACK);
    }

    Language language() {
        return language;
    }

    String text(String key) {
        return texts.getString(key);
    }

    /** Returns a text, or what stands for it when this version has no word for it. */
    String or(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    /** Returns the power of ten between which a number of people lies, and never the number. */
    String band(int persons) {
        long lower = 1;
        while (lower * 10 <= persons) {
            lower *= 10;
        }
        NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
        return numbers.format(lower) + " – " + numbers.format(lower * 10 - 1);
    }
}
