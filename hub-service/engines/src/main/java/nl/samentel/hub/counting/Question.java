package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;

/**
 * One registered question: what it counts, what its answer says and cannot say, and by what it may be broken down.
 *
 * @param id such as {@code M1}
 * @param version version of the definition; goes into the manifest
 * @param title the question
 * @param unit what is counted, such as {@code report}
 * @param unitLabel what readers see
 * @param says what the answer says
 * @param cannotSay what the answer does not say
 * @param dimensions registered dimensions
 * @param rules combinations that cannot exist
 * @param rate what a rate is a share of, if there is one
 */
public record Question(
        String id,
        String version,
        Text title,
        String unit,
        Text unitLabel,
        Text says,
        Text cannotSay,
        List<Dimension> dimensions,
        List<Impossible> rules,
        Optional<Rate> rate) {
    /** Copies the lists. */
    public Question {
        dimensions = List.copyOf(dimensions);
        rules = List.copyOf(rules);
    }

    /** Finds a dimension. */
    public Optional<Dimension> dimension(String dimensionId) {
        return dimensions.stream().filter(d -> d.id().equals(dimensionId)).findFirst();
    }

    int position(String dimensionId) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).id().equals(dimensionId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The question has no such dimension.");
    }
}
