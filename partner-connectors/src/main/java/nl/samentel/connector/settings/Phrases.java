package nl.samentel.connector.settings;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the program: Dutch for a Dutch locale, otherwise English. */
public final class Phrases {
    private static final String BUNDLE = "nl.samentel.connector.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** Returns the sentences of a locale. */
    public static Phrases of(Locale locale) {
        return new Phrases(locale);
    }

    /**
     * Chooses the language.
     *
     * @param language {@code nl} or {@code en}, or empty for that of the machine
     */
    public static Locale locale(String language) {
        String wanted = language.isEmpty() ? Locale.getDefault().getLanguage() : language.toLowerCase(Locale.ROOT);
        return wanted.equals("nl") ? new Locale("nl", "NL") : Locale.ENGLISH;
    }

    /** Returns the locale. */
    public Locale locale() {
        return locale;
    }

    /** Tells whether there is a sentence for a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Returns a sentence with its details filled in. */
    public String say(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }

    /** Writes a number with separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Writes a duration as minutes and seconds, or hours, minutes and seconds. */
    public String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
