package nl.samentel.hub.inquiry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import nl.samentel.hub.sufficiency.Finding;

/** Says in Dutch and English what was found and what would help. */
public final class FindingTexts {
    private static final Map<String, Locale> LANGUAGES = Map.of("nl", Locale.forLanguageTag("nl"), "en", Locale.ROOT);

    private FindingTexts() {}

    /** Returns the text by language: {@code nl} and {@code en}. */
    public static Map<String, String> of(Finding finding) {
        Map<String, String> texts = new TreeMap<>();
        LANGUAGES.forEach((language, locale) -> texts.put(
                language,
                new MessageFormat(bundle(locale).getString(finding.kind().name()), locale)
                        .format(finding.about().toArray())));
        return texts;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "nl.samentel.hub.inquiry.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
