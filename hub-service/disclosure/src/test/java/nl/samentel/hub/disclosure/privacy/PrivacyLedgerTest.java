package nl.samentel.hub.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrivacyLedgerTest {
    private static final Epsilon QUARTER = new Epsilon(250);

    @Test
    void spendsToTheLastThousandthAndNoFurther() {
        PrivacyLedger ledger = PrivacyLedger.open(Epsilon.of(1));
        for (int i = 0; i < 4; i++) {
            ledger = ledger.charge(QUARTER).orElseThrow();
        }
        assertThat(ledger.left()).isEqualTo(Epsilon.ZERO);
        assertThat(ledger.charge(new Epsilon(1))).isEmpty();
        assertThat(ledger.charge(Epsilon.ZERO)).contains(ledger);
    }

    @Test
    void refusesWhatCostsMoreThanIsLeftAndSpendsNothing() {
        PrivacyLedger ledger = PrivacyLedger.open(Epsilon.of(1)).charge(QUARTER).orElseThrow();

        assertThat(ledger.charge(Epsilon.of(1))).isEmpty();
        assertThat(ledger.left()).isEqualTo(new Epsilon(750));
    }

    @Test
    void amountsAddUpExactlyAndAreWrittenInThousandths() {
        assertThat(QUARTER.plus(QUARTER).times(3)).hasToString("1.500");
        assertThat(Epsilon.of(2).less(Epsilon.of(3))).isEqualTo(Epsilon.ZERO);
        assertThatThrownBy(() -> new Epsilon(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrivacyLedger(Epsilon.ZERO, QUARTER)).isInstanceOf(IllegalArgumentException.class);
    }
}
