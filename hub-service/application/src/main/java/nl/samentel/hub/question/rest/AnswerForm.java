package nl.samentel.hub.question.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;

/** The forms in which an answer can be given; the Accept header chooses. */
public enum AnswerForm {
    /** With everything that is told about it. */
    JSON(MediaType.APPLICATION_JSON_TYPE) {
        @Override
        public Object write(Answer answer, HttpHeaders headers) {
            return CountAnswer.of(answer);
        }
    },
    /** A row for each cell. */
    CSV(MediaType.valueOf(CsvForm.MEDIA_TYPE)) {
        @Override
        public Object write(Answer answer, HttpHeaders headers) {
            return CsvForm.of(CountAnswer.of(answer));
        }
    },
    /** JSON-stat 2.0, with labels in the first language that is accepted. */
    JSON_STAT(MediaType.valueOf(JsonStatForm.MEDIA_TYPE)) {
        @Override
        public Object write(Answer answer, HttpHeaders headers) {
            boolean dutch = headers.getAcceptableLanguages().stream()
                    .findFirst()
                    .filter(l -> l.getLanguage().equals("nl"))
                    .isPresent();
            return JsonStatForm.of(answer, CountAnswer.of(answer), dutch);
        }
    };

    private final MediaType mediaType;

    AnswerForm(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Chooses the form that a request accepts best.
     *
     * @throws ProblemException not-acceptable if it accepts none
     */
    static AnswerForm select(Request request) {
        List<Variant> variants = Variant.mediaTypes(JSON.mediaType, CSV.mediaType, JSON_STAT.mediaType)
                .build();
        Variant chosen = request.selectVariant(variants);
        for (AnswerForm form : values()) {
            if (chosen != null && form.mediaType.equals(chosen.getMediaType())) {
                return form;
            }
        }
        throw new ProblemException(
                ProblemCode.NOT_ACCEPTABLE, "This address answers as JSON, CSV or JSON-stat 2.0 only.");
    }

    /** Writes an answer. */
    public abstract Object write(Answer answer, HttpHeaders headers);

    /** Returns its media type. */
    public MediaType mediaType() {
        return mediaType;
    }
}
