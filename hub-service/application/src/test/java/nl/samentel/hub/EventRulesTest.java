package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub refuses what the agreement does not name, whatever the connector let through. */
@QuarkusTest
class EventRulesTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private Sender sender;

    @BeforeEach
    void open() {
        openDatalab("VTF", "GEM");
        sender = Sender.announce("vtf");
    }

    private Response report(UnaryOperator<EventBuilder> change) {
        return sender.put(
                0, change.apply(MadeUp.report(sender.id(), 1, DAY, "FIRST")).build());
    }

    private static void assertRefused(Response response, String field) {
        assertThat(problem(response, 422)).isEqualTo("event-not-allowed");
        response.then().body("position", equalTo(0)).body("field", equalTo(field));
    }

    @Test
    void takesAnEventThatIsAgreed() {
        report(e -> e).then().statusCode(200);
    }

    @Test
    void refusesTheReservedGroups() {
        Sender municipality = Sender.announce("gem");
        for (String reserved : List.of("STRICT_CHRISTIAN", "TRAFFICKING_VICTIM")) {
            Response response = municipality.put(
                    0,
                    MadeUp.labourMigrant(municipality.id(), 1)
                            .code(Attribute.TARGET_GROUP, reserved)
                            .build());

            assertRefused(response, "target_group");
            assertThat(response.asString()).doesNotContain(reserved);
        }
        assertThat(log("outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "event-not-allowed");
    }

    @Test
    void refusesAFieldThatIsNotAgreedForThePartner() {
        assertRefused(report(e -> e.code(Attribute.POLICE_CLASS, "OTHER")), "police_class");
    }

    @Test
    void refusesAnEventTypeThatIsNotAgreedForThePartner() {
        Event other = Event.builder(
                        EventHeader.of("VTF", Callers.DATALAB, sender.id()),
                        MadeUp.bytes("e"),
                        EventType.POLICE_INCIDENT,
                        DAY)
                .build();

        assertRefused(sender.put(0, other), "event_type");
    }

    @Test
    void refusesTheHeaderOfAnotherDelivery() {
        Event other = MadeUp.report("another", 1, DAY, "FIRST").build();

        assertRefused(sender.put(0, other), "partner, datalab_id, delivery_id, schema_version");
    }

    @Test
    void refusesADateOutsideThePeriodUnlessItsIntervalReachesIn() {
        Event late =
                MadeUp.report(sender.id(), 1, LocalDate.of(2023, 1, 1), "FIRST").build();
        Event reaching = MadeUp.report(sender.id(), 1, LocalDate.of(2021, 1, 1), "FIRST")
                .endDate(LocalDate.of(2022, 1, 2))
                .build();
        Event before = MadeUp.report(sender.id(), 1, LocalDate.of(2021, 1, 1), "FIRST")
                .endDate(LocalDate.of(2022, 1, 1))
                .build();
        Event backwards = MadeUp.report(sender.id(), 1, DAY, "FIRST")
                .endDate(DAY.minusDays(1))
                .build();

        assertRefused(sender.put(0, late), "event_date");
        assertRefused(sender.put(0, before), "event_date");
        assertRefused(sender.put(0, backwards), "end_date");
        sender.put(0, reaching).then().statusCode(200);
    }

    @Test
    void takesWhatLastsFromBeforeThePeriod() {
        Sender municipality = Sender.announce("gem");

        municipality
                .put(
                        0,
                        Event.builder(
                                        EventHeader.of("GEM", Callers.DATALAB, municipality.id()),
                                        MadeUp.bytes("f"),
                                        EventType.GROUP_FLAG,
                                        LocalDate.of(2015, 1, 1))
                                .code(Attribute.TARGET_GROUP, "STATUS_HOLDER")
                                .build())
                .then()
                .statusCode(200);
    }

    @Test
    void refusesTagsThatAreNotAgreedOrNotAnnounced() {
        Tag unknown = new Tag(TagType.UNKNOWN, 1, MadeUp.bytes("u"));
        Tag unannounced = new Tag(TagType.NAME_DOB_SEX, 1, MadeUp.bytes("n"));
        Tag otherEpoch = new Tag(TagType.BSN, 2, MadeUp.bytes("b"));

        assertRefused(report(e -> e.personTags(List.of(unknown))), "person_tags");
        assertRefused(report(e -> e.personTags(List.of(unannounced))), "person_tags");
        assertRefused(report(e -> e.personTags(List.of(otherEpoch))), "person_tags");
        assertRefused(report(e -> e.personTags(List.of(MadeUp.address(1)))), "person_tags");
        assertRefused(report(e -> e.householdTags(List.of(MadeUp.bsn(1)))), "household_tags");
    }

    @Test
    void refusesMoreTagsThanAPersonHas() {
        assertRefused(report(e -> e.personTags(Collections.nCopies(45, MadeUp.bsn(1)))), "person_tags, household_tags");
    }

    @Test
    void refusesWhereASecretAddressShows() {
        assertRefused(report(e -> e.quality(Set.of(Quality.SECRET))), "household_tags");
        assertRefused(report(e -> e.quality(Set.of(Quality.SECRET)).householdTags(List.of())), "pc4");
        report(e -> e.quality(Set.of(Quality.SECRET)).householdTags(List.of()).pc4(null))
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAPostcodeThatIsMoreThanFourDigits() {
        assertRefused(report(e -> e.pc4("8302AB")), "pc4");
    }
}
