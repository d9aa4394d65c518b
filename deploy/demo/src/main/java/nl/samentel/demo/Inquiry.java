package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds out whether the records suffice, as the stewards of the partners that look into it would. */
final class Inquiry {
    private static final int WIDTH = 70;

    private Inquiry() {}

    static void run(Datalab manager, Function<Partner, PartnerOffice> offices) {
        var digest = manager.inquire().path("digest").asText();
        each(offices, office -> office.signInquiry(digest));
        each(offices, PartnerOffice::sendProfile);
        each(offices, PartnerOffice::overlap);
    }

    private static void each(Function<Partner, PartnerOffice> offices, Consumer<PartnerOffice> work) {
        Deliveries.quietly(partner -> {
            if (Datalab.LOOK_INTO.contains(partner)) {
                work.accept(offices.apply(partner));
            }
            return "";
        });
    }

    /** Says in a line per question what is expected, and in the next why. */
    static List<String> lines(JsonNode report) {
        var lines = new ArrayList<String>();
        for (var question : report.path("questions")) {
            var overlap = question.path("overlap");
            lines.add(question.path("question").asText() + "  "
                    + question.path("verdict").asText()
                    + (overlap.isTextual() ? "; the two share " + overlap.asText() + " persons" : ""));
            for (var finding : question.path("findings")) {
                lines.addAll(
                        Wrap.hanging("    ", finding.path("text").path("en").asText(), WIDTH));
            }
        }
        return lines;
    }
}
