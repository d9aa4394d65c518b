package nl.samentel.hub;

import static nl.samentel.hub.testing.Stopwatch.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Renewal;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.renewal.PairChunk;
import org.junit.jupiter.api.Test;

/**
 * Takes a delivery of 50,000 persons with two tags each over into the next epoch, over HTTP, and compares that with
 * delivering the same records. No test by its name: the profile {@code bench} runs it.
 */
@QuarkusTest
class RenewalBenchmark extends HubTest {
    private static final int PERSONS = 50_000;
    private static final int BATCH = 5_000;
    private static final int CHUNK = PairChunk.MOST / 2;
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    @Test
    void takesFiftyThousandPersonsOver() throws Exception {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice().toCollecting();
        Sender sender = Sender.announce("vtf");
        double delivering = seconds(() -> {
            for (int from = 0; from < PERSONS; from += BATCH) {
                sender.send(IntStream.range(from, from + BATCH)
                        .mapToObj(
                                i -> MadeUp.report(sender.id(), i, DAY, "FIRST").build())
                        .toList());
            }
            sender.seal();
        });
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("epoch", 2);
        Ceremony.propose(proposal).then().statusCode(201);
        ceremony.sign().keys();

        Renewal renewal = new Renewal("VTF");
        double sending = seconds(() -> {
            for (int from = 0; from < PERSONS; from += CHUNK) {
                renewal.send(Renewal.pairs(from, from + CHUNK));
            }
        });
        double taking = seconds(() -> {
            renewal.begin(false).then().statusCode(200);
            renewal.renew(sender.id()).then().statusCode(204);
        });

        assertThat(Database.number("SELECT count(*) FROM alias WHERE epoch = 2"))
                .isEqualTo(2L * PERSONS);
        System.out.printf(
                Locale.ROOT,
                "%,d persons, %,d pairs: sent in %.1f s (%,d bytes), taken over in %.1f s; delivering them took %.1f s,"
                        + " ratio %.2f%n",
                PERSONS,
                2 * PERSONS,
                sending,
                2 * PERSONS * PairChunk.PAIR,
                taking,
                delivering,
                (sending + taking) / delivering);
    }
}
