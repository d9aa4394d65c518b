package nl.samentel.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class Wrap {
    private Wrap() {}

    /** Puts a head before the first line and as many spaces before the others. */
    static List<String> hanging(String head, String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(head);
        for (var word : text.split(" ", -1)) {
            if (line.length() > head.length() && line.length() + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(head.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
