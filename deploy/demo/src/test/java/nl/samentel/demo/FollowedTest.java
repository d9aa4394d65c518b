package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.demo.Followed.Outcome;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final Table WANTED = Table.of("P9", "year", "help");

    private final Map<List<String>, JsonNode> hub = new HashMap<>();

    private void answers(MadeUpAnswer answer, String... dimensions) {
        hub.put(List.of(dimensions), answer.json());
    }

    private Followed follow() {
        return Followed.from(WANTED, table -> hub.get(table.dimensions()));
    }

    private static MadeUpAnswer table(String... dimensions) {
        return MadeUpAnswer.by(List.of(dimensions));
    }

    @Test
    void asksNothingElseWhereTheHubOffersNothingElse() {
        answers(table("year", "help").value(20, "YES", "YES").hidden("CLOSED", "YES", "NO"), "year", "help");

        var followed = follow();

        assertThat(followed.steps()).hasSize(1);
        assertThat(followed.outcome()).isEqualTo(Outcome.AS_ASKED);
        assertThat(FollowedText.note(followed)).isEmpty();
    }

    @Test
    void followsWhatIsOfferedUntilSomethingShows() {
        answers(table("year", "help").hidden("CLOSED", "YES", "NO").instead("year"), "year", "help");
        answers(table("year").hidden("SMALL", "YES").instead(), "year");
        answers(table().value(40).instead("never"));

        var followed = follow();

        assertThat(followed.steps())
                .extracting(step -> step.table().dimensions().size())
                .containsExactly(2, 1, 0);
        assertThat(followed.outcome()).isEqualTo(Outcome.COARSER);
        assertThat(AnswerText.of(followed).brief("x"))
                .contains("    all together    40 (37-44)")
                .anyMatch(line -> line.contains("wanted by \"year\" and \"help\": none of 1 cells shown; coarser:"));
    }

    @Test
    void staysWithTheTableThatShowsSomethingWhereTheCoarserOneDoesNot() {
        answers(
                table("year", "help")
                        .value(30, "YES", "YES")
                        .hidden("CLOSED", "YES", "NO")
                        .instead("year"),
                "year",
                "help");
        answers(table("year").hidden("CLOSED", "YES"), "year");

        assertThat(follow().outcome()).isEqualTo(Outcome.AS_ASKED);
    }

    @Test
    void saysOfWhatCannotBeShownAtAllThatThereAreTooFew() {
        answers(table("year", "help").hidden("CLOSED", "YES", "NO"), "year", "help");
        answers(table().hidden("SMALL"));

        var followed = follow();

        assertThat(followed.outcome()).isEqualTo(Outcome.NOT_AT_ALL);
        assertThat(FollowedText.note(followed))
                .startsWith("NOT SHOWN: wanted by \"year\" and \"help\": none of 1 cells shown. No coarser")
                .contains("even all together are fewer than 10 persons or 3 households");
    }

    @Test
    void saysOfWhatIsClosedAsAWholeThatItWouldTellOfAFew() {
        answers(table("year", "help").hidden("CLOSED", "YES", "NO"), "year", "help");
        answers(table().hidden("CLOSED"));

        assertThat(FollowedText.note(follow())).contains("not even the total", "would tell of a few persons");
    }

    @Test
    void countsHowManyQuestionsGotHowFar() {
        answers(table("year", "help").hidden("CLOSED", "YES", "NO"), "year", "help");
        answers(table().hidden("CLOSED"));
        var not = follow();
        answers(table().value(12));
        answers(table("year", "help").hidden("CLOSED", "YES", "NO").instead(), "year", "help");
        var coarser = follow();

        assertThat(Followed.tally(List.of(not, coarser, coarser)))
                .isEqualTo("3 questions: 0 shown as asked, 2 coarser, 1 not at all");
    }
}
