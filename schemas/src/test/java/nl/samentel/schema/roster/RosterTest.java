package nl.samentel.schema.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final EncapsulationKey SEALING = EncapsulationKey.of(new byte[EncapsulationKey.LENGTH]);

    private final TestSigner police = new TestSigner();
    private final TestSigner school = new TestSigner();

    private static SignedRosterEntry entry(Roster roster, String partner, TestSigner signer) {
        RosterEntry entry =
                new RosterEntry("lab", roster.entries().size(), roster.head(), partner, signer.verifyingKey(), SEALING);
        return new SignedRosterEntry(entry, signer.sign(entry.signingInput()));
    }

    private Roster two() throws RosterException {
        Roster one = Roster.verified("lab", List.of()).with(entry(Roster.verified("lab", List.of()), "POL", police));
        return one.with(entry(one, "EDU", school));
    }

    @Test
    void findsTheNewestKeysOfAPartner() throws RosterException {
        Roster two = two();
        TestSigner renewed = new TestSigner();

        Roster three = two.with(entry(two, "POL", renewed));

        assertThat(three.of("POL").orElseThrow().verifyingKey()).isEqualTo(renewed.verifyingKey());
        assertThat(three.of("EDU").orElseThrow().verifyingKey()).isEqualTo(school.verifyingKey());
        assertThat(three.of("GEM")).isEmpty();
        assertThat(three.upTo(two.head()).of("POL").orElseThrow().verifyingKey())
                .isEqualTo(police.verifyingKey());
        assertThat(Roster.verified("lab", three.entries()).head()).isEqualTo(three.head());
    }

    @Test
    void refusesAChainThatLeavesOutOrReordersAnEntry() throws RosterException {
        List<SignedRosterEntry> entries = new ArrayList<>(two().entries());

        assertThatThrownBy(() -> Roster.verified("lab", entries.subList(1, 2)))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("sequence");
        Collections.reverse(entries);
        assertThatThrownBy(() -> Roster.verified("lab", entries)).isInstanceOf(RosterException.class);
    }

    @Test
    void refusesAnEntryWithAnotherKeyThanTheOneThatSigned() throws RosterException {
        Roster two = two();
        SignedRosterEntry honest = entry(two, "GEM", new TestSigner());
        RosterEntry swapped = new RosterEntry("lab", 2, two.head(), "GEM", new TestSigner().verifyingKey(), SEALING);

        assertThatThrownBy(() -> two.with(new SignedRosterEntry(swapped, honest.signature())))
                .isInstanceOf(RosterException.class)
                .hasMessage("Entry 2 of the roster breaks the rule: is signed with the key it brings.");
    }

    @Test
    void refusesAKeyThatAnotherPartnerBrought() throws RosterException {
        Roster two = two();

        assertThatThrownBy(() -> two.with(entry(two, "GEM", police)))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("nobody brought before");
    }

    @Test
    void refusesAnEntryOfAnotherDatalab() throws RosterException {
        List<SignedRosterEntry> entries = two().entries();

        assertThatThrownBy(() -> Roster.verified("other", entries)).isInstanceOf(RosterException.class);
    }

    @Test
    void refusesAHeadThatItNeverHad() throws RosterException {
        Roster two = two();

        assertThat(two.upTo(Roster.EMPTY).entries()).isEmpty();
        assertThatThrownBy(() -> two.upTo(Digest.of(new byte[0]))).isInstanceOf(RosterException.class);
    }
}
