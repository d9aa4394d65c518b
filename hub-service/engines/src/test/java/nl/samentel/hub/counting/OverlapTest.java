package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import org.junit.jupiter.api.Test;

/** The eight cells of who of three knows a person, in one query. */
class OverlapTest {
    private static final String DAY = "2022-05-10";

    private final Scene scene = new Scene();

    private void known(int person, String... partners) {
        for (String partner : partners) {
            switch (partner) {
                case "VTF" -> scene.add(scene.event(EventType.VT_REPORT, DAY), partner, person, person);
                case "POL" -> incident(person, "YES");
                case "SHG" -> scene.add(scene.event(EventType.SERVICE_START, DAY), partner, person, person);
                default ->
                    scene.add(
                            scene.event(EventType.JGZ_SIGNAL, DAY).code(Attribute.CONCERN, "HGKM"),
                            partner,
                            person,
                            person);
            }
        }
    }

    private void incident(int person, String domestic) {
        scene.add(scene.event(EventType.POLICE_INCIDENT, DAY).code(Attribute.DV_FLAG, domestic), "POL", person, person);
    }

    @Test
    void eachPersonStandsInOneOfEightCellsByWhoKnowsIt() throws Exception {
        known(1, "VTF", "POL", "SHG");
        known(2, "VTF", "POL");
        known(3, "VTF", "SHG", "JGZ04");
        known(4, "POL", "SHG");
        known(5, "VTF");
        known(6, "POL", "POL");
        known(7, "SHG");
        known(8, "JGZ04");
        known(9, "JGZ04");
        incident(9, "NO");
        incident(10, "NO");

        assertThat(scene.units("M7o", "overlap"))
                .isEqualTo(Map.of(
                        List.of("VT_POLICE_SHG"), 1L,
                        List.of("VT_POLICE"), 1L,
                        List.of("VT_SHG"), 1L,
                        List.of("POLICE_SHG"), 1L,
                        List.of("VT"), 1L,
                        List.of("POLICE"), 1L,
                        List.of("SHG"), 1L,
                        List.of("NONE"), 2L));
    }

    @Test
    void whoIsKnownToTwoInDifferentYearsOverlapsInNone() throws Exception {
        known(1, "VTF");
        scene.add(scene.event(EventType.SERVICE_START, "2021-05-10"), "SHG", 1, 1);

        assertThat(scene.units("M7o", "year", "overlap"))
                .isEqualTo(Map.of(List.of("2021", "SHG"), 1L, List.of("2022", "VT"), 1L));
    }
}
