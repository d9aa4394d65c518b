package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusteredTest {
    @Test
    void clustersOfOneAreAsIndependentTargets() {
        Clustered each = new Clustered();
        for (int i = 0; i < 10_000; i++) {
            each.add(i, i % 50 == 0);
        }

        assertThat(each.share()).isEqualTo(.02);
        assertThat(each.upper()).isCloseTo(Report.upper(200, 10_000), within(.0002));
    }

    @Test
    void whoIsFoundTogetherTellsLess() {
        Clustered each = new Clustered();
        Clustered families = new Clustered();
        for (int i = 0; i < 10_000; i++) {
            each.add(i, i % 200 < 4);
            families.add(i / 4, i % 200 < 4);
        }

        assertThat(families.share()).isEqualTo(each.share());
        assertThat(families.upper() - families.share()).isCloseTo(2 * (each.upper() - each.share()), within(.0001));
    }
}
