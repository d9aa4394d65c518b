package nl.samentel.connector.desk.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes HTML of templates of the class path. Guarantees that whatever is put in is escaped. */
final class Templates {
    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(Templates::locate)
            .build();

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        InputStream in = Templates.class.getResourceAsStream("/nl/samentel/connector/desk/templates/" + id + ".html");
        return in == null ? Optional.empty() : Optional.of(new Located(in));
    }

    private record Located(InputStream in) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }

    String render(String name, Map<String, Object> data) {
        var instance = engine.getTemplate(name).instance();
        data.forEach(instance::data);
        return instance.render();
    }
}
