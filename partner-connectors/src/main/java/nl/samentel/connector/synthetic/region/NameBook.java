package nl.samentel.connector.synthetic.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.schema.event.Sex;

/** Fictional names: some written out, most Dutch surnames put together from parts. */
final class NameBook {
    private static final List<String> FIRST_PARTS = List.of(
            "Ooster", "Wester", "Noorder", "Zuider", "Hooge", "Lage", "Bree", "Kleine", "Groote", "Oude", "Nieuwe",
            "Groene", "Roode", "Zwarte", "Witte", "Lange", "Korte", "Steen", "Water", "Zand", "Veen", "Berken", "Eiken",
            "Linden", "Rozen", "Molen", "Kerk", "Schaap", "Vogel", "Wolven");
    private static final List<String> LAST_PARTS = List.of(
            "veld", "wijk", "huis", "kamp", "hof", "bosch", "berg", "dijk", "meer", "man", "brink", "horst", "daal",
            "stein", "burg", "broek", "beek", "laar", "mans", "weg", "boom", "kuil", "ma", "stra", "ink", "ing");
    private static final List<String> PREFIXES =
            List.of("", "", "", "van", "van de", "van der", "van den", "de", "ter", "ten", "v.d.");

    private final Map<Origin, List<Surname>> surnames = new EnumMap<>(Origin.class);
    private final Map<Origin, List<String>> men = new EnumMap<>(Origin.class);
    private final Map<Origin, List<String>> women = new EnumMap<>(Origin.class);

    NameBook() {
        for (Origin origin : Origin.values()) {
            String name = origin.name().toLowerCase(Locale.ROOT);
            surnames.put(
                    origin,
                    lines("surnames-" + name + ".txt").stream().map(Surname::of).toList());
            men.put(origin, lines("first-" + name + "-m.txt"));
            women.put(origin, lines("first-" + name + "-v.txt"));
        }
    }

    Surname surname(Origin origin, Dice dice) {
        if (origin == Origin.DUTCH && dice.chance(0.7)) {
            String name = dice.pick(FIRST_PARTS) + dice.pick(LAST_PARTS);
            return new Surname(dice.pick(PREFIXES), name);
        }
        return dice.pick(surnames.getOrDefault(origin, List.of()));
    }

    /** Returns one to three first names. */
    String firstNames(Origin origin, Sex sex, Dice dice) {
        List<String> names = (sex == Sex.F ? women : men).getOrDefault(origin, List.of());
        StringBuilder first = new StringBuilder(dice.pick(names));
        while (origin != Origin.ARABIC && dice.chance(0.35) && first.length() < 20) {
            first.append(' ').append(dice.pick(names));
        }
        return first.toString();
    }

    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = NameBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(line.trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }
}
