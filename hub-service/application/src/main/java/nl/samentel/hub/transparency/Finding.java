package nl.samentel.hub.transparency;

/**
 * Something in the stored log that contradicts itself or what was signed.
 *
 * @param rule which rule is broken
 * @param place where, as shard and index, or how many
 */
public record Finding(Rule rule, String place) {
    /** What is to hold of the stored log. */
    public enum Rule {
        SIGNATURE("The stored checkpoint was signed with the key of this log"),
        PLACE("Every place up to the signed size has its entry"),
        TILE("Every stored hash is the one that follows from the entries"),
        ROOT("The root that follows from the entries is the signed one"),
        COLUMNS("What entries are found by, and what they are opened with, is what the tree hashes"),
        HASHED("Every entry has the form that the tree hashes"),
        KEPT("Every entry has a place or waits for one"),
        PROMPT("No entry waits longer than receipts promise");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        /** Says what is to hold. */
        public String text() {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Broken: " + rule.text() + ". At " + place + ".";
    }
}
