package nl.samentel.hub.linkage.scheme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact about a person, in the forms in which it goes into tags: {@code surname} exactly, its sound, its first letters.
 * Two persons agree on a fact at a level: a set of forms that agree. Exact agreement brings all forms with it; others may
 * bring each other ({@code year and month} brings {@code year}).
 *
 * @param name such as {@code surname}
 * @param exact the exact form
 * @param forms the coarser forms
 * @param brings pairs of forms, of which the first brings the second
 */
public record Fact(String name, String exact, List<String> forms, List<Brings> brings) {
    private static final int MOST_FORMS = 6;

    /**
     * A form that brings another with it.
     *
     * @param form when it agrees
     * @param other then this one agrees too
     */
    public record Brings(String form, String other) {}

    /** Copies the lists and refuses more forms than levels can be listed for. */
    public Fact {
        forms = List.copyOf(forms);
        brings = List.copyOf(brings);
        if (forms.size() > MOST_FORMS) {
            throw new IllegalArgumentException("A fact has at most " + MOST_FORMS + " coarser forms.");
        }
    }

    /** Names a fact that goes into tags exactly or not at all. */
    public static Fact plain(String name) {
        return new Fact(name, name, List.of(), List.of());
    }

    /** Names a fact with coarser forms, none of which brings another. */
    public static Fact of(String name, String... forms) {
        return new Fact(name, name, List.of(forms), List.of());
    }

    /** Returns the levels of agreement: none first, exact last. */
    public List<Set<String>> levels() {
        List<Set<String>> levels = new ArrayList<>();
        for (int subset = 0; subset < 1 << forms.size(); subset++) {
            Set<String> level = new LinkedHashSet<>();
            for (int form = 0; form < forms.size(); form++) {
                if ((subset >> form & 1) == 1) {
                    level.add(forms.get(form));
                }
            }
            if (brings.stream().allMatch(b -> !level.contains(b.form()) || level.contains(b.other()))) {
                levels.add(level);
            }
        }
        Set<String> all = new LinkedHashSet<>(forms);
        all.add(exact);
        levels.add(all);
        return levels;
    }
}
