package nl.samentel.hub.atrest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a root: a random key of its own, from which the keys of one scope are derived.
 *
 * @param scope what its keys are for
 * @param generation 1, 2, ...: rotation makes the next one
 */
public record RootId(KeyScope scope, int generation) {
    private static final Pattern ALIAS = Pattern.compile("samentel/([a-z0-9-]+)/([0-9]{1,9})/([0-9]{1,9})");

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RootId {
        if (generation < 1) {
            throw new IllegalArgumentException("Generations count from 1.");
        }
    }

    /** Returns the first generation of a scope. */
    public static RootId first(KeyScope scope) {
        return new RootId(scope, 1);
    }

    /** Returns the next generation of the same scope. */
    public RootId next() {
        return new RootId(scope, generation + 1);
    }

    /** Returns the name under which the root stands in the keystore. */
    String alias() {
        return "samentel/" + place();
    }

    /** Returns the name of what stands in the keystore in its place once it is destroyed. */
    String tombstone() {
        return "samentel-destroyed/" + place();
    }

    private String place() {
        return scope.datalab() + "/" + scope.epoch() + "/" + generation;
    }

    /** Reads a name back; names of anything else give nothing. */
    static Optional<RootId> of(String alias) {
        Matcher parts = ALIAS.matcher(alias);
        return parts.matches()
                ? Optional.of(new RootId(
                        new KeyScope(parts.group(1), Integer.parseInt(parts.group(2))),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "generation " + generation + " of " + (scope.ofSnapshots() ? "the snapshots" : "epoch " + scope.epoch())
                + " of " + scope.datalab();
    }
}
