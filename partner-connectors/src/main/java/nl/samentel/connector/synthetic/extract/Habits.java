package nl.samentel.connector.synthetic.extract;

/**
 * How a partner writes people down.
 *
 * @param bsn share of people whose citizen service number is known
 * @param placeholder share of known numbers that are a placeholder
 * @param noBsn what stands in the field when no number is known
 * @param partnerName share of people who use their partner's name, that are written with it
 * @param typo share of names with a typing error
 * @param plainLetters share of names with diacritics that lose them
 * @param mojibake share of names with diacritics that are garbled
 * @param oldAddress share of people at an address they left
 */
record Habits(
        double bsn,
        double placeholder,
        String noBsn,
        double partnerName,
        double typo,
        double plainLetters,
        double mojibake,
        double oldAddress) {
    static final Habits VTF = new Habits(0.85, 0.002, "000000000", 0.2, 0.01, 0.3, 0, 0);
    static final Habits POL = new Habits(0.15, 0.02, "", 0.33, 0.03, 0.5, 0.04, 0.04);
    static final Habits GEM = new Habits(0.99, 0, "", 0, 0.001, 0, 0, 0);
    static final Habits SHG = new Habits(0.60, 0.02, "", 0.33, 0.02, 0.3, 0, 0.04);
    static final Habits JGZ = new Habits(0.97, 0.001, "", 0, 0.01, 0.1, 0.03, 0.01);
    static final Habits MW = new Habits(0.80, 0.003, "", 0.33, 0.01, 0.3, 0.03, 0.03);
    static final Habits EDU = new Habits(0.9, 0, "", 0, 0.01, 0.2, 0.02, 0.02);
}
