package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows from lists of witnesses and checkpoints. */
final class Watching {
    private Watching() {}

    /**
     * A partner without a witness.
     *
     * @param datalab in which datalab
     * @param partner which partner
     */
    public record Without(String datalab, String partner) {}

    /**
     * How far the log is published for a datalab.
     *
     * @param datalab which datalab
     * @param size number of entries, if a checkpoint of this page is
     * @param at since when
     */
    public record Published(
            String datalab, @Nullable Object size, @Nullable Object at) {}

    static List<Without> without(List<Map<String, Object>> datalabs, List<Map<String, Object>> witnesses) {
        Set<String> with = witnesses.stream()
                .map(w -> w.get("datalab") + " " + w.get("partner"))
                .collect(Collectors.toSet());
        List<Without> without = new ArrayList<>();
        for (Map<String, Object> datalab : datalabs) {
            for (Object partner : (List<?>) datalab.getOrDefault("partners", List.of())) {
                Without one = new Without(
                        String.valueOf(datalab.get("code")), String.valueOf(((Map<?, ?>) partner).get("code")));
                if (!with.contains(one.datalab() + " " + one.partner())) {
                    without.add(one);
                }
            }
        }
        return without;
    }

    /** Returns the newest of each datalab among checkpoints that come largest first. */
    static List<Published> published(List<Map<String, Object>> datalabs, List<Map<String, Object>> checkpoints) {
        return datalabs.stream()
                .map(datalab -> String.valueOf(datalab.get("code")))
                .map(code -> checkpoints.stream()
                        .filter(c -> times(c).containsKey(code))
                        .findFirst()
                        .map(c -> new Published(code, c.get("size"), times(c).get(code)))
                        .orElse(new Published(code, null, null)))
                .toList();
    }

    private static Map<?, ?> times(Map<String, Object> checkpoint) {
        return (Map<?, ?>) checkpoint.getOrDefault("published", Map.of());
    }
}
