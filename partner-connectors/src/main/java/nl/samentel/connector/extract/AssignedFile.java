package nl.samentel.connector.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;

/**
 * A file and the part of the mapping it is.
 *
 * @param part how it is read
 * @param file what is read
 */
record AssignedFile(PartRule part, ExtractFile file) {
    /**
     * Assigns files and the mapping's own queries to parts, in the order of the mapping.
     *
     * @param problems receives files that fit no part and parts without a file
     */
    static List<AssignedFile> all(Mapping mapping, List<ExtractFile> files, List<Problem> problems) {
        List<AssignedFile> assigned = new ArrayList<>();
        List<ExtractFile> all = new ArrayList<>(files);
        all.addAll(mapping.queries());
        for (ExtractFile file : all) {
            Optional<PartRule> part = mapping.partOf(file);
            part.ifPresentOrElse(
                    p -> assigned.add(new AssignedFile(p, file)),
                    () -> problems.add(FileProblem.of(file.name(), Rule.UNKNOWN_FILE, parts(mapping))));
        }
        for (PartRule part : mapping.parts()) {
            if (assigned.stream().noneMatch(a -> a.part().equals(part))) {
                problems.add(
                        part.optional()
                                ? new Notice(part.name(), "", Rule.PART_ABSENT, List.of())
                                : FileProblem.of(part.name(), Rule.PART_MISSING));
            }
        }
        assigned.sort(Comparator.comparingInt(a -> mapping.parts().indexOf(a.part())));
        return assigned;
    }

    private static String parts(Mapping mapping) {
        return String.join(", ", mapping.parts().stream().map(PartRule::name).toList());
    }
}
