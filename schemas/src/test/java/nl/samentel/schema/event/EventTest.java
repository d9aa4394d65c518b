package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
    @Test
    void withoutTagsItIsTheSameInAllElse() {
        Event event = Events.full(1);

        Event less = event.withoutTags();

        assertThat(less.personTags()).isEmpty();
        assertThat(less.householdTags()).isEmpty();
        assertThat(less)
                .usingRecursiveComparison()
                .ignoringFields("personTags", "householdTags")
                .isEqualTo(event);
        assertThat(List.of(event.personTags(), event.householdTags())).noneMatch(List::isEmpty);
    }
}
