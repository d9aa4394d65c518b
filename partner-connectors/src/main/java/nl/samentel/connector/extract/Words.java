package nl.samentel.connector.extract;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports for people: Dutch for a Dutch locale, otherwise English. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("nl.samentel.connector.extract.words", locale, NO_FALLBACK);
    }

    /** Returns the words of a locale. */
    public static Words of(Locale locale) {
        return new Words(locale);
    }

    /**
     * Chooses the language of reports.
     *
     * @param language {@code nl} or {@code en}, or empty for that of the machine
     */
    public static Locale locale(String language) {
        String wanted = language.isEmpty() ? Locale.getDefault().getLanguage() : language;
        return wanted.equals("nl") ? new Locale("nl", "NL") : Locale.ENGLISH;
    }

    /** Returns the locale. */
    public Locale locale() {
        return locale;
    }

    /** Returns a sentence with its details filled in. */
    public String say(String key, Object... details) {
        return details.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(details);
    }

    /** Writes a number with separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
