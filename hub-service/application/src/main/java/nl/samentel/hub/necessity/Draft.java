package nl.samentel.hub.necessity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Member;
import nl.samentel.schema.inquiry.QuestionNeeds;

/**
 * Every field that partners could deliver for a question, for people to judge.
 *
 * @param question id of the question
 * @param rows every field of every partner
 */
public record Draft(String question, List<Row> rows) {
    /**
     * A field.
     *
     * @param partner code of the partner
     * @param field name of the field
     * @param needed whether the registered question uses it
     */
    public record Row(String partner, String field, boolean needed) {}

    /** Copies the list. */
    public Draft {
        rows = List.copyOf(rows);
    }

    static Draft of(Datalab datalab, QuestionNeeds question) {
        return new Draft(
                question.id(),
                datalab.members().stream()
                        .flatMap(member -> rows(member, question).stream())
                        .toList());
    }

    private static List<Row> rows(Member member, QuestionNeeds question) {
        Set<String> needed = question.sources()
                .filter(source -> source.roles().contains(member.role().code()))
                .flatMap(source -> source.fields().stream())
                .collect(Collectors.toSet());
        return RoleFields.of(member.role()).stream()
                .map(field -> new Row(member.partner().code(), field, needed.contains(field)))
                .toList();
    }
}
