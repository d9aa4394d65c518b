package nl.samentel.connector.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samentel.connector.settings.ExitCode;

/** What became of all checks of one export. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();
    private long hidden;

    void add(Finding finding) {
        all.add(finding);
    }

    void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    void hidden(long entries) {
        hidden = entries;
    }

    /** Returns of how many entries only the hash was seen. */
    long hidden() {
        return hidden;
    }

    /** Returns them in the order of the checks. */
    List<Finding> inOrder() {
        return all.stream().sorted(Comparator.comparing(Finding::check)).toList();
    }

    /** Returns the names of the checks that hold. */
    List<String> passed() {
        return inOrder().stream()
                .filter(finding -> finding.verdict() == Verdict.PASS)
                .map(finding -> finding.check().word())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns 0 if all hold, 1 if one does not, 2 if one that was asked for could not be made or what it asks for is lost. */
    ExitCode exit() {
        if (has(Verdict.FAIL)) {
            return ExitCode.REFUSED;
        }
        return has(Verdict.UNDECIDED) || has(Verdict.LOST) ? ExitCode.USAGE : ExitCode.DONE;
    }

    /** Says whether something became so. */
    boolean has(Verdict verdict) {
        return all.stream().anyMatch(finding -> finding.verdict() == verdict);
    }
}
