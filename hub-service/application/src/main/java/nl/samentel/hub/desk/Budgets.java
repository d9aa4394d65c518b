package nl.samentel.hub.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from the answer about budgets. */
final class Budgets {
    private Budgets() {}

    /** Returns what one analyst has spent and left, if that analyst asked anything. */
    static Optional<Map<?, ?>> of(String analyst, @Nullable Map<String, Object> budget) {
        List<?> all = budget == null ? List.of() : (List<?>) budget.getOrDefault("analysts", List.of());
        for (Object one : all) {
            if (one instanceof Map<?, ?> part && analyst.equals(part.get("analyst"))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
