package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndeliveredTest {
    @Test
    void namesAFieldThatNoRecordHasHoweverSmallTheRestIs() throws JsonProcessingException {
        assertThat(of(table("P2", "vt_followup", "UNKNOWN", "NONE"), table("P2", "destination", "NONE")))
                .containsExactly("P2   the region delivers nothing by: follow-up at Veilig Thuis, transferred to");
        assertThat(of(table("P2", "vt_followup", "UNKNOWN", "END"))).isEmpty();
    }

    @Test
    void saysNothingWhereNothingWasCountedOrNoFieldIsAskedFor() throws JsonProcessingException {
        assertThat(of(table("P2", "vt_followup"), table("P2", "year", "UNKNOWN")))
                .isEmpty();
        assertThat(of("{'question':'P2','dimensions':['year','vt_followup'],'cells':[{'codes':['2022','NONE']}]}"))
                .isEmpty();
    }

    private static List<String> of(String... tables) throws JsonProcessingException {
        var json = "{'tables':[" + String.join(",", tables) + "]}";
        return Undelivered.of(HubApi.JSON.readTree(json.replace('\'', '"')));
    }

    private static String table(String question, String dimension, String... codes) {
        var cells = List.of(codes).stream()
                .map(code -> "{'codes':['" + code + "'],'count':1}")
                .toList();
        return "{'question':'%s','dimensions':['%s'],'cells':[%s]}"
                .formatted(question, dimension, String.join(",", cells));
    }
}
