package nl.samentel.hub.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Thresholds THRESHOLDS = new Thresholds(10, 3, 5, new Thresholds.Room(10, 0));
    private static final Lattice ONE = Lattice.of(List.of(2));

    private static LatticeKeys keys(String question) {
        byte[] bytes = new byte[32];
        RecordKeys records = RecordKeys.of(new SecretKeySpec(bytes, "HmacSHA256"), "line");
        bytes[0] = 1;
        return new LatticeKeys(
                records, new SecretKeySpec(bytes, "HmacSHA256"), NoiseDesign.DEFAULT, CountedUnit.RECORD, question);
    }

    /** Reports numbered from a first to a last; those from a number on have the other code. */
    private static Facts reports(int first, int last, int other) {
        long[] numbers = LongStream.range(first, last).toArray();
        int[] codes = IntStream.range(first, last).map(i -> i < other ? 0 : 1).toArray();
        return Facts.of(numbers, numbers, numbers, new int[][] {codes});
    }

    private static Draft draft(String question, Facts facts) {
        return Draft.first(facts, ONE, THRESHOLDS, keys(question));
    }

    private static List<Grid.State> states(Draft draft, Query query) {
        Grid grid = draft.edition().catalogue().answer(query);
        return IntStream.range(0, grid.cells()).mapToObj(grid::state).toList();
    }

    @Test
    void closesACellOfOneOfTwoQuestionsWhoseCellsDifferByAHandful() {
        Draft wide = draft("wide", reports(0, 1_000, 600));
        // Its first code has all that the first code of the other has but nine.
        Draft narrow = draft("narrow", reports(9, 2_000, 600));

        Draft.settle(List.of(wide, narrow));

        List<Grid.State> both = IntStream.range(0, 2)
                .mapToObj(c -> List.of(states(wide, Query.of(0)), states(narrow, Query.of(0)))
                        .get(c)
                        .get(0))
                .toList();
        assertThat(both).containsExactlyInAnyOrder(Grid.State.CLOSED, Grid.State.SHOWN);
        assertThat(states(wide, Query.of())).containsExactly(Grid.State.SHOWN);
        assertThat(states(narrow, Query.of())).containsExactly(Grid.State.SHOWN);
    }

    /** Four codes of 100, 150, 200 and 250: the second lies in the total of another question and lacks three. */
    @Test
    void closesTheCellNextToItAsWellAndLeavesTheRest() {
        long[] numbers = LongStream.range(0, 700).toArray();
        int[] codes = IntStream.range(0, 700)
                .map(i -> i < 100 ? 0 : i < 250 ? 1 : i < 450 ? 2 : 3)
                .toArray();
        Draft parts = Draft.first(
                Facts.of(numbers, numbers, numbers, new int[][] {codes}),
                Lattice.of(List.of(4)),
                THRESHOLDS,
                keys("parts"));
        Draft other = draft("other", reports(97, 250, 170));

        Draft.settle(List.of(parts, other));

        assertThat(states(other, Query.of())).containsExactly(Grid.State.SHOWN);
        assertThat(states(parts, Query.of(0)))
                .containsExactly(Grid.State.CLOSED, Grid.State.CLOSED, Grid.State.SHOWN, Grid.State.SHOWN);
    }

    /** Whether something followed: 60 yes, 500 no, 140 not known yet, of whom the total of another question has all but three. */
    @Test
    void closesTheRestWithACellAndNotWhatTheQuestionIsAbout() {
        long[] numbers = LongStream.range(0, 700).toArray();
        int[] codes =
                IntStream.range(0, 700).map(i -> i < 60 ? 0 : i < 560 ? 1 : 2).toArray();
        Draft outcome = Draft.first(
                Facts.of(numbers, numbers, numbers, new int[][] {codes}),
                Lattice.of(List.of(3)).asking(List.of(new Lattice.Asked(0, 0))),
                THRESHOLDS,
                keys("outcome"));
        Draft other = draft("other", reports(563, 700, 600));

        Draft.settle(List.of(outcome, other));

        assertThat(states(other, Query.of())).containsExactly(Grid.State.SHOWN);
        assertThat(states(outcome, Query.of(0)))
                .containsExactly(Grid.State.SHOWN, Grid.State.CLOSED, Grid.State.CLOSED);
    }

    /** Who has the second code of the first dimension has the third of the second one, but for four. */
    @Test
    void holdsTheTablesOfAQuestionAgainstEachOther() {
        long[] numbers = LongStream.range(0, 900).toArray();
        int[][] codes = {
            IntStream.range(0, 900).map(i -> i < 300 ? 0 : 1).toArray(),
            IntStream.range(0, 900).map(i -> i < 150 ? 0 : i < 296 ? 1 : 2).toArray()
        };
        Draft draft = Draft.first(
                Facts.of(numbers, numbers, numbers, codes), Lattice.of(List.of(2, 3)), THRESHOLDS, keys("both"));
        assertThat(states(draft, Query.of(0))).containsOnly(Grid.State.SHOWN);
        assertThat(states(draft, Query.of(1))).containsOnly(Grid.State.SHOWN);

        Draft.settle(List.of(draft));

        assertThat(states(draft, Query.of(0)).contains(Grid.State.CLOSED)
                        ^ states(draft, Query.of(1)).contains(Grid.State.CLOSED))
                .isTrue();
    }

    @Test
    void leavesWhatDiffersByTheThresholdOrIsTheSame() {
        Draft wide = draft("wide", reports(0, 1_000, 600));
        Draft narrow = draft("narrow", reports(10, 2_000, 600));
        Draft same = draft("same", reports(0, 1_000, 600));

        Draft.settle(List.of(wide, narrow, same));

        assertThat(states(wide, Query.of(0))).containsOnly(Grid.State.SHOWN);
        assertThat(states(narrow, Query.of(0))).containsOnly(Grid.State.SHOWN);
        assertThat(states(same, Query.of(0))).containsOnly(Grid.State.SHOWN);
        assertThat(same.edition().catalogue().answer(Query.of(0)).value(0))
                .isEqualTo(wide.edition().catalogue().answer(Query.of(0)).value(0));
    }

    @Test
    void closesAQuestionOfWhichTheTotalLacksAHandful() {
        Draft whole = draft("whole", reports(0, 1_000, 600));
        Draft less = draft("less", reports(0, 997, 400));

        Draft.settle(List.of(whole, less));

        assertThat(states(whole, Query.of()).get(0))
                .isNotEqualTo(states(less, Query.of()).get(0));
        Draft closed = states(whole, Query.of()).contains(Grid.State.CLOSED) ? whole : less;
        assertThat(states(closed, Query.of(0))).containsOnly(Grid.State.CLOSED);
    }

    @Test
    void whatWasAnsweredBeforeStaysUntilEnoughChanged() {
        Draft wide = draft("wide", reports(0, 1_000, 600));
        Draft narrow = draft("narrow", reports(20, 2_000, 600));
        Draft.settle(List.of(wide, narrow));
        Draft same = Draft.after(wide.edition().history(), reports(0, 1_000, 600), ONE, THRESHOLDS, keys("wide"));
        // Eleven reports came between.
        Draft nearer = Draft.after(narrow.edition().history(), reports(9, 2_000, 600), ONE, THRESHOLDS, keys("narrow"));

        Draft.settle(List.of(same, nearer));

        assertThat(states(same, Query.of(0))).containsOnly(Grid.State.SHOWN);
    }

    @Test
    void aSetLiesInAnotherOnlyWithAllItsUnits() {
        long[] many =
                LongStream.range(0, 5_000).map(i -> i * 0x9E37_79B9_7F4A_7C15L).toArray();
        Sketch all = Sketch.of(many);

        assertThat(Sketch.of(LongStream.of(many).skip(9).toArray()).within(all)).isTrue();
        assertThat(all.within(Sketch.of(LongStream.of(many).skip(500).toArray())))
                .isFalse();
        assertThat(Sketch.of(new long[] {1, 2, 3}).within(Sketch.of(new long[] {1, 3, 4, 5})))
                .isFalse();
        assertThat(Sketch.of(new long[] {1, 3}).within(Sketch.of(new long[] {1, 3, 4, 5})))
                .isTrue();
        assertThat(Sketch.of(new long[0]).within(Sketch.of(new long[] {1}))).isTrue();
        assertThat(Sketch.of(new long[] {1}).within(Sketch.of(new long[0]))).isFalse();
        assertThat(all).hasToString("Sketch[redacted]");
    }
}
