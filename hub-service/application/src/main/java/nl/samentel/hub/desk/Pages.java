package nl.samentel.hub.desk;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;

/** Makes pages: what all of them have, in the language of who looks. */
@Singleton
class Pages {
    static final String LANGUAGE = "samentel-language";

    private final RoutingContext request;

    Pages(RoutingContext request) {
        this.request = request;
    }

    DeskTexts texts() {
        return texts(request);
    }

    static DeskTexts texts(RoutingContext request) {
        Cookie chosen = request.request().getCookie(LANGUAGE);
        List<Locale> asked = request.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .toList();
        return new DeskTexts(DeskLanguage.of(chosen == null ? null : chosen.getValue(), asked));
    }

    /**
     * Starts a page.
     *
     * @param title key of its title
     */
    TemplateInstance page(Template template, Caller caller, String title) {
        DeskTexts texts = texts();
        return template.data("t", texts)
                .data("title", texts.say(title))
                .data("who", caller.name())
                .data("session", true)
                .data("analyst", caller.has(Role.ANALYST))
                .data("auditor", caller.has(Role.AUDITOR))
                .data("manager", caller.has(Role.MANAGER))
                .data("steward", caller.has(Role.STEWARD))
                .data("here", request.request().uri());
    }
}
