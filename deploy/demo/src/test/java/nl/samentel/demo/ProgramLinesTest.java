package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramLinesTest {
    @Test
    void makesOneShortLineOfACheck() {
        var report = List.of(
                "Check of VTF                                                    nothing was sent",
                "  vtf_meldingen.csv                  windows-1252 ;       522 rows",
                "  vtf_casussen.csv                   windows-1252 ;       488 rows",
                "  accepted                                993  99 %",
                "  of these without some tag               231  23 %",
                "  rejected                                  6  <1 %");

        assertThat(CheckLine.of(report))
                .isEqualTo("vtf_meldingen.csv +1        99 % accepted, 23 % without some tag")
                .hasSizeLessThan(Screen.WIDTH - 12);
    }

    @Test
    void takesSizeAndReceiptOfADelivery() {
        var output = List.of(
                "Sealed: 2019-01-01 up to 2023-07-01, 2,194 events.", "Receipt 3315ab727cb9b5aa00112233445566778899");

        assertThat(DeliverLine.of(output)).isEqualTo("sealed     2,194 events, receipt 3315ab727cb9b5aa...");
    }
}
