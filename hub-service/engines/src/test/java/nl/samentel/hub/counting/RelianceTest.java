package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samentel.hub.counting.Reliance.Change;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.UsedFields;
import org.junit.jupiter.api.Test;

class RelianceTest {
    private static final CountingPeriod PERIOD = new CountingPeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));
    private static final int PERSONS = 1_000;
    private static final int HELPED = 400;
    private static final double CUT = 0.1;

    @Test
    void whatIsFoundElsewhereGrowsWithLinksAndWhatIsNotFoundShrinks() throws Exception {
        Reliance reliance = reliance(signals());

        assertThat(reliance.total()).isEqualTo(Change.NONE);
        Change helped = reliance.of(List.of("d0"));
        // 400 are found and 360 when a tenth of the links is cut; 600 are not found and 640 then.
        double chance = 2 * Math.sqrt(40) / 40;
        assertThat(helped.most()).isCloseTo(1 + chance, within(1e-9));
        assertThat(helped.least()).isCloseTo((-40 - 2 * Math.sqrt(40)) / 60, within(1e-9));
    }

    @Test
    void aQueryRestsOnLinksAsFarAsTheDimensionsThatItAsks() throws Exception {
        Reliance reliance = reliance(signals());

        assertThat(reliance.of(List.of())).isEqualTo(Change.NONE);
        assertThat(reliance.of(List.of("d1"))).isEqualTo(Change.NONE);
        assertThat(reliance.of(List.of("d1", "d0"))).isEqualTo(reliance.of(List.of("d0")));
    }

    @Test
    void ofFewUnitsNothingIsKnown() throws Exception {
        Definition definition = signals();
        SnapshotEvents events = events(definition, 50, 20);
        Question question = Question.of(definition);
        UnitCounts units = units(events, question);
        Reliance reliance = Reliance.of(question, units, units, CUT);

        assertThat(reliance.total().least()).isEqualTo(-1);
        assertThat(reliance.total().most()).isEqualTo(1);
    }

    @Test
    void sumsOfPersonsGrowWhenLinksAreCut() throws Exception {
        Definition definition = TinyScene.definition(
                "'base':{'each':'PERSON','from':[{'event':'JGZ_SIGNAL'},{'event':'SERVICE_START'}],"
                        + "'first':'2019-01-01','until':'2023-07-01'}",
                List.of(),
                "'time':'YEAR'");
        Change total = reliance(definition).total();

        assertThat(total.most()).isLessThan(0);
    }

    private static Definition signals() throws Exception {
        return TinyScene.definition(
                "'base':{'each':'EVENT','from':[{'event':'JGZ_SIGNAL'}],'first':'2019-01-01','until':'2023-07-01'}",
                List.of("'name':'helped','by':'PERSON','to':[{'event':'SERVICE_START'}],'from':'0d','until':'10d'"),
                "'linked':'helped'",
                "'time':'YEAR'");
    }

    private static Reliance reliance(Definition definition) throws Exception {
        Question question = Question.of(definition);
        SnapshotEvents events = events(definition, PERSONS, HELPED);
        UnitCounts whole = UnitCounts.of(question, table(events, question));
        events.relink(e -> e < PERSONS ? e : e % 10 == 0 ? e : e - PERSONS, e -> -1);
        return Reliance.of(question, whole, units(events, question), CUT);
    }

    private static SnapshotEvents events(Definition definition, int persons, int helped) {
        TinyScene scene = new TinyScene();
        SnapshotEvents events = SnapshotEvents.expecting(16, UsedFields.of(List.of(definition)));
        for (int person = 0; person < persons; person++) {
            events.add(scene.event(EventType.JGZ_SIGNAL, "2022-05-10").build(), "JGZ04", person, true, -1);
        }
        for (int person = 0; person < helped; person++) {
            events.add(scene.event(EventType.SERVICE_START, "2022-05-10").build(), "MW", person, true, -1);
        }
        return events;
    }

    private static FactTable table(SnapshotEvents events, Question question) throws Exception {
        return FactBuilder.build(events, List.of(question), PERIOD, FactBuilder.Limits.DEFAULT)
                .get(0);
    }

    private static UnitCounts units(SnapshotEvents events, Question question) throws Exception {
        return Objects.requireNonNull(FactBuilder.units(events, List.of(question), PERIOD, FactBuilder.Limits.DEFAULT)
                .get(question.id()));
    }
}
