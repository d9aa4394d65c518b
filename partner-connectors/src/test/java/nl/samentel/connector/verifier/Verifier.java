package nl.samentel.connector.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.schema.policy.Policy;

/** Writes the files of a case and reads what a verifier says of them. */
final class Verifier {
    private static final List<String> VERDICTS = List.of("PASS", "FAIL", "LOST", "not checked", "NOT CHECKED");

    private Verifier() {}

    /** Writes the files and returns the arguments, the same for both implementations. */
    static List<String> arguments(Exports.Case one, Path folder) {
        try {
            Files.createDirectories(folder);
            List<String> arguments = new ArrayList<>();
            for (Policy policy : Exports.policies()) {
                Path file = folder.resolve("policy-" + arguments.size() + ".txt");
                arguments.add("--policy=" + Files.writeString(file, one.comments() + utf8(policy.bytes())));
            }
            if (!one.earlier().isEmpty()) {
                arguments.add("--earlier=" + Files.writeString(folder.resolve("earlier.txt"), one.earlier()));
            }
            if (!one.receipt().isEmpty()) {
                arguments.add("--receipt=" + Files.writeString(folder.resolve("receipt.txt"), one.receipt()));
                arguments.add("--receipt-key=" + FakeLog.RECEIPTS.key().text());
            }
            if (!one.recovery().isEmpty()) {
                arguments.add("--recovery=" + Files.writeString(folder.resolve("recovery.json"), one.recovery()));
            }
            arguments.add(
                    Files.write(folder.resolve("export.jsonl"), one.export()).toString());
            return arguments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is said of each check: the verdicts, each once, by the words for the check. */
    static TreeMap<String, TreeSet<String>> verdicts(String output) {
        TreeMap<String, TreeSet<String>> verdicts = new TreeMap<>();
        for (String line : output.lines().toList()) {
            String verdict = line.substring(0, Math.min(14, line.length())).strip();
            if (VERDICTS.contains(verdict) && line.length() > 35) {
                verdicts.computeIfAbsent(line.substring(15, 35).strip(), check -> new TreeSet<>())
                        .add(verdict);
            }
        }
        return verdicts;
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
