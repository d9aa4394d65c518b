package nl.samentel.connector.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import nl.samentel.connector.question.QuestionPrinter;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Profile;

/** Prints preliminary agreements, profiles and reports so that a person can read all of them. */
final class InquiryPrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    InquiryPrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    private boolean dutch() {
        return phrases.locale().getLanguage().equals("nl");
    }

    void print(InquiryCheck.Held held) {
        Inquiry inquiry = held.inquiry();
        line("inquiry.title", dutch() ? inquiry.titleNl() : inquiry.titleEn(), inquiry.number());
        line("agreement.purpose", inquiry.purpose());
        line("agreement.basis", inquiry.legalBasis());
        line("agreement.questions", String.join(", ", inquiry.questions()));
        line("inquiry.records", inquiry.dataFrom(), inquiry.dataTo());
        line("inquiry.dates", inquiry.from(), inquiry.until());
        line("inquiry.tags", String.join(", ", inquiry.overlapTags()));
        line("inquiry.minimum", inquiry.minPersons());
        inquiry.parties()
                .forEach(p -> out.println("  " + p.code() + "  " + p.legalEntity()
                        + (p.bsnBasis().isBlank() ? "" : "  " + p.bsnBasis())));
        line("inquiry.overlaps");
        held.overlaps()
                .forEach(o ->
                        out.println("  " + o.first().name() + "  " + o.second().name()));
        line("inquiry.leaves");
        new QuestionPrinter(out, phrases).print(held.questions());
        out.println();
        line("agreement.fingerprint", held.digest().spoken());
        line("agreement.digest", held.digest().hex());
        out.flush();
    }

    void print(Profile profile) {
        line("inquiry.profile");
        for (Profile.Events events : profile.events()) {
            out.println();
            out.println(events.event() + "  " + phrases.say("inquiry.sizes", events.size(), events.persons()));
            events.years().forEach(y -> row(String.valueOf(y.year()), y.size().label()));
            events.fields().forEach(f -> row(f.name(), f.share().label()));
            events.tags().forEach(t -> row(t.name(), t.share().label()));
        }
        profile.cells()
                .forEach(c ->
                        row(c.question(), phrases.say("inquiry.cells", c.small().label())));
        out.flush();
    }

    private void row(String name, String value) {
        out.println(String.format(Locale.ROOT, "  %-24s %s", name, value));
    }

    void print(JsonNode report) {
        String language = dutch() ? "nl" : "en";
        for (JsonNode question : report.path("questions")) {
            out.println();
            out.println(question.path("question").asText() + "  "
                    + phrases.say("inquiry.verdict."
                            + verdict(question.path("verdict").asText())));
            part("coverage", question);
            part("overlap", question);
            part("smallCells", question);
            question.path("findings")
                    .forEach(f ->
                            out.println("  - " + f.path("text").path(language).asText()));
        }
        out.flush();
    }

    private static String verdict(String name) {
        return name.matches("ANSWERABLE|PARTLY|NOT") ? name : "PENDING";
    }

    private void part(String name, JsonNode question) {
        if (question.hasNonNull(name)) {
            out.println(
                    "  " + phrases.say("inquiry." + name, question.path(name).asText()));
        }
    }

    private void line(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        out.println(phrases.say(key, texts));
    }
}
