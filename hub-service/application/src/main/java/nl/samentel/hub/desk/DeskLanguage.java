package nl.samentel.hub.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the screens. */
enum DeskLanguage {
    NL(Locale.forLanguageTag("nl-NL")),
    EN(Locale.UK);

    private final Locale locale;

    DeskLanguage(Locale locale) {
        this.locale = locale;
    }

    /** Returns the one that was chosen, or else the first one that the browser asks for, or else Dutch. */
    static DeskLanguage of(@Nullable String chosen, List<Locale> asked) {
        for (DeskLanguage language : values()) {
            if (language.code().equals(chosen)) {
                return language;
            }
        }
        return asked.stream()
                .filter(locale -> locale.getLanguage().equals("en")
                        || locale.getLanguage().equals("nl"))
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> EN)
                .orElse(NL);
    }

    Locale locale() {
        return locale;
    }

    String code() {
        return locale.getLanguage();
    }

    boolean dutch() {
        return this == NL;
    }
}
