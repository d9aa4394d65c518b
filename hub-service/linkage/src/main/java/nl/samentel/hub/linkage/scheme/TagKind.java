package nl.samentel.hub.linkage.scheme;

import java.util.List;

/**
 * One kind of tag: it agrees when all its parts agree.
 *
 * @param name such as {@code NAME_DOB_SEX}
 * @param parts what it is made from; at least one
 */
public record TagKind(String name, List<Part> parts) {
    /**
     * One of several combinations of forms, such as both names in their order, or swapped.
     *
     * @param anyOf combinations; one is enough
     */
    public record Part(List<List<String>> anyOf) {
        /** Copies the list. */
        public Part {
            anyOf = anyOf.stream().map(List::copyOf).toList();
        }
    }

    /** Copies the list. */
    public TagKind {
        parts = List.copyOf(parts);
    }

    /** Names a kind that is made from forms, all of which must agree. */
    public static TagKind of(String name, String... forms) {
        return new TagKind(
                name,
                List.of(forms).stream().map(f -> new Part(List.of(List.of(f)))).toList());
    }
}
