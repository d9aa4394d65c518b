package nl.samentel.schema.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;

/** The roles of partners that ship with this version. */
public final class PartnerRoles {
    private static final List<PartnerRole> ALL = load();

    private PartnerRoles() {}

    /** Returns all roles. */
    public static List<PartnerRole> all() {
        return ALL;
    }

    /** Finds a role by its code. */
    public static Optional<PartnerRole> find(String code) {
        return ALL.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    private static List<PartnerRole> load() {
        List<PartnerRole> roles = new ArrayList<>();
        try (InputStream in = PartnerRoles.class.getResourceAsStream("partner-roles.json")) {
            if (in == null) {
                throw new IllegalStateException("partner-roles.json is not in the jar.");
            }
            for (JsonNode role : new ObjectMapper().readTree(in).get("roles")) {
                roles.add(new PartnerRole(
                        role.get("code").asText(),
                        role.get("nl").asText(),
                        role.get("en").asText(),
                        role.get("legalEntity").asText(),
                        set(role.get("eventTypes"), EventType::valueOf),
                        set(
                                role.get("attributes"),
                                f -> Attribute.ofField(f).orElseThrow(() -> new IllegalStateException(f))),
                        set(role.get("tagTypes"), TagType::valueOf)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(roles);
    }

    private static <T> Set<T> set(JsonNode items, Function<String, T> parse) {
        Set<T> set = new LinkedHashSet<>();
        items.forEach(item -> set.add(parse.apply(item.asText())));
        return set;
    }
}
