package nl.samentel.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.connector.truth.TrueRecords;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.counting.SameFacts;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.linkage.EventRecords;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.spark.SparkFacts;
import nl.samentel.hub.spark.StandaloneCluster;
import nl.samentel.hub.spark.link.SparkLinkage;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.LinkedEvent;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionOnSparkTest {
    private static final CountingPeriod PERIOD = SameFacts.PERIOD;
    private static final int INHABITANTS = 3_000;

    @Test
    void linksAndFactsOfAFictionalRegionAreThoseOfTheEmbeddedEngine(@TempDir Path folder) throws Exception {
        Synthesis.write(7, INHABITANTS, folder);
        List<LinkedEvent> region = TrueRecords.read(folder, new Period(PERIOD.from(), PERIOD.to()));
        LinkageResult embedded = Linkage.link(input(region), LinkageProfile.DEFAULT);
        SnapshotEvents events = SnapshotEvents.expecting(region.size(), UsedFields.of(Definitions.shipped()));
        region.forEach(r -> events.add(r.event(), r.role(), r.person(), r.identified(), r.household()));
        events.relink(embedded::person, embedded::household);
        List<FactTable> facts = FactBuilder.build(events, Questions.all(), PERIOD, FactBuilder.Limits.DEFAULT);
        SameFacts.assertNoneIsEmpty(facts);

        try (StandaloneCluster cluster = StandaloneCluster.start(StandaloneCluster.Use.TEST);
                SparkSession application = cluster.application()) {
            LinkageResult spark = SparkLinkage.on(application).link(input(region), LinkageProfile.DEFAULT);
            assertSame(region.size(), spark, embedded);
            SameFacts.assertSame(SparkFacts.on(application).build(events, Questions.all(), PERIOD), facts);
        }
    }

    private static void assertSame(int records, LinkageResult spark, LinkageResult embedded) {
        assertThat(all(records, embedded::person).stream().distinct().count()).isBetween(1_000L, records / 2L);
        assertThat(all(records, spark::person)).as("persons").isEqualTo(all(records, embedded::person));
        assertThat(all(records, spark::household)).as("households").isEqualTo(all(records, embedded::household));
        assertThat(all(records, spark::identified)).as("identified").isEqualTo(all(records, embedded::identified));
        assertThat(all(records, spark::quarantined)).as("quarantined").isEqualTo(all(records, embedded::quarantined));
        assertThat(spark.report()).isEqualTo(embedded.report());
    }

    private static <T> List<T> all(int records, IntFunction<T> value) {
        return IntStream.range(0, records).mapToObj(value).toList();
    }

    private static LinkageInput input(List<LinkedEvent> region) {
        List<String> partners =
                region.stream().map(LinkedEvent::role).distinct().sorted().toList();
        LinkageInput input = LinkageInput.expecting(region.size());
        for (LinkedEvent record : region) {
            EventRecords.addWithTags(input, partners.indexOf(record.role()), record.event());
        }
        return input;
    }
}
