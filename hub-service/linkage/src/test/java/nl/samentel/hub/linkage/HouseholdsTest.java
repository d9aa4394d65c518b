package nl.samentel.hub.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samentel.schema.event.AgeBand;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    private final Records records = new Records();

    @Test
    void personsAtOneAddressShareAHousehold() {
        int parent = records.adult(0, "bsn:1 full:x-1 base:x");
        int child = records.child(1, "bsn:2 full:x-1 base:x");
        int neighbour = records.adult(0, "bsn:3 full:x-2 base:x");
        LinkageResult result = records.link();
        assertThat(result.household(parent)).isEqualTo(result.household(child)).isNotNegative();
        assertThat(result.household(neighbour)).isNotEqualTo(result.household(parent));
    }

    @Test
    void anAddressWithoutAdditionTakesTheOnlyFullAddressUnderIt() {
        int full = records.adult(0, "bsn:1 full:x-1 base:x");
        int base = records.child(1, "bsn:2 base:x");
        LinkageResult result = records.link();
        assertThat(result.household(base)).isEqualTo(result.household(full)).isNotNegative();
    }

    @Test
    void anAddressWithoutAdditionIsUnknownWhereSeveralStandUnderIt() {
        records.adult(0, "bsn:1 full:x-1 base:x");
        records.adult(0, "bsn:2 full:x-2 base:x");
        int base = records.child(1, "bsn:3 base:x");
        assertThat(records.link().household(base)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void whoHidesIsNotPutBackIntoTheHouseholdSheLeft() {
        records.adult(0, "bsn:he full:x base:x");
        int before = records.add(0, "2021-01-01", AgeBand.AGE_25_44, "bsn:she full:x base:x");
        int hiding = records.hiding(0, "2021-02-01", "bsn:she");
        int after = records.add(1, "2021-02-03", AgeBand.AGE_25_44, "bsn:she");
        LinkageResult result = records.link();
        assertThat(result.household(before)).isNotNegative();
        assertThat(result.household(hiding)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
        assertThat(result.household(after)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void aSecretAddressIsNoHouseholdEvenWhereItsTagWasSent() {
        int hiding = records.hiding(0, "2021-02-01", "bsn:she full:y base:y");
        assertThat(records.link().household(hiding)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void addressesWithoutAdditionAreAHouseholdWhenNobodyHasOne() {
        int one = records.adult(0, "bsn:1 base:x");
        int other = records.child(1, "bsn:2 base:x");
        LinkageResult result = records.link();
        assertThat(result.household(one)).isEqualTo(result.household(other)).isNotNegative();
    }

    @Test
    void eightAdultsAreAHouseholdAndNineAreAnInstitution() {
        for (int i = 0; i < 8; i++) {
            records.adult(0, "bsn:" + i + " full:home");
        }
        records.child(0, "bsn:child full:home");
        assertThat(records.link().household(0)).isNotNegative();
        records.adult(0, "bsn:8 full:home");
        assertThat(records.link().household(0)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void oneAdultSeenNineTimesAndAdultsOfSuccessiveYearsAreNoInstitution() {
        for (int i = 0; i < 9; i++) {
            records.adult(0, "bsn:same full:home");
        }
        for (int year = 2015; year < 2023; year++) {
            records.add(0, year + "-12-31", AgeBand.AGE_25_44, "bsn:" + year + " full:home");
        }
        assertThat(records.link().household(0)).isNotNegative();
    }

    @Test
    void aRecordWithoutAddressTakesTheNearestInDateOfTheSamePerson() {
        records.add(0, "2020-01-01", AgeBand.AGE_25_44, "bsn:1 full:old");
        int recent = records.add(0, "2022-01-01", AgeBand.AGE_25_44, "bsn:1 full:new");
        int bare = records.add(1, "2021-06-01", AgeBand.AGE_25_44, "bsn:1");
        int stranger = records.add(1, "2021-06-01", AgeBand.AGE_25_44, "bsn:2");
        LinkageResult result = records.link();
        assertThat(result.household(bare)).isEqualTo(result.household(recent));
        assertThat(result.household(stranger)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void twoAddressesAsNearInDateGiveNoHousehold() {
        records.add(0, "2021-06-11", AgeBand.AGE_25_44, "bsn:1 full:new");
        records.add(0, "2021-05-22", AgeBand.AGE_25_44, "bsn:1 full:old");
        int bare = records.add(1, "2021-06-01", AgeBand.AGE_25_44, "bsn:1");
        assertThat(records.link().household(bare)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }

    @Test
    void someoneLastSeenInAnInstitutionDoesNotFallBackOnAnEarlierHome() {
        records.add(0, "2019-01-01", AgeBand.AGE_25_44, "bsn:0 full:home");
        for (int i = 0; i < 9; i++) {
            records.adult(0, "bsn:" + i + " full:centre");
        }
        int bare = records.add(1, "2021-07-01", AgeBand.AGE_25_44, "bsn:0");
        assertThat(records.link().household(bare)).isEqualTo(LinkageResult.UNKNOWN_HOUSEHOLD);
    }
}
