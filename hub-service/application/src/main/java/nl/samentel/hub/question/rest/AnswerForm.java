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
        public Object write(Answer answer, boolean dutch) {
            return CountAnswer.of(answer);
        }
    },
    /** A row for each cell. */
    CSV(MediaType.valueOf(CsvForm.MEDIA_TYPE)) {
        @Override
        public Object write(Answer answer, boolean dutch) {
            return CsvForm.of(CountAnswer.of(answer));
        }
    },
    /** JSON-stat 2.0, with labels in the first language that is accepted. */
    JSON_STAT(MediaType.valueOf(JsonStatForm.MEDIA_TYPE)) {
        @Override
        public Object write(Answer answer, boolean dutch) {
            return JsonStatForm.of(answer, CountAnswer.of(answer), dutch);
        }
    },
    /** A workbook: numbers, and what protects them. */
    XLSX(MediaType.valueOf(XlsxForm.MEDIA_TYPE)) {
        @Override
        public Object write(Answer answer, boolean dutch) {
            return XlsxForm.of(CountAnswer.of(answer), dutch);
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
        List<Variant> variants = Variant.mediaTypes(JSON.mediaType, CSV.mediaType, JSON_STAT.mediaType, XLSX.mediaType)
                .build();
        Variant chosen = request.selectVariant(variants);
        for (AnswerForm form : values()) {
            if (chosen != null && form.mediaType.equals(chosen.getMediaType())) {
                return form;
            }
        }
        throw new ProblemException(
                ProblemCode.NOT_ACCEPTABLE, "This address answers as JSON, CSV, JSON-stat 2.0 or XLSX only.");
    }

    /** Writes an answer with labels in the first language that a request accepts. */
    Object write(Answer answer, HttpHeaders headers) {
        return write(
                answer,
                headers.getAcceptableLanguages().stream()
                        .findFirst()
                        .filter(l -> l.getLanguage().equals("nl"))
                        .isPresent());
    }

    /** Writes an answer with Dutch or English labels where a form has labels. */
    public abstract Object write(Answer answer, boolean dutch);

    /** Returns its media type. */
    public MediaType mediaType() {
        return mediaType;
    }
}
