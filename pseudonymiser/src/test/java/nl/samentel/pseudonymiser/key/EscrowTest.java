package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscrowTest {
    @TempDir
    Path folder;

    private final EpochMaster master = EpochMaster.random();

    @Test
    void anyThresholdOfSharesGivesTheMasterBack() throws KeystoreException {
        Random order = new Random(7);
        for (int shares = 2; shares <= 8; shares++) {
            for (int threshold = 2; threshold <= shares; threshold++) {
                List<EscrowShare> all = new ArrayList<>(Escrow.split(master, shares, threshold));
                Collections.shuffle(all, order);

                assertThat(Escrow.combine(all.subList(0, threshold)).bytes()).isEqualTo(master.bytes());
                assertThat(Escrow.combine(all).bytes()).isEqualTo(master.bytes());
            }
        }
    }

    @Test
    void fewerSharesGiveNothing() {
        List<EscrowShare> all = Escrow.split(master, 5, 3);

        assertThatThrownBy(() -> Escrow.combine(all.subList(0, 2)))
                .isInstanceOf(KeystoreException.class)
                .hasMessage("There are 2 shares; 3 are needed.");
        assertThat(all).allSatisfy(s -> assertThat(s.bytes()).isNotEqualTo(master.bytes()));
    }

    /** Someone who lies about the threshold gets a master, but not this one. */
    @Test
    void fewerSharesThanTheThresholdGiveAnotherMaster() throws KeystoreException {
        List<EscrowShare> lying = Escrow.split(master, 5, 3).stream()
                .map(s -> new EscrowShare(s.set(), s.number(), 2, s.bytes()))
                .toList();

        assertThat(Escrow.combine(lying.subList(0, 2)).bytes()).isNotEqualTo(master.bytes());
    }

    @Test
    void refusesSharesOfDifferentSplitsAndTheSameShareTwice() {
        List<EscrowShare> one = Escrow.split(master, 3, 2);
        List<EscrowShare> other = Escrow.split(master, 3, 2);

        assertThatThrownBy(() -> Escrow.combine(List.of(one.get(0), other.get(1))))
                .hasMessageContaining("different escrows");
        assertThatThrownBy(() -> Escrow.combine(List.of(one.get(0), one.get(0))))
                .hasMessageContaining("twice");
    }

    @Test
    void canBeWrittenTypedOverAndReadAgain() throws Exception {
        List<EscrowShare> all = Escrow.split(master, 3, 2);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        all.get(0).write(first, "For the officer of GEM.");
        all.get(2).write(second, "");
        Files.writeString(first, Files.readString(first).toUpperCase(java.util.Locale.ROOT));

        EpochMaster back = Escrow.combine(List.of(EscrowShare.read(first), EscrowShare.read(second)));

        assertThat(back.bytes()).isEqualTo(master.bytes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rw-------");
    }

    @Test
    void findsEveryWrongDigit() throws Exception {
        Path file = folder.resolve("share");
        Escrow.split(master, 3, 2).get(0).write(file, "");
        String text = Files.readString(file);
        int start = text.indexOf("1/2 ") + 4;
        for (int i = start; i < start + 79; i++) {
            if (text.charAt(i) != ' ') {
                char wrong = text.charAt(i) == '0' ? '1' : '0';
                Files.writeString(file, text.substring(0, i) + wrong + text.substring(i + 1));
                assertThatThrownBy(() -> EscrowShare.read(file)).hasMessageContaining("a digit that is wrong");
            }
        }
    }

    @Test
    void refusesAFileThatOthersCanRead() throws Exception {
        Path file = folder.resolve("share");
        Escrow.split(master, 3, 2).get(0).write(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> EscrowShare.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAThresholdThatIsNone() {
        assertThatThrownBy(() -> Escrow.split(master, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Escrow.split(master, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
