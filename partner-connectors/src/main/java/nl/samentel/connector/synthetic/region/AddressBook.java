package nl.samentel.connector.synthetic.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.synthetic.chance.Dice;

/** Hands out addresses; nobody gets one that somebody else had before. */
final class AddressBook {
    private static final String LETTERS = "ABCDEGHJKLMNPRSTVWXZ";
    private static final int HOUSES_ON_A_SIDE = 17;

    private final Dice dice;
    private final List<String> streets = NameBook.lines("streets.txt");
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<String, Address> shared = new HashMap<>();

    AddressBook(Dice dice) {
        this.dice = dice;
    }

    /** Returns a new address: now and then with a letter or addition beside a neighbour of the same number. */
    Address next(String pc4) {
        Address half = shared.remove(pc4);
        if (half != null) {
            return half;
        }
        int index = next.merge(pc4, 1, Integer::sum);
        Address house = house(pc4, index, "", "");
        if (dice.chance(0.015)) {
            shared.put(pc4, house(pc4, index, "", "bis"));
        } else if (dice.chance(0.015)) {
            shared.put(pc4, house(pc4, index, "B", ""));
            return house(pc4, index, "A", "");
        }
        return house;
    }

    private Address house(String pc4, int index, String letter, String addition) {
        int block = index / HOUSES_ON_A_SIDE;
        int further = block / (LETTERS.length() * LETTERS.length());
        int number = 1 + block % 2 + 2 * (index % HOUSES_ON_A_SIDE + HOUSES_ON_A_SIDE * further);
        return new Address(pc4, letters(block), street(pc4, block), number, letter, addition, false);
    }

    /** Returns an address where many strangers live. */
    static Address institution(String pc4, String street, int number) {
        return new Address(pc4, "ZZ", street, number, "", "", true);
    }

    private static String letters(int block) {
        int size = LETTERS.length();
        return "" + LETTERS.charAt(block / size % size) + LETTERS.charAt(block % size);
    }

    private String street(String pc4, int block) {
        return streets.get((Integer.parseInt(pc4) + block / 6) % streets.size());
    }
}
