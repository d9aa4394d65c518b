package nl.samentel.hub.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import nl.samentel.hub.admission.rest.AdmissionRequest;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what {@code samentel join --request} wrote and somebody pasted into a form. */
@Singleton
class Admitting {
    private static final int LONGEST = 4_000;

    private final ObjectMapper json;
    private final Validator validator;

    Admitting(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException invalid-request that does not repeat what was pasted
     */
    AdmissionRequest read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            throw wrong();
        }
        try {
            AdmissionRequest request = json.readValue(text, AdmissionRequest.class);
            if (request == null || !validator.validate(request).isEmpty()) {
                throw wrong();
            }
            return request;
        } catch (JsonProcessingException e) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return new ProblemException(
                ProblemCode.INVALID_REQUEST,
                "request: the whole text of the file that samentel join --request wrote, and nothing else.");
    }
}
