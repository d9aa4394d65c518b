package nl.samentel.connector.question;

import java.io.PrintWriter;
import java.util.List;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Text;

/** Prints questions so that a person knows what is counted before signing. */
public final class QuestionPrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    /** Prepares to print in a language. */
    public QuestionPrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    /** Prints what each counts; of those that this program did not bring, also what an answer says and does not say. */
    public void print(List<NamedQuestion> questions) {
        out.println();
        out.println(phrases.say("question.heading"));
        for (NamedQuestion question : questions) {
            Definition definition = question.definition();
            out.println("  " + definition.id() + "  " + text(definition.title()));
            part("question.counts", text(definition.unitLabel()));
            if (question.own()) {
                part("question.says", text(definition.says()));
                part("question.cannot.say", text(definition.cannotSay()));
                part("question.own", definition.version());
            }
        }
        out.flush();
    }

    private void part(String key, String value) {
        out.println("      " + phrases.say(key, value));
    }

    private String text(Text text) {
        return phrases.locale().getLanguage().equals("nl") ? text.nl() : text.en();
    }
}
