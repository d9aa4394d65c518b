package nl.samentel.demo;

import java.util.List;
import java.util.regex.Pattern;

/** Makes one line of the report that {@code samentel check} printed. */
final class CheckLine {
    private static final Pattern FILE = Pattern.compile(" {2}(\\S+\\.\\w+) +(.+?) {2,}(\\S+) rows");
    private static final Pattern SHARE =
            Pattern.compile(" {2}(accepted|of these without some tag|rejected) .* (<?\\d+ %)");

    private CheckLine() {}

    static String of(List<String> report) {
        var files = report.stream()
                .map(FILE::matcher)
                .filter(found -> found.matches())
                .toList();
        var shares = new StringBuilder();
        for (var line : report) {
            var found = SHARE.matcher(line);
            if (found.matches()) {
                shares.append(", ").append(words(found.group(1), found.group(2)));
            }
        }
        if (files.isEmpty() || shares.isEmpty()) {
            return "checked";
        }
        var more = files.size() == 1 ? "" : " +" + (files.size() - 1);
        return Screen.pad(files.get(0).group(1) + more, 28) + shares.substring(2);
    }

    private static String words(String what, String share) {
        return switch (what) {
            case "accepted" -> "accepted " + share;
            case "rejected" -> "rejected " + share;
            default -> "tag missing " + share;
        };
    }
}
