package nl.samentel.hub.paperwork;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language a document is written. */
public enum Language {
    NL("nl"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the language tag. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    String of(String nl, String en) {
        return this == NL ? nl : en;
    }

    /** Finds a language by its tag. */
    public static Optional<Language> of(String tag) {
        return Stream.of(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }
}
