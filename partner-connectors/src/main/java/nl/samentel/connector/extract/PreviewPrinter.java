package nl.samentel.connector.extract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.problem.Problem;

/** Prints, side by side, the columns that stay and the event fields that would leave. */
final class PreviewPrinter {
    private static final int LEFT = 30;

    private final PrintWriter out;
    private final Words words;

    PreviewPrinter(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** Prints the first rows of each file; false when a file could not be used. */
    boolean print(List<PreviewedFile> files, int rows) {
        for (PreviewedFile file : files) {
            file.problems().forEach(this::tell);
            if (file.usable() && file.problems().isEmpty()) {
                out.println(words.say("preview.title", file.name(), rows));
                out.println();
                List<String> stays = stays(file);
                file.rows().forEach(row -> print(stays, row));
            }
        }
        out.flush();
        return files.stream().allMatch(PreviewedFile::usable);
    }

    private void tell(Problem problem) {
        String column = problem.column().isEmpty() ? "" : ", " + words.say("column", problem.column());
        out.println(problem.file() + column + ": " + problem.message(words.locale()));
    }

    private void print(List<String> stays, PreviewedFile.Row row) {
        out.println(words.say("preview.row", String.valueOf(row.number()), words.say("preview." + row.fate())));
        sideBySide(stays, leaves(row));
        out.println();
    }

    private List<String> stays(PreviewedFile file) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("preview.read") + ":");
        file.read().forEach(column -> lines.add("  " + column));
        lines.add(words.say("preview.dropped") + ":");
        file.dropped().forEach(column -> lines.add("  " + column));
        return lines;
    }

    private List<String> leaves(PreviewedFile.Row row) {
        List<String> lines = new ArrayList<>();
        row.problems().forEach(p -> lines.add(p.column() + ": " + p.message(words.locale())));
        for (PreviewedFile.Leaves event : row.events()) {
            lines.add(event.type());
            event.fields().forEach(f -> lines.add("  " + (f.name().isEmpty() ? "" : f.name() + ": ") + f.value()));
        }
        if (row.events().isEmpty()) {
            lines.add(words.say("preview.nothing"));
        }
        return lines;
    }

    private void sideBySide(List<String> left, List<String> right) {
        line(words.say("preview.stays"), words.say("preview.leaves"));
        line("-".repeat(LEFT - 2), "-".repeat(80 - LEFT - 2));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            line(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "");
        }
    }

    private void line(String left, String right) {
        String cut = left.length() > LEFT - 2 ? left.substring(0, LEFT - 3) + "~" : left;
        out.println((cut + " ".repeat(LEFT - cut.length()) + right).stripTrailing());
    }
}
