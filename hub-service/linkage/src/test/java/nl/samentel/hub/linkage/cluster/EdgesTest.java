package nl.samentel.hub.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {
    /** Records 0 to 4 have the numbers 4 to 0. */
    private static final int[] NUMBERS = {4, 3, 2, 1, 0};

    @Test
    void comeInTheOrderOfTheNumbersOfTheirRecords() {
        Edges some = new Edges();
        some.add(1, 0, 0.6, 1);
        some.add(4, 1, 0.7, 2);
        Edges more = new Edges();
        more.add(4, 3, 0.8, 3);
        more.add(3, 0, 0.9, 4);

        Edges edges = Edges.inOrder(List.of(some, more), NUMBERS.length, r -> NUMBERS[r]);

        List<String> found = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            found.add(edges.one(edge) + "-" + edges.other(edge) + " " + edges.probability(edge) + " "
                    + edges.agree(edge));
        }
        assertThat(found).containsExactly("4-3 0.8 3", "4-1 0.7 2", "3-0 0.9 4", "1-0 0.6 1");
    }

    @Test
    void whatIsLeftOfAnEdgeIsTheLeastThatItsRecordsLeave() {
        Edges edges = new Edges();
        edges.add(0, 1, 0.8, 1);
        edges.add(0, 2, 0.9, 1);
        edges.add(1, 2, 0.95, 1);
        Strengths strengths = Strengths.of(edges);
        strengths.weaken(1, 0.7);
        strengths.weaken(1, 0.85);
        strengths.weaken(2, 0.5);
        List<Integer> found = new ArrayList<>();
        strengths.strongestFirst(found::add);
        assertThat(found).containsExactly(0, 1);
    }

    @Test
    void theStrongestComeFirstAndEqualsInTheirOrder() {
        Edges edges = new Edges();
        for (double probability : new double[] {0.7, 0.9, 0.5, 0.9}) {
            edges.add(0, edges.size() + 1, probability, 1);
        }
        List<Integer> found = new ArrayList<>();
        Strengths.of(edges).strongestFirst(found::add);
        assertThat(found).containsExactly(1, 3, 0);
    }
}
