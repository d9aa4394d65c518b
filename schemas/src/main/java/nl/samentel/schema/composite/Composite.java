package nl.samentel.schema.composite;

import java.util.List;

/**
 * One kind of composite tag.
 *
 * @param id published id; goes into the tag, so that tags of different kinds cannot be compared
 * @param forms what it is made from, in order
 */
public record Composite(String id, List<Form> forms) {
    /** Copies the list. */
    public Composite {
        forms = List.copyOf(forms);
    }
}
