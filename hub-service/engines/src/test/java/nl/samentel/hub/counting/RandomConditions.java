package nl.samentel.hub.counting;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.role.PartnerRoles;

/** Makes conditions of random definitions, as JSON with single quotes. */
final class RandomConditions {
    private static final int DEEPEST = 2;
    private static final int COMBINED = 3;
    private static final String AREAS = "{'pc4':['8304','8308','8301']}";
    private static final List<String> GENERAL = List.of("age_band", "sex", "subject_role", "partner");
    private static final List<String> STRETCHES =
            List.of("'from':'2021-02-28'", "'until':'2022-07-01'", "'from':'2019-07-01','until':'2022-01-01'");

    private final SplittableRandom random;

    RandomConditions(SplittableRandom random) {
        this.random = random;
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** A field that records of some types may have. */
    String field(List<String> types) {
        List<String> own = PartnerRoles.all().stream()
                .filter(r -> types.stream().anyMatch(t -> r.eventTypes().contains(EventType.valueOf(t))))
                .flatMap(r -> r.attributes().stream())
                .map(Attribute::field)
                .distinct()
                .sorted()
                .toList();
        return pick(one(3) ? GENERAL : own);
    }

    /** A condition on one record. */
    String test(List<String> types) {
        return test(types, 0);
    }

    private String test(List<String> types, int depth) {
        if (depth < DEEPEST && one(COMBINED)) {
            return combined(d -> test(types, d), depth);
        }
        return one(5) ? AREAS : one(4) ? "{'inside':true}" : coded(types);
    }

    private String coded(List<String> types) {
        String field = field(types);
        List<String> codes = EventField.of(field).orElseThrow().choices().stream()
                .map(Choice::code)
                .toList();
        int from = below(codes.size());
        int to = from + 1 + below(Math.min(codes.size() - from, codes.size() / 2 + 1));
        return "{'field':'" + field + "','in':['" + String.join("','", codes.subList(from, to)) + "']}";
    }

    /** A condition on an entry with links of these names. */
    String criterion(List<String> types, List<String> links) {
        return criterion(types, links, 0);
    }

    private String criterion(List<String> types, List<String> links, int depth) {
        if (depth < DEEPEST && one(COMBINED)) {
            return combined(d -> criterion(types, links, d), depth);
        }
        return switch (below(5)) {
            case 0 -> AREAS;
            case 1 -> "{'dated':{" + pick(STRETCHES) + "}}";
            case 2 -> "{'subject':" + test(types, 1) + "}";
            default -> links.isEmpty() ? "{'subject':" + test(types, 1) + "}" : "{'link':'" + pick(links) + "'}";
        };
    }

    private String combined(IntFunction<String> inner, int depth) {
        if (one(3)) {
            return "{'not':" + inner.apply(depth + 1) + "}";
        }
        String name = pick(List.of("all", "any"));
        return "{'" + name + "':[" + inner.apply(depth + 1) + "," + inner.apply(depth + 1) + "]}";
    }

    /** Records of a type, some with a condition. */
    String source(String type) {
        boolean any = type.equals(Source.INVOLVEMENT) || one(2);
        return "{'event':'" + type + "'" + (any ? "" : ",'where':" + test(List.of(type))) + "}";
    }

    /** A distance of up to some years, after the day only when it must be. */
    String offset(boolean after) {
        String unit = pick(List.of("d", "m", "y"));
        int amount = 1 + below(unit.equals("d") ? 400 : unit.equals("m") ? 24 : 3);
        return (after || one(2) ? "" : "-") + (!after && one(8) ? 0 : amount) + unit;
    }
}
