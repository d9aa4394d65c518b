package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Turns what was found for a question into text of at most 74 columns: the question in Dutch and English, the table that can be
 * shown, and below it the linkage coverage and expected errors.
 */
final class AnswerText {
    private static final int LINE = 74;
    private static final int MOST_ROWS = 16;
    private static final String MARGIN = "    ";

    private final Followed followed;
    private final JsonNode answer;

    private AnswerText(Followed followed) {
        this.followed = followed;
        this.answer = followed.reached().answer();
    }

    static AnswerText of(Followed followed) {
        return new AnswerText(followed);
    }

    /** Returns everything. */
    List<String> lines() {
        var lines = heading();
        if (followed.outcome() != Followed.Outcome.NOT_AT_ALL) {
            lines.addAll(AnswerGrid.lines(answer));
        }
        lines.add("");
        lines.addAll(Wrap.hanging(MARGIN + "linked: ", coverage(answer.path("linkage")), LINE));
        lines.addAll(Wrap.hanging(MARGIN + "links: ", errors(answer.path("linkage")), LINE));
        return lines;
    }

    /** Returns the first rows; when there are more, says where they stand. */
    List<String> brief(String file) {
        var lines = heading();
        if (followed.outcome() == Followed.Outcome.NOT_AT_ALL) {
            return lines;
        }
        var rows = AnswerGrid.lines(answer);
        if (rows.size() <= MOST_ROWS + 2) {
            lines.addAll(rows);
            return lines;
        }
        lines.addAll(rows.subList(0, MOST_ROWS));
        lines.add(MARGIN + "... and " + (rows.size() - MOST_ROWS) + " lines more in");
        lines.add(MARGIN + file);
        return lines;
    }

    private List<String> heading() {
        var question = answer.path("question");
        var lines = new ArrayList<>(Wrap.hanging(
                followed.wanted().table().question() + "  ",
                question.at("/title/nl").asText(),
                LINE));
        lines.addAll(Wrap.hanging(MARGIN, question.at("/title/en").asText(), LINE));
        var note = FollowedText.note(followed);
        if (!note.isEmpty()) {
            lines.addAll(Wrap.hanging(MARGIN, note, LINE));
        }
        if (followed.outcome() != Followed.Outcome.NOT_AT_ALL) {
            lines.addAll(Wrap.hanging(MARGIN, counted(), LINE));
            lines.add("");
        }
        return lines;
    }

    private String counted() {
        return "counted: " + units(answer.at("/question/unitLabel/en").asText()) + " "
                + FollowedText.by(followed.reached())
                + fixed(followed.wanted().table())
                + noiseNote();
    }

    private static String units(String unit) {
        return unit.equals("child") ? "children" : unit + "s";
    }

    /** Lists pairs with the partner whose reports are counted, with the band of records that found each other. */
    static String coverage(JsonNode linkage) {
        return list(linkage.path("pairs")).stream()
                .filter(pair -> list(pair.path("partners")).stream()
                        .anyMatch(partner -> partner.asText().equals("VTF")))
                .map(pair -> pair.at("/partners/0").asText() + "-"
                        + pair.at("/partners/1").asText() + " "
                        + pair.path("coverage").asText())
                .collect(Collectors.joining(", "));
    }

    /** Says which share of all links between partners is expected to be false and which missing. */
    static String errors(JsonNode linkage) {
        return "expected false " + linkage.path("falseLinks").asText("unknown") + ", expected missing "
                + linkage.path("missedLinks").asText("unknown");
    }

    private String noiseNote() {
        return answer.path("protection").has("noise")
                ? ", with noise of at most "
                        + answer.at("/protection/noise/most").asText()
                : "";
    }

    private static String fixed(Table table) {
        var filter = table.filter();
        return filter == null ? "" : ", " + filter.dimension() + " " + filter.code();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
