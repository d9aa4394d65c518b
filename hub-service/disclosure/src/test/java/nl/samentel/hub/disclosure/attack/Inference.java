package nl.samentel.hub.disclosure.attack;

/**
 * A script that knows every code of a report but one: looks up the narrowest open block of the code that fits what is known, and
 * guesses its largest cell.
 */
public final class Inference {
    private final Answers answers;
    private final Cells cells;
    private final int[] masks;

    /** Takes what he was answered. */
    public Inference(Answers answers) {
        this(answers, -1);
    }

    /**
     * Takes what he was answered.
     *
     * @param known the dimensions whose codes he knows, as bits
     */
    public Inference(Answers answers, int known) {
        this.answers = answers;
        this.cells = answers.cells();
        this.masks = answers.masks().filter(m -> (m & ~known) == 0).toArray();
    }

    /** Returns for which share of the reports the guess is right. */
    public double right(Population population, int sensitive) {
        int right = 0;
        for (int row = 0; row < population.rows(); row++) {
            int[] codes = population.row(row);
            right += guess(codes, sensitive) == codes[sensitive] ? 1 : 0;
        }
        return (double) right / population.rows();
    }

    private int guess(int[] codes, int sensitive) {
        long narrowest = Long.MAX_VALUE;
        int block = 0;
        for (int known : masks) {
            if ((known >> sensitive & 1) == 0 && Integer.bitCount(known) < 4 && usable(known, codes, sensitive)) {
                long whole = answers.of(known, cells.of(known, codes));
                if (whole < narrowest) {
                    narrowest = whole;
                    block = known;
                }
            }
        }
        return largest(block, codes, sensitive);
    }

    private boolean usable(int known, int[] codes, int sensitive) {
        int whole = cells.of(known, codes);
        int[] parts = cells.parts(known, whole, sensitive);
        return answers.shown(known, whole) && answers.open(known | 1 << sensitive, parts[0]);
    }

    private int largest(int known, int[] codes, int sensitive) {
        int[] parts = cells.parts(known, cells.of(known, codes), sensitive);
        int largest = 0;
        for (int code = 1; code < parts.length; code++) {
            long most = answers.of(known | 1 << sensitive, parts[largest]);
            largest = answers.of(known | 1 << sensitive, parts[code]) > most ? code : largest;
        }
        return largest;
    }
}
