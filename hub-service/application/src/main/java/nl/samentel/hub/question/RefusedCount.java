package nl.samentel.hub.question;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.problem.RefusedRequest;

/** Says what was asked when a count is refused, in words of the question. */
final class RefusedCount {
    /** Stands for a dimension or a filter that the question does not have. */
    private static final String OTHER = "other";

    private RefusedCount() {}

    /** Returns the problem with what was asked, or as it is when the datalab has no such question. */
    static ProblemException of(ProblemException problem, Optional<Question> question, CountRequest request) {
        return question.map(q -> problem.asked(new RefusedRequest(q.id(), request.purpose(), details(q, request))))
                .orElse(problem);
    }

    private static Map<String, String> details(Question question, CountRequest request) {
        Map<String, String> details = new TreeMap<>();
        details.put(
                "dimensions",
                request.dimensions().stream()
                        .map(asked -> known(question, asked) ? asked : OTHER)
                        .collect(Collectors.joining(" ")));
        request.filter().ifPresent(filter -> details.put("filter", filter(question, filter)));
        return details;
    }

    private static boolean known(Question question, String dimension) {
        return question.dimensions().stream().anyMatch(d -> d.id().equals(dimension));
    }

    private static String filter(Question question, CountQuery.Filter filter) {
        return question.dimensions().stream()
                .filter(d -> d.id().equals(filter.dimension()))
                .filter(d -> d.codeNames().contains(filter.code()))
                .map(d -> filter.dimension() + "=" + filter.code())
                .findFirst()
                .orElse(OTHER);
    }
}
