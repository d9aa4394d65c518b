package nl.samentel.connector.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the two implementations of the verifier, in Java and in JavaScript, against each other on the same files. */
class SecondVerifierTest {
    private static final Path SCRIPT = Path.of("../docs/verify-log.mjs");

    @TempDir
    Path folder;

    @BeforeAll
    static void findNode() {
        boolean there;
        try {
            there = run(List.of("--version")).exit() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "There is no node on this machine, so the second implementation was not tried; skipped.");
    }

    private record Said(int exit, String output) {}

    private static Said run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = Verifier.utf8(process.getInputStream().readAllBytes());
        try {
            return new Said(process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> bothSayTheSameOfEachExport() {
        return Exports.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    List<String> arguments = Verifier.arguments(one.getValue(), folder.resolve(one.getKey()));
                    List<String> ours = new ArrayList<>(List.of("verify", "--lang=en"));
                    ours.addAll(arguments);
                    List<String> theirs = new ArrayList<>(List.of(SCRIPT.toString()));
                    theirs.addAll(arguments);

                    Program.Result first = new Program().run(ours.toArray(new String[0]));
                    Said second = run(theirs);

                    assertThat(second.exit()).as(first.all() + second.output()).isEqualTo(first.exit());
                    assertThat(Verifier.verdicts(second.output()))
                            .as(first.all() + second.output())
                            .isEqualTo(Verifier.verdicts(first.out()));
                }));
    }
}
