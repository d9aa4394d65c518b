package nl.samentel.pseudonymiser.profile;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.SplittableRandom;
import nl.samentel.schema.event.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomIdentitiesTest {
    private static final String[] PIECES = {
        "van ", "der ", "v.d. ", "Veen", "de Jong", "-", "–", ", ", "A.", "'", "’", ".", " ", "\u00a0", "\u0000", "y",
        "ĳ", "İ", "ı", "ß", "Ł", "œ", "é", "e\u0301", "\u0301", "ﬁ", "Ж", "\ufffd", "\ud83d", "\ude00", "12", "8302",
        "AB", "_", "0", "9", "900000107", "999999999", "bis", "Onbekend", "X", "ten", "El-"
    };

    /** The seed is the parameter, so that a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void invariantsHoldForAnyFields(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4000; i++) {
            RawIdentity raw = identity(random);

            assertThatCode(() -> Invariants.check(raw)).as("identity %s", i).doesNotThrowAnyException();
        }
    }

    private static RawIdentity identity(SplittableRandom random) {
        return RawIdentity.builder()
                .bsn(text(random, 3))
                .birthSurname(text(random, 8))
                .birthSurnamePrefix(text(random, 3))
                .partnerSurname(text(random, 8))
                .partnerSurnamePrefix(text(random, 3))
                .nameUse(random.nextBoolean() ? null : NameUse.values()[random.nextInt(4)])
                .fullName(text(random, random.nextInt(20) == 0 ? 2000 : 10))
                .initials(text(random, 4))
                .firstName(text(random, 4))
                .birthDate(random.nextInt(1880, 2030), random.nextInt(-1, 14), random.nextInt(-1, 33))
                .sex(Sex.values()[random.nextInt(3)])
                .postcode(random.nextBoolean() ? "8302 AB" : text(random, 4))
                .houseNumber(random.nextBoolean() ? "12" : text(random, 4))
                .houseLetter(text(random, 2))
                .addition(text(random, 4))
                .secretAddress(random.nextInt(5) == 0)
                .institutional(random.nextInt(5) == 0)
                .unborn(random.nextInt(10) == 0)
                .build();
    }

    private static String text(SplittableRandom random, int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
