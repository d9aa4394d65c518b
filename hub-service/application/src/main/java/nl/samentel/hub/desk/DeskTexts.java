package nl.samentel.hub.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of the screens in one language, for one page; templates ask for them by key. */
public final class DeskTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final DeskLanguage language;
    private final ResourceBundle texts;
    private final DateTimeFormatter time;
    private final NumberFormat numbers;

    DeskTexts(DeskLanguage language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("nl.samentel.hub.desk.texts", language.locale(), NO_FALLBACK);
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
        this.time = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", language.locale())
                .withZone(ZONE);
    }

    /** Returns the code of the language, as HTML has it. */
    public String lang() {
        return language.code();
    }

    /** Returns a text. */
    public String say(String key) {
        return texts.getString(key);
    }

    /** Returns a text with one thing put in. */
    public String with(String key, Object value) {
        return fill(key, value);
    }

    /** Returns a text with several things put in. */
    String fill(String key, Object... values) {
        return new MessageFormat(say(key), language.locale()).format(values);
    }

    /** Returns the word for a code, or the code itself where there is no word. */
    public String word(String prefix, Object code) {
        String key = prefix + "." + code;
        return texts.containsKey(key) ? texts.getString(key) : String.valueOf(code);
    }

    /** Returns the Dutch or the English one of two texts. */
    public String of(Map<String, Object> bilingual) {
        return String.valueOf(bilingual.get(lang()));
    }

    /** Tells whether the texts are Dutch. */
    public boolean dutch() {
        return language.dutch();
    }

    /** Returns what to do about a problem. */
    public String problem(Object code) {
        String key = "problem." + code;
        return say(texts.containsKey(key) ? key : "problem.other");
    }

    /** Writes something into the query of an address. */
    public String url(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Writes a code in small letters, as style sheets name it. */
    public String lower(Object code) {
        return String.valueOf(code).toLowerCase(Locale.ROOT);
    }

    /** Returns the sign of a kind of cell. */
    public String mark(String status) {
        return CellMarks.mark(status);
    }

    /** Returns a number as people write it. */
    public String number(Object value) {
        return numbers.format(value);
    }

    /** Returns a day. */
    public String day(Object day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
                .format(LocalDate.parse(String.valueOf(day)));
    }

    /** Returns a time by the clock in the Netherlands. */
    public String time(Object instant) {
        return time.format(Instant.parse(String.valueOf(instant)));
    }
}
