package nl.samentel.pseudonymiser.profile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.event.Sex;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build has {@link RandomIdentitiesTest}. */
class CanonicaliserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void holdsItsInvariantsForAnyFields(FuzzedDataProvider data) {
        Invariants.check(RawIdentity.builder()
                .birthDate(data.consumeInt(), data.consumeInt(-1, 32), data.consumeInt(-1, 32))
                .sex(data.pickValue(Sex.values()))
                .nameUse(data.pickValue(NameUse.values()))
                .secretAddress(data.consumeBoolean())
                .institutional(data.consumeBoolean())
                .unborn(data.consumeBoolean())
                .bsn(data.consumeString(12))
                .postcode(data.consumeString(12))
                .houseNumber(data.consumeString(12))
                .addition(data.consumeString(12))
                .initials(data.consumeString(12))
                .birthSurnamePrefix(data.consumeString(12))
                .birthSurname(data.consumeString(40))
                .partnerSurname(data.consumeString(40))
                .fullName(data.consumeRemainingAsString())
                .build());
    }
}
