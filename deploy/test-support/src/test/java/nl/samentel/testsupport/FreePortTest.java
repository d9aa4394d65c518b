package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void givesNoPortTwice() {
        var given = new HashSet<Integer>();

        for (int i = 0; i < 50; i++) {
            assertThat(given.add(FreePort.any())).isTrue();
        }
        int port = given.iterator().next();
        assertThat(FreePort.preferring(port)).isNotEqualTo(port);
    }

    @Test
    void keepsAPortFromOtherPrograms() throws Exception {
        var file = BuildFolder.testSupport().resolve("ports/" + FreePort.any() + ".lock");

        assertThat(Files.exists(file)).isTrue();
        var lock = "import java.nio.channels.*;import java.nio.file.*;class Lock {public static void main(String[] a)"
                + " throws Exception {System.exit(FileChannel.open(Path.of(a[0]), StandardOpenOption.WRITE).tryLock()"
                + " == null ? 7 : 0);}}";
        var source = Files.writeString(Files.createTempDirectory("port").resolve("Lock.java"), lock);
        var java = ProcessHandle.current().info().command().orElseThrow();
        assertThat(new ProcessBuilder(java, source.toString(), file.toString())
                        .start()
                        .waitFor())
                .isEqualTo(7);
    }
}
