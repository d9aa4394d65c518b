package nl.samentel.connector.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.question.meaning.LinkedEvent;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final LinkedEvent BY_NUMBER = of(1, TagType.BSN);
    private static final LinkedEvent BY_NAME = of(1, TagType.NAME_DOB_SEX, TagType.FIRST_NAME_DOB);
    private static final LinkedEvent BY_FIRST_NAME = of(1, TagType.FIRST_NAME_DOB);
    private static final LinkedEvent BY_BOTH = of(1, TagType.BSN, TagType.FIRST_NAME_DOB);

    private static LinkedEvent of(int person, TagType... types) {
        Id32 id = Id32.of(new byte[Id32.LENGTH]);
        Event event = Event.builder(
                        EventHeader.of("POL", "lab", "d"), id, EventType.POLICE_INCIDENT, LocalDate.of(2021, 3, 4))
                .personTags(Stream.of(types).map(t -> new Tag(t, 1, id)).toList())
                .build();
        return new LinkedEvent(event, "POL", person, true, 7);
    }

    @Test
    void leadsToRecordsWithAKindOfTagInCommon() {
        Reach reach = Reach.of(List.of(BY_NAME, BY_FIRST_NAME));

        assertThat(reach.component(BY_NAME)).isEqualTo(reach.component(BY_FIRST_NAME));
    }

    @Test
    void leadsNowhereFromARecordThatSharesNoKindOfTag() {
        Reach reach = Reach.of(List.of(BY_NUMBER, BY_NAME));

        assertThat(reach.component(BY_NUMBER)).isNotEqualTo(reach.component(BY_NAME));
    }

    @Test
    void leadsThroughARecordThatSharesAKindWithEither() {
        Reach reach = Reach.of(List.of(BY_NUMBER, BY_NAME, BY_BOTH));

        assertThat(reach.component(BY_NUMBER)).isEqualTo(reach.component(BY_NAME));
    }

    @Test
    void leadsNowhereFromARecordWithoutTags() {
        Reach reach = Reach.of(List.of(of(1), BY_NAME));

        assertThat(reach.component(of(1))).isNotEqualTo(reach.component(BY_NAME));
    }

    @Test
    void keepsPersonsApart() {
        Reach reach = Reach.of(List.of(BY_NAME, of(2, TagType.NAME_DOB_SEX)));

        assertThat(reach.component(BY_NAME)).isNotEqualTo(reach.component(of(2, TagType.NAME_DOB_SEX)));
    }
}
