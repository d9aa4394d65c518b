package nl.samentel.schema.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;

class KeyEnvelopeTest {
    private static final String ENCAPSULATION = Base64.getEncoder().encodeToString(new byte[1_120]);
    private static final String CIPHERTEXT = Base64.getEncoder().encodeToString(new byte[48]);
    private static final Digest AGREEMENT = new Digest("a".repeat(64));

    private static KeyEnvelope envelope(String datalab, int epoch, Digest agreement, String from, String to) {
        return new KeyEnvelope(datalab, epoch, agreement, from, to, ENCAPSULATION, CIPHERTEXT);
    }

    @Test
    void hasAnotherContextAndDigestForEveryThingItIsAbout() {
        List<KeyEnvelope> all = List.of(
                envelope("lab-1", 1, AGREEMENT, "GEM", "VTF"),
                envelope("lab-2", 1, AGREEMENT, "GEM", "VTF"),
                envelope("lab-1", 2, AGREEMENT, "GEM", "VTF"),
                envelope("lab-1", 1, new Digest("b".repeat(64)), "GEM", "VTF"),
                envelope("lab-1", 1, AGREEMENT, "POL", "VTF"),
                envelope("lab-1", 1, AGREEMENT, "GEM", "POL"),
                envelope("lab-1", 1, AGREEMENT, "GEMV", "TF"));

        assertThat(all.stream().map(e -> Digest.of(e.context()))).doesNotHaveDuplicates();
        assertThat(all.stream().map(KeyEnvelope::digest)).doesNotHaveDuplicates();
    }

    @Test
    void tellsASignatureFromAReceipt() {
        KeyEnvelope envelope = envelope("lab-1", 1, AGREEMENT, "GEM", "VTF");

        assertThat(envelope.signingInput().bytes())
                .isNotEqualTo(envelope.receiptInput().bytes());
    }

    @Test
    void refusesOtherLengths() {
        assertThatThrownBy(() -> new KeyEnvelope("lab-1", 1, AGREEMENT, "GEM", "VTF", CIPHERTEXT, CIPHERTEXT))
                .hasMessageContaining("1120 bytes");
        assertThatThrownBy(() -> new KeyEnvelope("lab-1", 1, AGREEMENT, "GEM", "VTF", ENCAPSULATION, "?"))
                .hasMessageContaining("base64");
    }

    @Test
    void listsOfCanariesAreEqualWhateverTheirOrder() {
        Canary one = new Canary("a", "BSN", "0".repeat(64));
        Canary other = new Canary("b", "NONE", Canary.REFUSED);

        assertThat(Stream.of(
                                new CanaryList("lab-1", 1, List.of(one, other)),
                                new CanaryList("lab-1", 1, List.of(other, one)))
                        .map(CanaryList::digest)
                        .distinct())
                .hasSize(1);
        assertThat(new CanaryList("lab-1", 2, List.of(one, other)).digest())
                .isNotEqualTo(new CanaryList("lab-1", 1, List.of(one, other)).digest());
    }

    @Test
    void refusesACanaryThatIsNotOne() {
        assertThatThrownBy(() -> new Canary("a", "BSN", "0123")).isInstanceOf(IllegalArgumentException.class);
    }
}
