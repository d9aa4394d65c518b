package nl.samentel.hub.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.role.PartnerRoles;

/** The texts of the screens in one language, for one page; templates ask for them by key. */
public final class DeskTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** Partner, type of event and tag of each of two sets. */
    private static final int SETS = 6;

    /** By whose clock times are shown. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Texts of all screens, words for codes, and the texts of desks that have many. */
    static final List<String> FILES = List.of("texts", "words", "auditor", "manager");

    private final DeskLanguage language;
    private final List<ResourceBundle> texts;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final NumberFormat numbers;

    DeskTexts(DeskLanguage language) {
        this.language = language;
        this.texts = FILES.stream()
                .map(file -> ResourceBundle.getBundle("nl.samentel.hub.desk." + file, language.locale(), NO_FALLBACK))
                .toList();
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
        this.time = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", language.locale())
                .withZone(ZONE);
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
    }

    /** Returns the code of the language, as HTML has it. */
    public String lang() {
        return language.code();
    }

    /** Returns a text. */
    public String say(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There is no text " + key + "."));
    }

    private Optional<String> find(String key) {
        return texts.stream()
                .filter(file -> file.containsKey(key))
                .map(file -> file.getString(key))
                .findFirst();
    }

    /** Returns a text with one thing put in. */
    public String with(String key, Object value) {
        return fill(key, value);
    }

    /** Returns a text with two things put in. */
    public String with(String key, Object first, Object second) {
        return fill(key, first, second);
    }

    /** Returns a text with three things put in. */
    public String with(String key, Object first, Object second, Object third) {
        return fill(key, first, second, third);
    }

    /** Returns a text with several things put in. */
    String fill(String key, Object... values) {
        return new MessageFormat(say(key), language.locale()).format(values);
    }

    /** Returns the word for a code, or the code itself where there is no word. */
    public String word(String prefix, Object code) {
        String key = prefix + "." + code;
        return find(key).orElse(String.valueOf(code));
    }

    /** Returns the words for codes with a space between. */
    public String words(String prefix, Object codes) {
        return Arrays.stream(String.valueOf(codes).split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> word(prefix, code))
                .collect(Collectors.joining(", "));
    }

    /** Returns what kind of organisation a partner's role stands for. */
    public String partnerRole(Object code) {
        return PartnerRoles.find(String.valueOf(code))
                .map(role -> dutch() ? role.nl() : role.en())
                .orElse(String.valueOf(code));
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
        return find(key).orElseGet(() -> say("problem.other"));
    }

    /** Writes something into the query of an address. */
    public String url(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Writes something into the path of an address. */
    public String path(Object value) {
        return url(value).replace("+", "%20");
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

    /** Returns a time by the clock in the Netherlands. */
    public String time(Object instant) {
        return time.format(Instant.parse(String.valueOf(instant)));
    }

    /** Returns a day as people write it. */
    public String day(Object date) {
        return day.format(LocalDate.parse(String.valueOf(date)));
    }

    /** Returns what kind of record a type of event stands for. */
    public String event(Object code) {
        return CodeLists.list("event_type").codes().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> dutch() ? known.nl() : known.en())
                .orElse(String.valueOf(code));
    }

    /** Returns whose persons an overlap is about, and by which tag they were compared. */
    public String overlap(Object name) {
        String[] sets = String.valueOf(name).split("[.~]");
        return sets.length == SETS
                ? with("enough.overlapOf", sets[0], sets[3], word("tag", sets[2]))
                : String.valueOf(name);
    }

    /** Returns the value of a detail of an entry, in words where it is a code. */
    public String detail(Object name, Object value) {
        return switch (String.valueOf(name)) {
            case "regime", "action", "outcome" -> word(String.valueOf(name), value);
            case "from", "to" -> word("state", value);
            default -> word("yes", value);
        };
    }

    /** Returns details in the order of their names. */
    public Map<String, Object> sorted(Map<String, Object> details) {
        return new TreeMap<>(details);
    }

    /** Returns a band as people read it, or that nothing is known. */
    public String band(Object label) {
        String text = String.valueOf(label);
        return text.isEmpty() || text.equals("unknown") ? say("manager.unknown") : text.replace(" %", "\u00a0%");
    }

    /** Returns a digest in groups that can be compared by eye. */
    public String grouped(Object digest) {
        return String.valueOf(digest).replaceAll("(.{8})(?!$)", "$1 ");
    }
}
