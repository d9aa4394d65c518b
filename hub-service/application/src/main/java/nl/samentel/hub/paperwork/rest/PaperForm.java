package nl.samentel.hub.paperwork.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import nl.samentel.hub.paperwork.Paper;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Lays documents out as a page to print, which holds no script and loads nothing, or as Markdown. */
@Singleton
class PaperForm {
    private static final MediaType MARKDOWN = MediaType.valueOf(MarkdownEscaper.MEDIA_TYPE);

    private final Template page;
    private final Template markdown;

    PaperForm(@Location("paperwork/page.html") Template page, @Location("paperwork/text.md") Template markdown) {
        this.page = page;
        this.markdown = markdown;
    }

    /**
     * Chooses the form that a request accepts best.
     *
     * @throws ProblemException not-acceptable if it accepts none
     */
    static MediaType select(Request request) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, MARKDOWN).build());
        if (chosen == null) {
            throw new ProblemException(ProblemCode.NOT_ACCEPTABLE, "This address answers as HTML or as Markdown only.");
        }
        return chosen.getMediaType();
    }

    Response answer(Paper paper, MediaType form) {
        Template template = form.isCompatible(MARKDOWN) ? markdown : page;
        return Response.ok(template.data("paper", paper).render(), form.withCharset("UTF-8"))
                .header("Content-Language", paper.language())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
