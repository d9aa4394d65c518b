package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An answer of a hub that never was, to a question whose dimensions have the codes YES and NO. */
final class MadeUpAnswer {
    private final ObjectNode answer = HubApi.JSON.createObjectNode();

    private MadeUpAnswer(List<String> dimensions) {
        answer.putObject("question")
                .put("id", "P9")
                .put("unit", "person")
                .<ObjectNode>set("title", text("Helpt het?", "Does it help?"))
                .set("unitLabel", text("persoon", "person"));
        var all = answer.putArray("dimensions");
        dimensions.forEach(id -> {
            var dimension = all.addObject().put("id", id);
            dimension.set("label", text(id, id.replace('_', ' ')));
            var codes = dimension.putArray("codes");
            Stream.of("YES", "NO")
                    .forEach(code ->
                            codes.add(text(code, code.toLowerCase(Locale.ROOT)).put("code", code)));
        });
        answer.putArray("cells");
        answer.putObject("protection").put("minPersons", 10).put("minHouseholds", 3);
    }

    static MadeUpAnswer by(List<String> dimensions) {
        return new MadeUpAnswer(dimensions);
    }

    private static ObjectNode text(String dutch, String english) {
        return HubApi.JSON.createObjectNode().put("nl", dutch).put("en", english);
    }

    /** Adds a cell that shows a number. */
    MadeUpAnswer value(int number, String... codes) {
        cell("VALUE", codes).put("value", number).put("low", number - 3).put("high", number + 4);
        return this;
    }

    /** Adds a cell without a number. */
    MadeUpAnswer hidden(String status, String... codes) {
        cell(status, codes);
        return this;
    }

    private ObjectNode cell(String status, String... codes) {
        var cell = answer.withArray("cells").addObject().put("status", status);
        Stream.of(codes).forEach(cell.putArray("codes")::add);
        return cell;
    }

    /** Offers a coarser table. */
    MadeUpAnswer instead(String... dimensions) {
        Stream.of(dimensions).forEach(answer.putObject("instead").putArray("dimensions")::add);
        return this;
    }

    JsonNode json() {
        return answer;
    }
}
