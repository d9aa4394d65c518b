package nl.samentel.schema.question;

/**
 * Something that is wrong in a definition.
 *
 * @param place where, as a JSON pointer such as {@code /links/0/until}; empty for the whole document
 * @param rule what should hold; never repeats what the document says
 */
public record Fault(String place, String rule) {
    @Override
    public String toString() {
        return (place.isEmpty() ? "the definition" : place) + ": " + rule;
    }
}
