package nl.samentel.hub.desk;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.problem.rest.RequestProblems;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.question.rest.CountBody;
import org.jspecify.annotations.Nullable;

/** Asks what a form asks, by the rules that the body of the interface has. */
@Singleton
class Asking {
    private final Counts counts;
    private final Validator validator;

    Asking(Counts counts, Validator validator) {
        this.counts = counts;
        this.validator = validator;
    }

    /** As the interface has it, so that a field is named as it is there. */
    private record Request(@NotNull @Valid Operation count) {}

    private record Operation(@NotNull @Valid CountBody body) {}

    /**
     * Asks.
     *
     * @throws ProblemException invalid-request with field and rule if the form breaks one
     */
    Answer ask(Caller caller, String datalab, CountBody body) {
        Set<ConstraintViolation<Request>> broken = validator.validate(new Request(new Operation(body)));
        if (!broken.isEmpty()) {
            throw RequestProblems.rules(broken);
        }
        return counts.ask(caller, DatalabId.inPath(datalab), body.request());
    }

    /** Makes a body of the fields of a form. */
    static CountBody body(
            String question, @Nullable List<String> dimensions, @Nullable String filter, @Nullable String purpose) {
        return new CountBody(
                question,
                dimensions == null ? List.of() : dimensions,
                filter == null || filter.isEmpty() ? null : filter(filter),
                null,
                purpose == null ? "" : purpose);
    }

    private static CountBody.Filter filter(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length != 2) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "filter: a dimension, =, and one of its codes.");
        }
        return new CountBody.Filter(parts[0], parts[1]);
    }
}
