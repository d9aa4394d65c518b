package nl.samentel.connector.synthetic.region;

/**
 * A fictional address.
 *
 * @param pc4 four digits
 * @param letters the two letters of the postcode
 * @param street name of the street
 * @param number house number
 * @param letter house letter, or empty
 * @param addition addition such as {@code bis}, or empty
 * @param institution true where many strangers share it
 */
public record Address(
        String pc4, String letters, String street, int number, String letter, String addition, boolean institution) {
    /** Returns the postcode without a space. */
    public String postcode() {
        return pc4 + letters;
    }
}
