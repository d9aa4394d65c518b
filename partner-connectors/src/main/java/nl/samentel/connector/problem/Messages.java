package nl.samentel.connector.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the sentence of a rule: Dutch for a Dutch locale, otherwise English. */
final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String of(Rule rule, Locale locale, List<String> details) {
        ResourceBundle bundle = ResourceBundle.getBundle("nl.samentel.connector.problem.rules", locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(rule.name()), locale).format(details.toArray());
    }
}
