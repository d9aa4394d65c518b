package nl.samentel.schema.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginKeyTest {
    private static final String OF_THE_RFC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    @Test
    void hasTheThumbprintOfTheRfc() {
        // RFC 8037, appendix A.3.
        assertThat(new LoginKey(OF_THE_RFC).id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void speaksSixGroupsOfFourDigits() {
        assertThat(new LoginKey(OF_THE_RFC).fingerprint()).matches("\\d{4}( \\d{4}){5}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                OF_THE_RFC + "=",
                OF_THE_RFC + "AA",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp",
                "\"},{\"kty\":\"oct\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNoKeyInItsOneForm(String x) {
        assertThatThrownBy(() -> new LoginKey(x)).isInstanceOf(IllegalArgumentException.class);
    }
}
