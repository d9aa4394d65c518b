package nl.samentel.demo;

import java.util.List;
import java.util.Locale;

/** Takes the line with the receipt from what {@code samentel deliver} printed. */
final class DeliverLine {
    private DeliverLine() {}

    static String of(List<String> output) {
        return output.stream()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("receipt"))
                .reduce((first, last) -> last)
                .orElse("sealed");
    }
}
