package nl.samentel.connector.inspect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * A part of a mapping that a header may be.
 *
 * @param role code of the role
 * @param part the part
 * @param found columns of the part that the file has
 * @param match how the header fits
 * @param fitsName true when the name of the file fits the part
 */
public record RoleGuess(String role, PartRule part, int found, HeaderMatch match, boolean fitsName) {
    /** Returns the likeliest part of any role, or empty when fewer than a third of the columns are there. */
    public static Optional<RoleGuess> of(String file, List<String> header) {
        List<RoleGuess> guesses = new ArrayList<>();
        for (PartnerRole role : PartnerRoles.all()) {
            try {
                for (PartRule part : Mapping.load(role.code()).parts()) {
                    HeaderMatch match = HeaderMatch.of(part, file, header);
                    guesses.add(new RoleGuess(role.code(), part, match.columns().size(), match, part.fits(file)));
                }
            } catch (MappingException e) {
                throw new IllegalStateException(e);
            }
        }
        return guesses.stream()
                .filter(g -> g.share() >= 1.0 / 3)
                .max(Comparator.comparingDouble(RoleGuess::share).thenComparing(RoleGuess::fitsName));
    }

    /** Returns the ids of the code lists a column of the file is read by. */
    public Set<String> listsOf(int position) {
        Set<String> lists = new LinkedHashSet<>();
        part.events()
                .forEach(e -> e.attributes()
                        .forEach((attribute, rules) -> rules.stream()
                                .flatMap(r -> r.column().stream())
                                .filter(c -> match.position(c).orElse(-1) == position)
                                .forEach(c -> lists.add(attribute.codeList()))));
        return lists;
    }

    /** Tells whether a column of the file tells who somebody is. */
    public boolean identifies(int position) {
        return part.identity().values().stream().anyMatch(c -> match.position(c).orElse(-1) == position);
    }

    /** Returns how much of the part is there, 0 to 1. */
    public double share() {
        return part.columns().isEmpty() ? 0 : (double) found / part.columns().size();
    }

    /**
     * Returns the lines of an override that would make the file fit; empty when it fits.
     *
     * @param charset character set of the file, or empty when it does not matter
     */
    public List<String> override(Optional<Charset> charset) {
        List<String> renames = new ArrayList<>();
        match.problems().stream()
                .filter(p -> p.rule() == Rule.RENAMED_COLUMN || p.rule() == Rule.MISSING_COLUMN)
                .forEach(p -> renames.add(
                        p.rule() == Rule.RENAMED_COLUMN
                                ? "  " + line(p.column(), details(p))
                                : "  # " + p.column() + ": \"?\""));
        List<String> lines = new ArrayList<>();
        charset.filter(c -> !c.equals(part.charset()))
                .ifPresent(c -> lines.add("charset: " + c.name().toLowerCase(Locale.ROOT)));
        if (!renames.isEmpty()) {
            lines.add("rename:");
            lines.addAll(renames);
        }
        if (!lines.isEmpty()) {
            lines.add(0, "extends: " + role);
        }
        return lines;
    }

    private static String details(Problem problem) {
        return problem instanceof FileProblem f ? f.details().get(0) : "";
    }

    private static String line(String column, String header) {
        String braces = HeaderMatch.rename(column, header);
        return braces.substring(1, braces.length() - 1);
    }
}
