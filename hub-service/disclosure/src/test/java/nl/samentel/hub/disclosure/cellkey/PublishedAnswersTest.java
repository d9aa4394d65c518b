package nl.samentel.hub.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.disclosure.SharedFile;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;
import org.junit.jupiter.api.Test;

/** Holds our noise against what other software answered on the same records, with keys that add up as theirs do. */
class PublishedAnswersTest {
    private record Cell(long count, long sum) {
        Cell plus(long key) {
            return new Cell(count + 1, sum + key);
        }
    }

    private static Map<String, Cell> cells(List<Map<String, String>> records, String key, List<List<String>> margins) {
        Map<String, Cell> cells = new HashMap<>();
        for (Map<String, String> record : records) {
            for (List<String> codes : margins) {
                String cell = String.join(
                        " ", codes.stream().map(c -> record.getOrDefault(c, c)).toList());
                cells.put(
                        cell,
                        cells.getOrDefault(cell, new Cell(0, 0)).plus(Long.parseLong(record.getOrDefault(key, ""))));
            }
        }
        return cells;
    }

    @Test
    void everyAnswerIsThatOfCellKey() {
        Map<String, Cell> cells = cells(
                SharedFile.rows("hub_synth_3000.csv"),
                "rkey32",
                List.of(
                        List.of("pc4", "nature"),
                        List.of("Total", "nature"),
                        List.of("pc4", "Total"),
                        List.of("Total", "Total")));
        CellNoise noise = new CellNoise(PerturbationTable.of(NoiseDesign.DEFAULT), AdditiveCellKeys.ofBits(32));

        int same = 0;
        List<Map<String, String>> answers = SharedFile.rows("cellkey_hub_pc4_nature_D5V3js2.csv");
        for (Map<String, String> answer : answers) {
            Cell cell = cells.getOrDefault(answer.get("pc4") + " " + answer.get("nature"), new Cell(0, 0));
            assertThat(cell.count()).isEqualTo(Long.parseLong(answer.get("uwc")));
            same += noise.perturbed(cell.count(), cell.sum()) == Long.parseLong(answer.get("puwc")) ? 1 : 0;
        }
        assertThat(answers).hasSize(198);
        assertThat(same).isEqualTo(198);
    }

    /** Their table makes nothing of counts below 10 and rounds others to multiples of 5, whatever the key. */
    @Test
    void everyAnswerIsThatOfOns() {
        Map<String, Cell> cells =
                cells(SharedFile.rows("ons_micro.csv"), "record_key", List.of(List.of("var1", "var5", "var8")));
        List<Integer> deviations = new ArrayList<>();
        for (int count = 0; count <= 750; count++) {
            deviations.add(count < 10 ? -count : (count + 2) / 5 * 5 - count);
        }
        CellNoise noise = new CellNoise(PerturbationTable.fixed(deviations), AdditiveCellKeys.ofBits(8));

        int same = 0;
        List<Map<String, String>> answers = SharedFile.rows("ons_expected_expected_result.csv");
        for (Map<String, String> answer : answers) {
            Cell cell = cells.getOrDefault(
                    answer.get("var1") + " " + answer.get("var5") + " " + answer.get("var8"), new Cell(0, 0));
            assertThat(cell.count()).isEqualTo(Long.parseLong(answer.get("pre_sdc_count")));
            assertThat(AdditiveCellKeys.ofBits(8).key(cell.sum(), cell.count()) >>> 56)
                    .isEqualTo(Long.parseLong(answer.get("ckey")));
            long answered = noise.perturbed(cell.count(), cell.sum());
            String shown = answered < 10 ? "NA" : Long.toString(answered);
            same += shown.equals(answer.get("count")) ? 1 : 0;
        }
        assertThat(answers).hasSize(200);
        assertThat(same).isEqualTo(200);
    }
}
