package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Being in the data tells little more about a person than what the data tell about everybody. */
class InferenceAttackTest {
    private static final int[] SENSITIVE = {Population.NATURE, Population.ROLE, Population.GROUP};
    private static final int OUTSIDERS = 12_000;

    @Test
    void answersTellLittleMoreOfThoseInTheDataThanOfOthers() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Population others = Population.draw(seed + 500, OUTSIDERS, 1_000_000);
            Inference attack = new Inference(Answers.ask(Hub.ofReports(population, seed)));
            for (int sensitive : SENSITIVE) {
                double inside = attack.right(population, sensitive);
                double outside = attack.right(others, sensitive);
                Report.print(
                        "inference of dimension " + sensitive,
                        seed,
                        "advantage <= .05",
                        Report.share(inside - outside) + " (" + Report.share(inside) + " of those in the data, "
                                + Report.share(outside) + " of others)");
                assertThat(inside - outside).isLessThanOrEqualTo(.05);
            }
        }
    }
}
