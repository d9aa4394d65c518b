package nl.samentel.connector.desk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.connector.desk.run.Said;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.question.Text;
import nl.samentel.schema.role.PartnerRoles;

/** The texts of the desk in one language; templates ask for them by key. */
public final class DeskTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Map<String, String> OWN_LISTS =
            Map.of("subject_role", "subject_role", "age_band", "age_band", "sex", "sex", "quality", "quality");

    private final Locale locale;
    private final ResourceBundle texts;
    private final Phrases phrases;

    private DeskTexts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("nl.samentel.connector.desk.texts", locale, NO_FALLBACK);
        this.phrases = Phrases.of(locale);
    }

    /** Returns the texts of {@code nl} or {@code en}. */
    static DeskTexts of(String language) {
        return new DeskTexts(Phrases.locale(language));
    }

    Phrases phrases() {
        return phrases;
    }

    Words words() {
        return Words.of(locale);
    }

    /** Returns the locale, for what says itself. */
    public Locale locale() {
        return locale;
    }

    /** Returns the code of the language, as HTML has it. */
    public String lang() {
        return locale.getLanguage();
    }

    /** Returns the pages of the desk, for the line at the top. */
    public List<Step> steps() {
        return List.of("file", "check", "preview", "inquiry", "agreement", "deliver", "past", "uses").stream()
                .map(name -> new Step("/" + name, "short." + name))
                .toList();
    }

    /**
     * A page in the line at the top.
     *
     * @param path its address
     * @param shortName key of its name
     */
    public record Step(String path, String shortName) {
        /** Tells whether somebody is there, or at a page below it. */
        public boolean isAt(String here) {
            return here.equals(path) || here.startsWith(path + "/");
        }
    }

    /** Tells whether it is Dutch. */
    public boolean dutch() {
        return lang().equals("nl");
    }

    /** Returns a text. */
    public String say(String key) {
        return filled(key);
    }

    /** Returns a text with one thing put in. */
    public String say(String key, Object one) {
        return filled(key, one);
    }

    /** Returns a text with two things put in. */
    public String say(String key, Object one, Object two) {
        return filled(key, one, two);
    }

    /** Returns a text with three things put in. */
    public String say(String key, Object one, Object two, Object three) {
        return filled(key, one, two, three);
    }

    private String filled(String key, Object... details) {
        return new MessageFormat(texts.getString(key), locale).format(details);
    }

    /** Tells whether there is a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns the word for a code, or the code itself where there is no word. */
    public String word(String prefix, Object code) {
        String key = prefix + "." + code;
        return texts.containsKey(key) ? filled(key) : String.valueOf(code);
    }

    /** Says what the values of a column look like. */
    public String look(Object kind, Object detail) {
        return filled("look." + kind, detail);
    }

    /** Returns the name of a role of partner. */
    public String role(Object code) {
        return PartnerRoles.find(String.valueOf(code))
                .map(r -> dutch() ? r.nl() : r.en())
                .orElse(String.valueOf(code));
    }

    /** Returns codes of a field of an event as words; what is no code stays as it is. */
    public String value(String field, String value) {
        Optional<String> list = Attribute.ofField(field).map(Attribute::codeList);
        String name = list.orElse(OWN_LISTS.getOrDefault(field, ""));
        if (field.endsWith("_date")) {
            return value.replaceAll(" \\(DAY\\)$", "");
        }
        return name.isEmpty()
                ? value
                : Stream.of(value.split(", ")).map(code -> label(name, code)).collect(Collectors.joining(", "));
    }

    /** Returns the name of a field of an event. */
    public String field(String name) {
        return word("leaves", name);
    }

    /** Returns the label of a code of a list, or the code itself where there is none. */
    public String label(String list, Object code) {
        return CodeLists.list(list)
                .find(String.valueOf(code))
                .map(c -> dutch() ? c.nl() : c.en())
                .orElse(String.valueOf(code));
    }

    /** Returns the Dutch or the English one of two texts. */
    public String of(Text text) {
        return dutch() ? text.nl() : text.en();
    }

    /** Returns a number as people write it. */
    public String number(Object value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** Returns a band; one that is not known in words. */
    public String band(String label) {
        return label.equals("?") ? say("profile.unknown") : label;
    }

    /** Returns a number of bytes as people write it. */
    public String size(Object bytes) {
        double kilo = Long.parseLong(String.valueOf(bytes)) / 1000.0;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return kilo < 1000 ? format.format(Math.max(0.1, kilo)) + " kB" : format.format(kilo / 1000) + " MB";
    }

    /** Returns a share, 0 to 1, in percents; a little is never told as nothing. */
    public String percent(Object share) {
        double value = Double.parseDouble(String.valueOf(share));
        return value > 0 && value < 0.01 ? "<1 %" : Math.round(value * 100) + " %";
    }

    /** Returns a number of seconds as a clock shows it. */
    public String clock(Object seconds) {
        return phrases.clock(Duration.ofSeconds(Long.parseLong(String.valueOf(seconds))));
    }

    /** Returns a day as people write it. */
    public String day(Object day) {
        return LocalDate.parse(String.valueOf(day)).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }

    /** Returns a time by the clock in the Netherlands. */
    public String time(Object instant) {
        try {
            return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", locale)
                    .withZone(ZONE)
                    .format(Instant.parse(String.valueOf(instant)));
        } catch (DateTimeParseException e) {
            return String.valueOf(instant);
        }
    }

    /** Writes something into an address. */
    public String url(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Says what was told, in the words of the desk where it has its own. */
    String said(Said said) {
        return own(said.key()) ? instead(said.key(), said.details()) : said.in(phrases);
    }

    /** Says a question without what a terminal wants to be typed. */
    String question(Said asked) {
        return said(asked).replaceAll("\\s*[\\[(][jy]/n[\\])]\\s*$|\\s*[\\[(][jy]/N[\\])]\\s*$", "");
    }

    /** Returns what a person says who agrees. */
    String yes(Said asked) {
        String key = "run.yes." + asked.key();
        return say(has(key) ? key : "run.yes");
    }

    private boolean own(String key) {
        return texts.containsKey("instead." + key);
    }

    private String instead(String key, List<?> details) {
        String text = filled("instead." + key, details.toArray());
        return text.equals("-") ? "" : text;
    }

    /** Says a failure: as the commands do, but for what the desk does in another way. */
    List<String> failure(CommandFailure failure) {
        List<String> lines = new ArrayList<>(failure.lines(phrases));
        String key = failure instanceof HubRefusal refusal ? "hub." + refusal.code() : failure.key();
        if (own(key)) {
            lines.set(0, instead(key, failure.details()));
        }
        return lines.stream().map(String::strip).toList();
    }
}
