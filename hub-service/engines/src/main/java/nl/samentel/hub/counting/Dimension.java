package nl.samentel.hub.counting;

import java.util.List;
import java.util.OptionalInt;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Text;

/**
 * One registered dimension of a question.
 *
 * @param id such as {@code report_type}
 * @param label what readers see
 * @param multiple true when one unit may have several codes, so that cells add up to more than the units
 * @param codes all codes, in order
 */
public record Dimension(String id, Text label, boolean multiple, List<Choice> codes) {
    /** Copies the list. */
    public Dimension {
        codes = List.copyOf(codes);
    }

    /** Returns the codes without their labels. */
    public List<String> codeNames() {
        return codes.stream().map(Choice::code).toList();
    }

    /** Returns the position of a code. */
    public OptionalInt position(String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).code().equals(code)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
