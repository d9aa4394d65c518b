package nl.samentel.pseudonymiser.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.profile.Profile;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import org.junit.jupiter.api.Test;

class CanariesTest {
    private static final EpochMaster MASTER = EpochMaster.of(new byte[32]);

    private static CanaryList list(EpochMaster master, String purpose, int epoch, Engine engine) {
        return Canaries.of(Tagger.of(master, "lab-1", purpose, epoch, engine), "lab-1", epoch);
    }

    @Test
    void areTheSameForTheSameKeysWhateverTheEngine() {
        assertThat(list(MASTER, "trial", 1, Engine.JDK)).isEqualTo(list(MASTER, "trial", 1, Engine.BOUNCY_CASTLE));
    }

    @Test
    void differForAnotherKeyPurposeOrEpoch() {
        assertThat(Stream.of(
                                list(MASTER, "trial", 1, Engine.JDK),
                                list(EpochMaster.random(), "trial", 1, Engine.JDK),
                                list(MASTER, "detection", 1, Engine.JDK),
                                list(MASTER, "trial", 2, Engine.JDK))
                        .map(CanaryList::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void coverEveryProfileAndEveryRefusal() {
        List<Canary> canaries = list(MASTER, "trial", 1, Engine.JDK).canaries();

        assertThat(canaries)
                .extracting(Canary::tagType)
                .containsAll(
                        Stream.of(Profile.values()).map(p -> p.type().name()).toList());
        assertThat(canaries)
                .filteredOn(c -> c.value().equals(Canary.REFUSED))
                .extracting(Canary::person)
                .containsExactlyInAnyOrder("placeholder-bsn", "failing-bsn", "partial-date", "secret-address");
    }

    /** When they change, nothing links any more. */
    @Test
    void stayAsTheyAre() {
        assertThat(list(MASTER, "trial", 1, Engine.JDK).digest().hex())
                .isEqualTo("2f2f065ec848f058e7373884ba9cd8b29bf16fffe5a0624a6c7b3f6a256b6d43");
    }
}
