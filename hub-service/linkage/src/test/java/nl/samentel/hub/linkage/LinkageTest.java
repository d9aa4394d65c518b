package nl.samentel.hub.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final int GEM = 0;
    private static final int VTF = 1;
    private static final int POL = 2;
    private static final int SHG = 3;
    private static final int EDU = 4;

    private final Records records = new Records();

    @Test
    void theSameBsnLinksThroughAMoveAndAnotherName() {
        int before = records.adult(GEM, "bsn:1 name:jansen addr:a init:p/a");
        int after = records.adult(VTF, "bsn:1 name:pietersen addr:b init:p/b");
        assertLinked(records.link(), before, after);
    }

    @Test
    void aMarriedNameLinksByTheBirthNameInADoubleName() {
        int born = records.adult(GEM, "bsn:1 name:veen addr:a init:a/a");
        int married = records.adult(SHG, "name:jong name:veen addr:b init:a/b");
        int partnerName = records.adult(POL, "name:jong addr:c init:a/c");
        assertLinked(records.link(), born, married, partnerName);
    }

    @Test
    void aMoveLinksByNameAndAMarriedNameLinksByInitialAndAddress() {
        int old = records.adult(GEM, "name:veen addr:a init:a/a");
        int moved = records.adult(POL, "name:veen addr:b init:a/b");
        int married = records.adult(SHG, "name:jong addr:b init:a/b");
        assertLinked(records.link(), old, moved, married);
    }

    @Test
    void sameSexTwinsWithDifferentInitialsStayTwo() {
        int anne = records.child(GEM, "name:veen-a addr:x init:a/x");
        int britt = records.child(GEM, "name:veen-b addr:x init:b/x");
        int anneAtSchool = records.child(EDU, "name:veen-a addr:x init:a/x");
        LinkageResult result = records.link();
        assertLinked(result, anne, anneAtSchool);
        assertApart(result, anne, britt);
    }

    @Test
    void aRecordWithoutInitialBesideTwinsLinksToNeither() {
        int anne = records.child(GEM, "name:veen-a addr:x init:a/x");
        int britt = records.child(GEM, "name:veen-b addr:x init:b/x");
        int nameless = records.child(EDU, "addr:x");
        LinkageResult result = records.link();
        assertApart(result, anne, nameless);
        assertApart(result, britt, nameless);
    }

    @Test
    void aRecordWithoutInitialLinksWhereNothingContradicts() {
        int known = records.child(GEM, "name:veen-a addr:x init:a/x");
        int nameless = records.child(EDU, "addr:x");
        assertLinked(records.link(), known, nameless);
    }

    @Test
    void twinsWithTheSameInitialStayTwoByTheirBsnAndTheRecordWithoutBsnStaysApart() {
        int one = records.child(GEM, "bsn:1 name:veen addr:x init:a/x");
        int other = records.child(GEM, "bsn:2 name:veen addr:x init:a/x");
        int school = records.child(EDU, "name:veen addr:x init:a/x");
        LinkageResult result = records.link();
        assertApart(result, one, other);
        assertApart(result, one, school);
        assertApart(result, other, school);
    }

    @Test
    void twoBsnsNeverMeetThroughAChainAndTheChainIsQuarantined() {
        int one = records.adult(GEM, "bsn:1 name:jong addr:a init:k/a");
        int other = records.adult(GEM, "bsn:2 name:veen addr:b init:k/b");
        int between = records.adult(SHG, "name:jong name:veen addr:c init:k/c");
        LinkageResult result = records.link();
        assertApart(result, one, other);
        assertApart(result, one, between);
        assertThat(result.quarantined(between)).isTrue();
        assertThat(result.identified(between)).isFalse();
        assertThat(result.quarantined(one)).isFalse();
    }

    @Test
    void aChildsBsnOnItsParentDoesNotGlueThem() {
        int child = records.child(GEM, "bsn:1 name:kid addr:x-kid init:k/x-kid");
        int childAtJgz = records.child(EDU, "bsn:1 name:kid addr:x-kid init:k/x-kid");
        int parent = records.adult(GEM, "bsn:2 name:parent addr:x-parent init:p/x-parent");
        int wrong = records.adult(VTF, "bsn:1 name:parent addr:x-parent init:p/x-parent");
        int police = records.adult(POL, "name:parent addr:y-parent init:p/y-parent");
        LinkageResult result = records.link();
        assertLinked(result, child, childAtJgz);
        assertLinked(result, parent, wrong, police);
        assertApart(result, child, parent);
    }

    @Test
    void aChildsBsnOnAnAdultWhoIsKnownNowhereElseIsContradictedByAge() {
        int child = records.child(GEM, "bsn:1 name:kid addr:x-kid init:k/x-kid");
        int again = records.add(EDU, "2022-01-01", AgeBand.AGE_04_11, "bsn:1 name:kid addr:x-kid init:k/x-kid");
        int wrong = records.adult(VTF, "bsn:1 name:parent addr:x-parent init:p/x-parent");
        LinkageResult result = records.link();
        assertLinked(result, child, again);
        assertApart(result, child, wrong);
        assertThat(result.identified(wrong)).isTrue();
    }

    @Test
    void aParentsBsnOnAChildIsContradictedByAgeThoughTheParentsBirthDateIsPartial() {
        int parent = records.add(GEM, "2017-01-25", AgeBand.AGE_25_44, "bsn:1 sound:vries/x year:vries-1985");
        int child = records.child(POL, "bsn:1 name:kid addr:x-kid init:k/x-kid sound:vries/x year:vries-2012");
        assertApart(records.link(), parent, child);
    }

    @Test
    void aPartialBirthDateDoesNotLoseTheBsn() {
        int partial = records.adult(GEM, "bsn:1 sound:vries/x year:vries-1985");
        int whole = records.adult(POL, "bsn:1 name:a addr:y init:a/y sound:vries/y year:vries-1985");
        assertLinked(records.link(), partial, whole);
    }

    @Test
    void aMinorWhoComesOfAgeIsStillOnePerson() {
        int young = records.add(GEM, "2019-01-01", AgeBand.AGE_12_17, "bsn:1 name:a addr:x init:k/x");
        int grown = records.add(VTF, "2022-01-01", AgeBand.AGE_18_24, "bsn:1 name:b addr:y init:k/y");
        assertLinked(records.link(), young, grown);
    }

    @Test
    void anErrorInABirthDateDoesNotLoseTheBsn() {
        int right = records.adult(GEM, "bsn:1 name:veen-1980 addr:x-1980 init:a/x-1980");
        int wrongDate = records.adult(VTF, "bsn:1 name:veen-1981 addr:x-1981 init:a/x-1981");
        assertLinked(records.link(), right, wrongDate);
    }

    @Test
    void aRecordWithTwoBsnsIsQuarantined() {
        int one = records.adult(GEM, "bsn:1");
        int both = records.adult(VTF, "bsn:1 bsn:2 name:a");
        int other = records.adult(POL, "bsn:2");
        LinkageResult result = records.link();
        assertThat(result.quarantined(both)).isTrue();
        assertApart(result, one, both);
        assertApart(result, one, other);
    }

    @Test
    void recordsWithoutTagsArePersonsOfTheirOwnAndNotIdentified() {
        int one = records.child(VTF, "");
        int other = records.child(VTF, "full:x");
        LinkageResult result = records.link();
        assertApart(result, one, other);
        assertThat(result.identified(one) || result.identified(other)).isFalse();
        assertThat(result.quarantined(one)).isFalse();
    }

    @Test
    void aFamilyOfWhomOnlyNameAndAddressAreKnownIsNotOnePerson() {
        int father = records.adult(POL, "family:veen/x base:x");
        int mother = records.adult(POL, "family:veen/x base:x");
        int son = records.child(POL, "sound:v-j/x family:veen/x base:x");
        int grandson = records.child(POL, "sound:v-j/x family:veen/x base:x");
        LinkageResult result = records.link();
        assertApart(result, father, mother);
        assertApart(result, son, grandson);
        for (int record : new int[] {father, mother, son, grandson}) {
            assertThat(result.identified(record)).isFalse();
        }
    }

    @Test
    void aPersonOfWhomOnlyTheBirthYearIsKnownIsOneWithinAPartner() {
        int first = records.child(POL, "year:v-j/2010 sound:v-j/x family:veen/x base:x");
        int again = records.child(POL, "year:v-j/2010 sound:v-j/x family:veen/x base:x");
        LinkageResult result = records.link();
        assertLinked(result, first, again);
        assertThat(result.identified(first)).isTrue();
    }

    @Test
    void aTagOfTooManyRecordsIsIgnored() {
        LinkageProfile strict = new LinkageProfile(3, 100, 8);
        int first = records.adult(GEM, "name:common");
        int second = records.adult(VTF, "name:common");
        records.adult(POL, "name:common");
        assertLinked(records.link(strict), first, second);
        records.adult(SHG, "name:common");
        assertApart(records.link(strict), first, second);
    }

    @Test
    void aPersonOfTooManyRecordsIsQuarantined() {
        for (int i = 0; i < 5; i++) {
            records.adult(GEM, "bsn:1");
        }
        LinkageResult result = records.link(new LinkageProfile(100, 4, 8));
        for (int i = 0; i < 5; i++) {
            assertThat(result.quarantined(i)).isTrue();
        }
        assertApart(result, 0, 1);
    }

    @Test
    void anEmptyInputGivesAnEmptyResult() {
        assertThat(records.link().report().pairs()).isEmpty();
    }

    @Test
    void anInputIsLinkedOnce() {
        records.adult(0, "bsn:1 name:a");
        LinkageInput input = records.input();
        Linkage.link(input, LinkageProfile.DEFAULT);
        assertThatThrownBy(() -> Linkage.link(input, LinkageProfile.DEFAULT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesTagsOfOtherLengthsAndUnknownRecordsWithoutRepeatingThem() {
        LinkageInput input = LinkageInput.expecting(1);
        int record = input.addRecord(0, LocalDate.EPOCH, AgeBand.UNKNOWN);
        assertThatThrownBy(() -> input.addTag(record, TagType.BSN, new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> input.addTag(record + 1, TagType.BSN, new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(input.toString() + records.link()).isEqualTo("LinkageInput[redacted]LinkageResult[redacted]");
    }

    static void assertLinked(LinkageResult result, int... all) {
        for (int record : all) {
            assertThat(result.person(record)).as("person of record %d", record).isEqualTo(result.person(all[0]));
        }
    }

    static void assertApart(LinkageResult result, int one, int other) {
        assertThat(result.person(one)).isNotEqualTo(result.person(other));
    }
}
