package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/**
 * A partner under its quota that flags persons of whom it would like to know whether they are in a report. Persons 0 to 899
 * are, of whom it knows 200; those from 1,000 on are not.
 */
@QuarkusTest
class GuessTest extends HubTest {
    private static List<Map<String, Object>> afterFlagging(int... guesses) {
        Sender.announce("gem")
                .send(id -> Stream.concat(
                                IntStream.of(guesses).boxed(),
                                IntStream.range(600, 800).boxed())
                        .map(i -> MadeUp.labourMigrant(id, i).build())
                        .toList())
                .seal();
        CountTest.freeze("after-guessing-" + guesses.length + "-" + guesses[0]);
        Response answer = CountTest.count(
                "application/json",
                Map.of("question", "M3", "dimensions", List.of("target_group", "year"), "purpose", "trial of the hub"));
        answer.then().statusCode(200).body("cells.find { it.codes == ['NONE', '2022'] }.status", equalTo("VALUE"));
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        return answer.jsonPath().getList("cells");
    }

    @Test
    void answersTheSameWhetherTheGuessHitOrMissed() {
        openDatalab("VTF", "GEM");
        Sender.announce("vtf", "2022-01-01", "2024-01-01")
                .send(id -> IntStream.range(0, 900)
                        .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(2022 + i % 2, 3, 1), "FIRST")
                                .build())
                        .toList())
                .seal();

        List<Map<String, Object>> hit = afterFlagging(7);
        List<Map<String, Object>> missed = afterFlagging(2_000);
        List<Map<String, Object>> thirty = afterFlagging(IntStream.range(0, 30).toArray());

        assertThat(missed).isEqualTo(hit);
        // What is told depends on the links at all: thirty that are in a report change a number.
        assertThat(thirty).isNotEqualTo(hit);
    }
}
