package nl.samentel.connector.desk.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.samentel.connector.desk.door.Request;
import nl.samentel.connector.desk.door.Response;

/**
 * One request with the language of whoever asks.
 *
 * @param request the request
 * @param texts their language
 * @param base path under which everything is
 * @param templates makes pages
 */
record Visit(Request request, DeskTexts texts, String base, Templates templates) {
    /** Name of the cookie with the language. */
    static final String LANGUAGE = "samentel-desk-language";

    static Visit of(Request request, String base, Templates templates) {
        String chosen = request.cookie(LANGUAGE).orElse("");
        if (!chosen.matches("nl|en")) {
            String asked = request.header("Accept-Language").orElse("nl").toLowerCase(Locale.ROOT);
            chosen = asked.startsWith("en") ? "en" : "nl";
        }
        return new Visit(request, DeskTexts.of(chosen), base, templates);
    }

    /** Returns an address of the desk. */
    String to(String path) {
        return base + path;
    }

    /** Makes a page. */
    Response page(String template, String titleKey, Map<String, Object> data) {
        return page(200, template, titleKey, data);
    }

    Response page(int status, String template, String titleKey, Map<String, Object> data) {
        return Response.page(status, html(template, titleKey, data));
    }

    String html(String template, String titleKey, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("t", texts);
        all.put("base", base);
        all.put("title", texts.say(titleKey));
        all.put("here", request.path());
        all.putIfAbsent("inside", true);
        all.put("busy", data.get("run") instanceof RunView run && run.active());
        return templates.render(template, all);
    }
}
