package nl.samentel.hub.paperwork.rest;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import io.quarkus.qute.WithPriority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Keeps values from being read as Markdown or HTML in a Markdown document; values never span lines there. */
@Singleton
class MarkdownEscaper implements ResultMapper {
    static final String MEDIA_TYPE = "text/markdown";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Every mark that CommonMark or its table extension gives a meaning to in the middle of a line. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]|~#!]");

    void register(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    @Override
    public int getPriority() {
        return WithPriority.DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof RawString)
                && origin.getVariant()
                        .map(Variant::getContentType)
                        .filter(MEDIA_TYPE::equals)
                        .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        String line = SPACE.matcher(result.toString()).replaceAll(" ");
        String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARK.matcher(plain).replaceAll("\\\\$0");
    }
}
