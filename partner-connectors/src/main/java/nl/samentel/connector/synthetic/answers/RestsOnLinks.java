package nl.samentel.connector.synthetic.answers;

import java.util.Collection;
import java.util.Optional;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/** Says of a table whether linking shows in it, as its definition says. */
final class RestsOnLinks {
    private RestsOnLinks() {}

    /**
     * Tells whether persons or households are counted, or whether a link says which entries are kept or which code they
     * have in one of some dimensions.
     */
    static boolean in(Definition definition, Collection<String> dimensions) {
        return definition.base().each().unit() != Base.Unit.RECORD
                || definition.keep().filter(RestsOnLinks::in).isPresent()
                || dimensions.stream()
                        .map(definition::dimension)
                        .flatMap(Optional::stream)
                        .anyMatch(RestsOnLinks::in);
    }

    private static boolean in(Dimension dimension) {
        Breakdown by = dimension.by();
        if (by instanceof Breakdown.Coded coded) {
            return coded.link().isPresent();
        }
        if (by instanceof Breakdown.Cases cases) {
            return cases.list().stream().anyMatch(c -> in(c.when()));
        }
        return by instanceof Breakdown.Days || by instanceof Breakdown.Within;
    }

    private static boolean in(Criterion criterion) {
        return criterion.parts().anyMatch(Criterion.Linked.class::isInstance);
    }
}
