package nl.samentel.hub.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.disclosure.Interval.Doubt;
import org.junit.jupiter.api.Test;

class LinkageSummaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void expectedErrorsThatAnOlderSnapshotDoesNotTellAreUnknown() throws JsonProcessingException {
        LinkageSummary summary = JSON.readValue("""
                {"pairs":[{"partners":["GEM","VTF"],"coverage":"90-95 %"}],"tagMix":{"BSN":"85-90 %"},
                 "identified":"95-100 %","quarantined":"0-5 %","strictToStandard":"85-90 %"}
                """, LinkageSummary.class);

        assertThat(summary.quarantined()).isEqualTo("0-5 %");
        assertThat(summary.falseLinks()).isEqualTo("unknown");
        assertThat(summary.missedLinks()).isEqualTo("unknown");
        assertThat(summary.change())
                .isEqualTo(new LinkageSummary.Change("unknown", "unknown", "unknown", "unknown", "unknown"));
        assertThat(summary.pairs())
                .containsExactly(new LinkageSummary.Pair(List.of("GEM", "VTF"), "90-95 %", "unknown", "unknown"));
    }

    @Test
    void whatIsStoredIsReadAsItWas() throws JsonProcessingException {
        LinkageSummary summary = new LinkageSummary(
                List.of(new LinkageSummary.Pair(List.of("GEM", "VTF"), "90-95 %", "0-5 %", "5-10 %")),
                Map.of("BSN", "85-90 %"),
                "95-100 %",
                "0-5 %",
                "85-90 %",
                "0-5 %",
                "10-15 %",
                Map.of("STATUS_HOLDER", "0-10 %"),
                Map.of("P1", new LinkDoubt(new Doubt(-5, 5), Map.of("reported", new Doubt(-10, 5)))),
                new LinkageSummary.Change("80-85 %", "5-10 %", "0-5 %", "10-15 %", "15-20 %"));

        assertThat(JSON.readValue(JSON.writeValueAsString(summary), LinkageSummary.class))
                .isEqualTo(summary);
    }
}
