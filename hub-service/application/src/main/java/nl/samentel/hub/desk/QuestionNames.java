package nl.samentel.hub.desk;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.question.rest.QuestionAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;

/** Words for what was asked; a question or dimension that is not agreed any more keeps its id. */
public record QuestionNames(List<QuestionAnswer> questions, boolean dutch) {
    /** Copies the list. */
    public QuestionNames {
        questions = List.copyOf(questions);
    }

    /** Returns the title of a question. */
    public String title(String id) {
        return questions.stream()
                .filter(q -> q.id().equals(id))
                .map(q -> q.title().in(dutch))
                .findFirst()
                .orElse(id);
    }

    /** Returns the name of a dimension. */
    public String dimension(String question, String id) {
        return dimensions(question, id)
                .map(d -> d.label().in(dutch))
                .findFirst()
                .orElse(id);
    }

    /** Returns the name of a code. */
    public String code(String question, String dimension, String code) {
        return dimensions(question, dimension)
                .flatMap(d -> d.codes().stream())
                .filter(c -> c.code().equals(code))
                .map(c -> c.label(dutch))
                .findFirst()
                .orElse(code);
    }

    private Stream<DimensionAnswer> dimensions(String question, String id) {
        return questions.stream()
                .filter(q -> q.id().equals(question))
                .flatMap(q -> q.dimensions().stream())
                .filter(d -> d.id().equals(id));
    }
}
