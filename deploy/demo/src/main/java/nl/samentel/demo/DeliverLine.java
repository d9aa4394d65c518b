package nl.samentel.demo;

import java.util.List;
import java.util.regex.Pattern;

/** Makes one line of what {@code samentel deliver} printed: how much was sealed, and the receipt. */
final class DeliverLine {
    private static final Pattern SEALED = Pattern.compile("\\s*Sealed: .*, ([\\d,.]+) events\\.");
    private static final Pattern RECEIPT = Pattern.compile("\\s*Receipt ([0-9a-f]{16})[0-9a-f]*");

    private DeliverLine() {}

    static String of(List<String> output) {
        return "sealed " + Screen.right(first(SEALED, output), 9) + " events, receipt " + first(RECEIPT, output)
                + "...";
    }

    private static String first(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1))
                .findFirst()
                .orElse("?");
    }
}
