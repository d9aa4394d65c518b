package nl.samentel.pseudonymiser.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
    private static final EpochMaster MASTER = EpochMaster.of(new byte[32]);

    private static CanonicalIdentity somebody() {
        return new Canonicaliser()
                .canonicalise(RawIdentity.builder()
                        .bsn("900000107")
                        .birthSurname("de Vries")
                        .initials("A.")
                        .birthDate(1990, 5, 11)
                        .sex(Sex.F)
                        .postcode("8302 AB")
                        .houseNumber("12")
                        .build());
    }

    private static Tagger tagger(EpochMaster master, String datalab, String purpose, int epoch) {
        return Tagger.of(master, datalab, purpose, epoch, Engine.JDK);
    }

    private static List<Tag> tags(Tagger tagger) {
        return somebody().person().stream().map(tagger::tag).toList();
    }

    @Test
    void givesTheSameTagForTheSamePersonAgain() {
        assertThat(tags(tagger(MASTER, "lab", "study", 1))).isEqualTo(tags(tagger(MASTER, "lab", "study", 1)));
    }

    @Test
    void carriesTypeAndEpoch() {
        List<Tag> tags = tags(tagger(MASTER, "lab", "study", 7));

        assertThat(tags)
                .extracting(Tag::type)
                .containsExactly(
                        TagType.BSN,
                        TagType.NAME_DOB_SEX,
                        TagType.ADDR_DOB_SEX,
                        TagType.INITIAL_ADDR_DOB_SEX,
                        TagType.INITIAL_DOB_SEX,
                        TagType.SOUND_DOB,
                        TagType.SOUND_DIGITS,
                        TagType.SOUND_YEAR_PC4,
                        TagType.SOUND_ADDR,
                        TagType.ADDR_DOB,
                        TagType.DOB_SEX_PC4,
                        TagType.SURNAME_ADDR);
        assertThat(tags).extracting(Tag::epoch).containsOnly(7);
    }

    @ParameterizedTest
    @CsvSource({"other,study,1", "lab,other,1", "lab,study,2", "la,bstudy,1"})
    void sharesNoTagWithAnotherLabel(String datalab, String purpose, int epoch) {
        Tagger one = tagger(MASTER, "lab", "study", 1);
        Tagger other = tagger(MASTER, datalab, purpose, epoch);

        assertThat(values(other)).doesNotContainAnyElementsOf(values(one));
        assertThat(other.keyCheckValue(TagType.BSN)).isNotEqualTo(one.keyCheckValue(TagType.BSN));
    }

    @Test
    void sharesNoTagWithAnotherMaster() {
        Tagger one = tagger(MASTER, "lab", "study", 1);
        Tagger other = tagger(EpochMaster.random(), "lab", "study", 1);

        assertThat(values(other)).doesNotContainAnyElementsOf(values(one));
        assertThat(other.keyCheckValue(TagType.BSN)).isNotEqualTo(one.keyCheckValue(TagType.BSN));
    }

    @Test
    void hasItsOwnKeyForEveryType() {
        Tagger tagger = tagger(MASTER, "lab", "study", 1);
        Set<String> checks = new HashSet<>();
        for (TagType type : TagType.values()) {
            if (type != TagType.UNKNOWN) {
                checks.add(tagger.keyCheckValue(type));
            }
        }

        assertThat(checks).hasSize(TagType.values().length - 1).allMatch(c -> c.matches("[0-9a-f]{16}"));
    }

    @Test
    void showsTheSameCheckValueWhateverTheEngine() {
        Tagger bouncyCastle = Tagger.of(MASTER, "lab", "study", 1, Engine.BOUNCY_CASTLE);

        assertThat(bouncyCastle.keyCheckValue(TagType.ADDRESS))
                .isEqualTo(tagger(MASTER, "lab", "study", 1).keyCheckValue(TagType.ADDRESS));
    }

    @Test
    void tagsInputThatIsLongerThanItsBuffer() {
        CanonicalInput longName = new Canonicaliser()
                .canonicalise(RawIdentity.builder()
                        .birthSurname("Æ".repeat(190))
                        .initials("A.")
                        .birthDate(1990, 5, 11)
                        .sex(Sex.F)
                        .build())
                .person()
                .get(0);

        assertThat(longName.length()).isGreaterThan(400);
        assertThat(tagger(MASTER, "lab", "study", 1).tag(longName))
                .isEqualTo(Tagger.of(MASTER, "lab", "study", 1, Engine.BOUNCY_CASTLE)
                        .tag(longName));
    }

    @Test
    void refusesToMakeTagsOfUnknownType() {
        assertThatThrownBy(() -> tagger(MASTER, "lab", "study", 1).keyCheckValue(TagType.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"' ',study,1", "lab,'',1", "lab,study,0"})
    void refusesAnEmptyLabel(String datalab, String purpose, int epoch) {
        assertThatThrownBy(() -> tagger(MASTER, datalab, purpose, epoch)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Object> values(Tagger tagger) {
        Set<Object> values = new HashSet<>();
        tags(tagger).forEach(t -> values.add(t.value()));
        somebody().household().forEach(i -> values.add(tagger.tag(i).value()));
        return values;
    }
}
