package nl.samentel.schema.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class PartnerRolesTest {
    @Test
    void areTheEightOfTheDatalab() {
        assertThat(PartnerRoles.all())
                .extracting(PartnerRole::code)
                .containsExactly("VTF", "POL", "GEM", "SHG", "JGZ04", "GGD", "MW", "EDU");
    }

    @Test
    void eachDeliversSomethingAndNothingUnknown() {
        assertThat(PartnerRoles.all()).allSatisfy(role -> {
            assertThat(role.eventTypes()).isNotEmpty().doesNotContain(EventType.UNKNOWN);
            assertThat(role.attributes()).isNotEmpty();
            assertThat(role.tagTypes()).isNotEmpty().doesNotContain(TagType.UNKNOWN);
        });
    }

    @Test
    void schoolsDeliverNoCitizenServiceNumber() {
        assertThat(PartnerRoles.find("EDU").orElseThrow().tagTypes()).doesNotContain(TagType.BSN);
    }

    @Test
    void threeRolesBelongToOneLegalEntity() {
        assertThat(PartnerRoles.all())
                .filteredOn(r -> r.legalEntity().equals("ZONL"))
                .extracting(PartnerRole::code)
                .containsExactly("SHG", "JGZ04", "MW");
    }

    @Test
    void everyEventTypeAndAttributeHasSomebodyToDeliverIt() {
        Set<EventType> types = EnumSet.of(EventType.UNKNOWN);
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        PartnerRoles.all().forEach(r -> {
            types.addAll(r.eventTypes());
            attributes.addAll(r.attributes());
        });

        assertThat(types).containsExactly(EventType.values());
        assertThat(attributes).containsExactly(Attribute.values());
    }

    @Test
    void anUnknownCodeFindsNothing() {
        assertThat(PartnerRoles.find("vtf")).isEmpty();
    }
}
