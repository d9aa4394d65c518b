package nl.samentel.pseudonymiser.tag;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.schema.event.Id32;
import org.junit.jupiter.api.Test;

class LocalIdsTest {
    private static final LocalKey KEY = LocalKey.of(new byte[32]);

    private final LocalIds ids = LocalIds.of(KEY, "VTF", "lab");

    @Test
    void givesTheSameIdForTheSameRecordAgain() {
        assertThat(LocalIds.of(KEY, "VTF", "lab").id("event", "reports", "123"))
                .isEqualTo(ids.id("event", "reports", "123"));
    }

    @Test
    void keepsFieldsApart() {
        assertThat(ids.id("event", "ab", "c")).isNotEqualTo(ids.id("event", "a", "bc"));
        assertThat(ids.id("event", "ab")).isNotEqualTo(ids.id("event", "ab", ""));
    }

    @Test
    void keepsDomainsApart() {
        assertThat(ids.id("case", "123")).isNotEqualTo(ids.id("group", "123"));
    }

    @Test
    void sharesNoIdWithAnotherPartnerDatalabOrKey() {
        Id32 id = ids.id("case", "123");

        assertThat(LocalIds.of(KEY, "POL", "lab").id("case", "123")).isNotEqualTo(id);
        assertThat(LocalIds.of(KEY, "VTF", "other").id("case", "123")).isNotEqualTo(id);
        assertThat(LocalIds.of(LocalKey.random(), "VTF", "lab").id("case", "123"))
                .isNotEqualTo(id);
    }
}
