package nl.samentel.hub.disclosure.attack;

/**
 * A script that knows every code of a report but one: looks up the narrowest open block of the code that fits what is known, and
 * guesses its largest cell.
 */
final class Inference {
    private final Answers answers;

    Inference(Answers answers) {
        this.answers = answers;
    }

    /** Returns for which share of the reports the guess is right. */
    double right(Population population, int sensitive) {
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
        for (int known : Cells.masks().toArray()) {
            if ((known >> sensitive & 1) == 0 && Integer.bitCount(known) < 4 && usable(known, codes, sensitive)) {
                long whole = answers.of(known, Cells.of(known, codes));
                if (whole < narrowest) {
                    narrowest = whole;
                    block = known;
                }
            }
        }
        return largest(block, codes, sensitive);
    }

    private boolean usable(int known, int[] codes, int sensitive) {
        int whole = Cells.of(known, codes);
        int[] parts = Cells.parts(known, whole, sensitive);
        return answers.shown(known, whole) && answers.open(known | 1 << sensitive, parts[0]);
    }

    private int largest(int known, int[] codes, int sensitive) {
        int[] parts = Cells.parts(known, Cells.of(known, codes), sensitive);
        int largest = 0;
        for (int code = 1; code < parts.length; code++) {
            long most = answers.of(known | 1 << sensitive, parts[largest]);
            largest = answers.of(known | 1 << sensitive, parts[code]) > most ? code : largest;
        }
        return largest;
    }
}
