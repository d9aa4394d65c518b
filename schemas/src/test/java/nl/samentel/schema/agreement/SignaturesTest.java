package nl.samentel.schema.agreement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private final TestSigner police = new TestSigner();
    private final TestSigner veiligThuis = new TestSigner();
    private final Map<String, Signature> signatures = new HashMap<>();
    private Roster roster;
    private AgreementDocument document;

    @BeforeEach
    void sign() throws RosterException {
        roster = join(join(Roster.verified("lab-1", List.of()), "POL", police), "VTF", veiligThuis);
        document = AgreementDocument.of(Agreements.of(roster.head(), Agreements.police(), Agreements.veiligThuis()));
        signatures.put("POL", police.sign(document.signingInput()));
        signatures.put("VTF", veiligThuis.sign(document.signingInput()));
    }

    private static Roster join(Roster roster, String partner, TestSigner signer) throws RosterException {
        RosterEntry entry = new RosterEntry(
                "lab-1",
                roster.entries().size(),
                roster.head(),
                partner,
                signer.verifyingKey(),
                EncapsulationKey.of(new byte[EncapsulationKey.LENGTH]));
        return roster.with(new SignedRosterEntry(entry, signer.sign(entry.signingInput())));
    }

    @Test
    void holdWhenEveryPartySigned() throws AgreementRefusedException {
        Signatures.under(document, roster).verifyAll(signatures);
    }

    @Test
    void namesThePartyThatHasNotSigned() {
        signatures.remove("VTF");

        assertThatThrownBy(() -> Signatures.under(document, roster).verifyAll(signatures))
                .isInstanceOf(AgreementRefusedException.class)
                .hasMessage("VTF has not signed.");
    }

    @Test
    void refuseASignatureUnderAnotherVersion() {
        AgreementDocument other =
                AgreementDocument.of(Agreements.of(Roster.EMPTY, Agreements.police(), Agreements.veiligThuis()));
        signatures.put("POL", police.sign(other.signingInput()));

        assertThatThrownBy(() -> Signatures.under(document, roster).verifyAll(signatures))
                .isInstanceOf(AgreementRefusedException.class)
                .hasMessage("The signature of POL does not hold.");
    }

    @Test
    void refuseAHubThatPutsItsOwnKeyInThePlaceOfAPartners() throws RosterException {
        TestSigner hub = new TestSigner();
        Roster swapped = join(join(Roster.verified("lab-1", List.of()), "POL", hub), "VTF", veiligThuis);
        signatures.put("POL", hub.sign(document.signingInput()));

        assertThatThrownBy(() -> Signatures.under(document, swapped).verifyAll(signatures))
                .isInstanceOf(AgreementRefusedException.class)
                .hasMessageContaining("does not hold the entry that the agreement names");
    }

    @Test
    void restOnTheKeysOfThatTimeEvenAfterAPartnerRenewedThem() throws Exception {
        Roster longer = join(roster, "POL", new TestSigner());

        Signatures.under(document, longer).verifyAll(signatures);
    }

    @Test
    void refuseARosterWithoutEveryPartysKeys() throws RosterException {
        Roster one = join(Roster.verified("lab-1", List.of()), "POL", police);
        AgreementDocument early =
                AgreementDocument.of(Agreements.of(one.head(), Agreements.police(), Agreements.veiligThuis()));

        assertThatThrownBy(() -> Signatures.under(early, one))
                .isInstanceOf(AgreementRefusedException.class)
                .hasMessage("The roster holds no keys of VTF.");
    }

    @Test
    void refuseAStranger() throws Exception {
        Signatures check = Signatures.under(document, roster);

        assertThatThrownBy(() -> check.verify("GEM", signatures.get("POL")))
                .isInstanceOf(AgreementRefusedException.class);
    }

    @Test
    void tellARevocationFromASignature() throws AgreementRefusedException {
        Signatures under = Signatures.under(document, roster);
        under.verifyRevocation("POL", police.sign(document.revocationInput()));

        assertThatThrownBy(() -> under.verifyRevocation("POL", police.sign(document.signingInput())))
                .isInstanceOf(AgreementRefusedException.class);
        assertThatThrownBy(() -> under.verify("POL", police.sign(document.revocationInput())))
                .isInstanceOf(AgreementRefusedException.class);
    }
}
