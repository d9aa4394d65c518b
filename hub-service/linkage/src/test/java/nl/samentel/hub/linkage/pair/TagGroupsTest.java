package nl.samentel.hub.linkage.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagGroupsTest {
    @ParameterizedTest(name = "{0} tags of {1} values")
    @CsvSource({"0, 1", "1, 1", "20, 3", "5000, 5000", "100000, 10", "300000, 100000"})
    void groupsEqualTagsInAscendingOrderAndKeepsRecordsInTheirs(int size, int values) {
        SplittableRandom random = new SplittableRandom(1);
        TagColumn column = new TagColumn(true);
        Map<Long, List<Integer>> expected = new TreeMap<>(Long::compareUnsigned);
        for (int record = 0; record < size; record++) {
            long tag = new SplittableRandom(random.nextInt(values)).nextLong();
            column.add(record, tag);
            expected.computeIfAbsent(tag, t -> new ArrayList<>()).add(record);
        }
        TagGroups groups = column.groups();
        Map<Long, List<Integer>> found = new TreeMap<>(Long::compareUnsigned);
        for (int group = 0; group < groups.count(); group++) {
            List<Integer> members = new ArrayList<>();
            for (int at = groups.from(group); at < groups.to(group); at++) {
                members.add(groups.member(at));
            }
            assertThat(members).hasSize(groups.size(group));
            found.put(groups.tag(group), members);
            assertThat(group == 0 || Long.compareUnsigned(groups.tag(group - 1), groups.tag(group)) < 0)
                    .isTrue();
        }
        assertThat(found).isEqualTo(expected);
        assertThat(column.size()).isEqualTo(size);
    }

    @Test
    void aGroupedColumnTakesNoMoreTags() {
        TagColumn column = new TagColumn(false);
        column.add(3, 17);
        assertThat(column.groups()).isSameAs(column.groups());
        assertThat(column.record(0)).isEqualTo(3);
        assertThatThrownBy(() -> column.add(4, 18)).isInstanceOf(IllegalStateException.class);
        assertThat(column + " " + column.groups()).isEqualTo("TagColumn[redacted] TagGroups[redacted]");
    }

    @Test
    void groupsThatWereTakenAreHeldByTheTakerOnly() {
        TagColumn column = new TagColumn(false);
        column.add(3, 17);
        TagGroups taken = column.take();
        assertThat(taken.member(0)).isEqualTo(3);
        assertThat(column.size()).isEqualTo(1);
        assertThatThrownBy(column::groups).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> column.record(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> column.add(4, 18)).isInstanceOf(IllegalStateException.class);
    }
}
