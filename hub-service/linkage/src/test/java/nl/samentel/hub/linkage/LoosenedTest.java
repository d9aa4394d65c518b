package nl.samentel.hub.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoosenedTest {
    private static final int PERSONS = 2_000;

    private final Records records = new Records();

    @Test
    void cutsAShareOfTheLinksAndSaysWhich() {
        everybodyAt(3);
        LinkageInput input = records.input();
        LinkageResult links = Linkage.link(input, LinkageProfile.DEFAULT);
        Loosened loosened = Loosened.of(input, links, LinkageProfile.DEFAULT);
        int together = 0;
        for (int first = 0; first < records.size(); first += 3) {
            together += loosened.person(first) == loosened.person(first + 1) ? 1 : 0;
            together += loosened.person(first) == loosened.person(first + 2) ? 1 : 0;
            together += loosened.person(first + 1) == loosened.person(first + 2) ? 1 : 0;
        }
        assertThat(loosened.share()).isCloseTo(1 - together / (3.0 * PERSONS), within(1e-9));
        assertThat(loosened.share()).isBetween(0.15, 0.25);
    }

    @Test
    void putsNobodyTogetherWhoWasApart() {
        everybodyAt(3);
        LinkageInput input = records.input();
        LinkageResult links = Linkage.link(input, LinkageProfile.DEFAULT);
        Loosened loosened = Loosened.of(input, links, LinkageProfile.DEFAULT);
        Map<Integer, Integer> personOf = new HashMap<>();
        for (int record = 0; record < records.size(); record++) {
            Integer known = personOf.putIfAbsent(loosened.person(record), links.person(record));
            assertThat(known == null || known == links.person(record)).isTrue();
        }
    }

    @Test
    void whoIsInOneRecordOnlyStays() {
        everybodyAt(1);
        LinkageInput input = records.input();
        LinkageResult links = Linkage.link(input, LinkageProfile.DEFAULT);
        Loosened loosened = Loosened.of(input, links, LinkageProfile.DEFAULT);
        assertThat(loosened.share()).isZero();
        for (int record = 0; record < records.size(); record++) {
            assertThat(loosened.household(record)).isEqualTo(links.household(record));
        }
    }

    @Test
    void recordsOfOnePartnerWithOneNumberStayTogether() {
        for (int person = 0; person < PERSONS; person++) {
            records.adult(0, "bsn:" + person + " name:" + person);
            records.adult(0, "bsn:" + person + " name:married-" + person);
            records.adult(1, "bsn:" + person);
        }
        LinkageInput input = records.input();
        Loosened loosened = Loosened.of(input, Linkage.link(input, LinkageProfile.DEFAULT), LinkageProfile.DEFAULT);
        assertThat(loosened.share()).isPositive();
        for (int first = 0; first < records.size(); first += 3) {
            assertThat(loosened.person(first)).isEqualTo(loosened.person(first + 1));
        }
    }

    private void everybodyAt(int partners) {
        for (int person = 0; person < PERSONS; person++) {
            for (int partner = 0; partner < partners; partner++) {
                records.adult(partner, "bsn:" + person + " full:" + person + " base:" + person);
            }
        }
    }
}
