package nl.samentel.connector.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which person each record is of according to its label, as numbers. Never printed. */
final class Labels {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> persons = new ArrayList<>();

    void add(String label) {
        persons.add(numbers.computeIfAbsent(label, l -> numbers.size()));
    }

    int person(int record) {
        return persons.get(record);
    }

    /** Tells whether two records are of one person. */
    boolean anyPair() {
        return numbers.size() < persons.size();
    }

    int size() {
        return persons.size();
    }

    @Override
    public String toString() {
        return "Labels[redacted]";
    }
}
