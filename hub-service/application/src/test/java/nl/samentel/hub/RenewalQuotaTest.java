package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Renewal;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** A partner that puts guesses into its table of pairs. */
@QuarkusTest
class RenewalQuotaTest extends HubTest {
    private static final int DECLARED = 100;

    private static Map<String, Object> proposal(Ceremony ceremony, int epoch) {
        Map<String, Object> proposal = ceremony.proposal();
        List<?> parties = (List<?>) proposal.get("parties");
        proposal.put("parties", parties.stream().map(RenewalQuotaTest::small).toList());
        proposal.put("epoch", epoch);
        return proposal;
    }

    private static Map<String, Object> small(Object party) {
        Map<String, Object> small = new HashMap<>();
        ((Map<?, ?>) party).forEach((key, value) -> small.put((String) key, value));
        small.put("persons", DECLARED);
        return small;
    }

    @Test
    void isStoppedAtTheNumberOfPersonsThatItDeclared() throws SQLException {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice();
        ceremony.toCollecting(proposal(ceremony, 1));
        Sender.announce("vtf")
                .send(id -> IntStream.range(0, 30)
                        .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(2022, 3, 1), "FIRST")
                                .build())
                        .toList())
                .seal();
        Ceremony.propose(proposal(ceremony, 2)).then().statusCode(201);
        ceremony.sign().keys();

        // 105 for every hundred persons, and 50 besides.
        Renewal within = new Renewal("VTF").send(Renewal.numbers(0, 155));
        Response guesses = within.send(1, Renewal.numbers(155, 156));

        assertThat(problem(guesses, 409)).isEqualTo("quota-exceeded");
        assertThat(guesses.jsonPath().<String>getList("tagTypes")).containsExactly("BSN");
        assertThat(told(guesses)).doesNotContain("155", "156");
        assertThat(Database.number("SELECT count(*) FROM renewal_pair")).isEqualTo(155);
        // Which pairs were of use is told to nobody, only a band of what would be lost.
        assertThat(within.begin(false).jsonPath().getString("share")).isEqualTo("50-75 %");
    }
}
