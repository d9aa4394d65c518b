package nl.samentel.hub.linkage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.samentel.hub.linkage.history.RunChanges.Move;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private final Run first = Run.of("abcde", "fgh", "ij", "k");
    private final Continuation before = first.after(Optional.empty(), "one");

    private Continuation then(Run run) {
        return run.after(Optional.of(before.history()), "two");
    }

    private static RunChanges changes(Continuation done) {
        return done.history().runs().get(1);
    }

    @Test
    void theFirstRunNumbersFromZeroInOrderOfTheLowestIdentity() {
        assertThat(first.ids(before, "afik")).containsExactly(0, 1, 2, 3);
        assertThat(before.history().nextPerson()).isEqualTo(4);
        assertThat(before.history().nextHousehold()).isEqualTo(2);
        assertThat(before.history().line()).isEqualTo("one");
        assertThat(before.report()).isEqualTo(ChangeReport.unknown());
    }

    @Test
    void theSameRecordsKeepTheirIds() {
        Run again = Run.of("k", "ij", "fgh", "abcde");
        Continuation done = then(again);
        assertThat(again.ids(done, "afik")).containsExactly(0, 1, 2, 3);
        assertThat(changes(done).merged()).isEmpty();
        assertThat(changes(done).split()).isEmpty();
        assertThat(changes(done).vanished()).isEmpty();
        assertThat(done.history().line()).isEqualTo("one");
    }

    @Test
    void aPersonThatGrowsOrShrinksKeepsItsIdAndANewOneGetsTheNext() {
        Run run = Run.of("z", "ax", "fghy", "ij", "k");
        Continuation done = then(run);
        assertThat(run.ids(done, "afikz")).containsExactly(0, 1, 2, 3, 4);
        assertThat(changes(done).firstNew()).isEqualTo(4);
    }

    @Test
    void twoThatMergeGoOnUnderTheIdOfTheLarger() {
        Run run = Run.of("abcdefgh", "ijk");
        Continuation done = then(run);
        assertThat(run.ids(done, "afik")).containsExactly(0, 0, 2, 2);
        assertThat(changes(done).merged()).containsExactly(new Move(1, 0), new Move(3, 2));
    }

    @Test
    void theLargerPartKeepsTheIdWhenAPersonSplits() {
        Run run = Run.of("ab", "cde", "fgh", "ij", "k");
        Continuation done = then(run);
        assertThat(run.ids(done, "acfik")).containsExactly(4, 0, 1, 2, 3);
        assertThat(changes(done).split()).containsExactly(new Move(0, 4));
        assertThat(changes(done).merged()).isEmpty();
    }

    @Test
    void equalPartsAreDecidedByTheLowestIdAndThenTheLowestIdentity() {
        Run split = Run.of("j", "i", "abcde", "fgh", "k");
        assertThat(split.ids(then(split), "ij")).containsExactly(2, 4);
        Run swapped = Run.of("fi", "gj", "abcde", "h", "k");
        assertThat(swapped.ids(then(swapped), "fgh")).containsExactly(1, 2, 4);
    }

    @Test
    void whoGivesMostOfItsRecordsAwayGoesOnWithTheRest() {
        Run run = Run.of("abcdefg", "h", "ij", "k");
        Continuation done = then(run);
        assertThat(run.ids(done, "afh")).containsExactly(0, 0, 1);
        assertThat(changes(done).split()).containsExactly(new Move(1, 0));
    }

    @Test
    void whoHasNoRecordLeftVanishesAndItsIdNeverComesBack() {
        Continuation without = then(Run.of("abcde", "ij"));
        assertThat(changes(without).vanished()).containsExactly(1, 3);
        Run back = Run.of("abcde", "fgh", "ij", "k");
        Continuation done = back.after(Optional.of(without.history()), "three");
        assertThat(back.ids(done, "afik")).containsExactly(0, 4, 2, 5);
        assertThat(done.history().runs()).extracting(RunChanges::run).containsExactly("one", "two", "three");
    }

    @Test
    void aRecordDeliveredTwiceCountsOnce() {
        Run twice = Run.of("ab", "c");
        twice.add('a', 1, 0);
        Continuation one = twice.after(Optional.empty(), "one");
        Run once = Run.of("ab", "c");
        assertThat(once.ids(once.after(Optional.of(one.history()), "two"), "abc"))
                .containsExactly(0, 0, 1);
    }

    @Test
    void householdsLastInTheSameWay() {
        Run run = Run.of("fgh", "abcde", "k", "ij");
        run.add('z', 4, -1);
        Continuation done = then(run);
        assertThat(run.told(done)).contains(+'a' + " 0 0", +'f' + " 1 0", +'i' + " 2 1", +'k' + " 3 1", +'z' + " 4 -1");
        assertThat(done.history().nextHousehold()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenBeforeTheNextRunGoesOnWithWhatIsLeft() {
        LinkHistory kept = before.history().keeping(Run.of("abijk").identities());
        assertThat(kept.records().size()).isEqualTo(5);
        Run run = Run.of("ab", "fgh", "ij", "k");
        Continuation done = run.after(Optional.of(kept), "two");
        assertThat(run.ids(done, "afik")).containsExactly(0, 4, 2, 3);
        assertThat(changes(done).vanished()).containsExactly(1);
    }

    @Test
    void nothingOfItCanBePrinted() {
        assertThat(before.toString() + before.history() + before.history().records() + changes(then(first)))
                .isEqualTo("Continuation[redacted]LinkHistory[redacted]KnownRecords[redacted]RunChanges[redacted]");
    }
}
