package nl.samentel.schema.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samentel.schema.SharedVectors;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Checkpoint CHECKPOINT = Checkpoint.of(Cast.ORIGIN, 7, PlainTree.leaf(1));

    /** Six organisations; the first has the connectors 1, 11 and 21, the others one each. */
    private static final Policy SIX = new LegalEntities(Map.of(
                    MemberName.of("police"), List.of(Cast.member(1), Cast.member(11), Cast.member(21)),
                    MemberName.of("youth"), List.of(Cast.member(2)),
                    MemberName.of("town"), List.of(Cast.member(3)),
                    MemberName.of("school"), List.of(Cast.member(4)),
                    MemberName.of("shelter"), List.of(Cast.member(5)),
                    MemberName.of("clinic"), List.of(Cast.member(6))))
            .policy(List.of(Cast.knownLog()));

    @Test
    void countsOrganisationsAndNotConnectors() {
        assertThat(judge(1, 2, 3, 4)).isInstanceOf(Judgement.Published.class);
        assertThat(judge(21, 2, 3, 4)).isInstanceOf(Judgement.Published.class);
        assertThat(judge(1, 11, 21, 2, 3)).isInstanceOf(Judgement.Unwitnessed.class);
        assertThat(judge(1, 11, 21)).isInstanceOf(Judgement.Unwitnessed.class);
        assertThat(judge()).isEqualTo(new Judgement.Unwitnessed(CHECKPOINT, Set.of()));
        assertThat(judge(1, 2, 3, 4, 5, 6)).isInstanceOf(Judgement.Published.class);
    }

    @Test
    void tellsWhoCosigned() {
        Judgement judgement = judge(6, 1, 2, 3);

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Published.class,
                        published -> assertThat(published.witnesses()).isEqualTo(names(Set.of(1, 2, 3, 6))));
    }

    private static Set<MemberName> names(Set<Integer> numbers) {
        return numbers.stream().map(n -> MemberName.of("W" + n)).collect(Collectors.toSet());
    }

    private static Judgement judge(int... witnesses) {
        return SIX.judge(Cast.cosigned(CHECKPOINT, witnesses));
    }

    @Test
    void countsAWitnessOnceHoweverOftenItCosigns() {
        SignedCheckpoint often =
                Cast.cosigned(CHECKPOINT, 1, 2, 3).with(List.of(Cast.witness(3).sign(CHECKPOINT.text())));

        assertThat(SIX.judge(often)).isInstanceOf(Judgement.Unwitnessed.class);
    }

    @Test
    void ignoresWhoIsNotInThePolicy() {
        assertThat(judge(1, 2, 3, 99)).isInstanceOf(Judgement.Unwitnessed.class);
    }

    @Test
    void refusesACheckpointThatTheLogDidNotSign() {
        LogSigner stranger = new LogSigner(Cast.LOG.key().name(), TestSigner.ofSeed(99));
        LogSigner elsewhere = new LogSigner(new KeyName("elsewhere.example.nl"), TestSigner.ofSeed(100));
        List<nl.samentel.schema.note.NoteSignature> all = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> Cast.witness(n).sign(CHECKPOINT.text()))
                .toList();
        for (LogSigner log : List.of(stranger, elsewhere)) {
            assertThat(SIX.judge(SignedCheckpoint.sign(CHECKPOINT, log).with(all)))
                    .isInstanceOf(Judgement.Refused.class);
        }
    }

    @Test
    void refusesAnotherOriginThanTheNameOfTheKey() {
        Checkpoint other = Checkpoint.of("elsewhere.example.nl", 7, PlainTree.leaf(1));

        assertThat(SIX.judge(Cast.cosigned(other, 1, 2, 3, 4))).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void refusesACheckpointWithACosignatureOfAnotherOne() {
        Checkpoint other = Checkpoint.of(Cast.ORIGIN, 7, PlainTree.leaf(2));
        SignedCheckpoint mixed = Cast.cosigned(CHECKPOINT, 1, 2, 3, 4)
                .with(List.of(Cast.witness(5).sign(other.text())));

        assertThat(SIX.judge(mixed)).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void needsNobodyWhereThePolicySaysSo() {
        Policy none = new Policy(List.of(Cast.knownLog()), List.of(), MemberName.NONE);

        assertThat(none.judge(Cast.cosigned(CHECKPOINT))).isInstanceOf(Judgement.Published.class);
        assertThat(new Policy(List.of(), List.of(), MemberName.NONE).judge(Cast.cosigned(CHECKPOINT)))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void isWrittenInTheOrderOfNames() {
        assertThat(SIX.members().stream()
                        .filter(Member.Group.class::isInstance)
                        .map(m -> m.name().toString()))
                .containsExactly("clinic", "police", "school", "shelter", "town", "youth", "published");
        assertThat(SIX.members().get(SIX.members().size() - 1))
                .isInstanceOfSatisfying(
                        Member.Group.class, all -> assertThat(all.threshold()).isEqualTo(4));
    }

    @Test
    void needsMoreThanHalfOfTheOrganisations() {
        for (int organisations = 1; organisations <= 9; organisations++) {
            Map<MemberName, List<Member.Witness>> each = IntStream.rangeClosed(1, organisations)
                    .boxed()
                    .collect(Collectors.toMap(n -> MemberName.of("o" + n), n -> List.of(Cast.member(n))));
            assertThat(2 * new LegalEntities(each).threshold()).isBetween(organisations + 1, organisations + 2);
        }
        Map<MemberName, List<Member.Witness>> without = Map.of(MemberName.of("o"), List.of());
        assertThatThrownBy(() -> new LegalEntities(without).policy(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LegalEntities(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsOrganisationsThatHaveNoWitnessYet() {
        Map<MemberName, List<Member.Witness>> six = new HashMap<>();
        for (int number = 1; number <= 6; number++) {
            six.put(MemberName.of("o" + number), number <= 4 ? List.of(Cast.member(number)) : List.of());
        }
        LegalEntities entities = new LegalEntities(six);
        Policy policy = entities.policy(List.of(Cast.knownLog()));

        assertThat(entities.threshold()).isEqualTo(4);
        assertThat(entities.witnessing()).extracting(MemberName::toString).containsExactly("o1", "o2", "o3", "o4");
        assertThat(policy.judge(Cast.cosigned(CHECKPOINT, 1, 2, 3))).isInstanceOf(Judgement.Unwitnessed.class);
        assertThat(policy.judge(Cast.cosigned(CHECKPOINT, 1, 2, 3, 4))).isInstanceOf(Judgement.Published.class);
    }

    @Test
    void hasNoPolicyBeforeEnoughOrganisationsHaveAWitness() {
        LegalEntities two =
                new LegalEntities(Map.of(MemberName.of("o1"), List.of(Cast.member(1)), MemberName.of("o2"), List.of()));

        assertThat(two.isAttainable()).isFalse();
        assertThatThrownBy(() -> two.policy(List.of(Cast.knownLog()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void judgesTheCheckpointsOfThePolicyOfThreeOfFive() throws Exception {
        JsonNode told = SharedVectors.json("derived/cosignature-v1-generated.json");
        Policy policy = Policy.parse(told.get("policy").asText().getBytes(StandardCharsets.UTF_8));
        for (JsonNode text : told.get("cosignedCheckpoints")) {
            List<String> lines = text.asText().lines().toList();
            for (int cosignatures = 0; cosignatures <= 5; cosignatures++) {
                String cut = String.join("\n", lines.subList(0, 5 + cosignatures)) + "\n";
                SignedCheckpoint checkpoint = SignedCheckpoint.parse(cut.getBytes(StandardCharsets.UTF_8));
                assertThat(policy.judge(checkpoint))
                        .isInstanceOf(cosignatures >= 3 ? Judgement.Published.class : Judgement.Unwitnessed.class);
            }
        }
    }
}
