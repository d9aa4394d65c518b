package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void givesTheCodesOfTheRfc(long second, String code) {
        // RFC 6238, appendix B: SHA-1, the last six of eight digits.
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(SecondFactor.code(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
    }
}
