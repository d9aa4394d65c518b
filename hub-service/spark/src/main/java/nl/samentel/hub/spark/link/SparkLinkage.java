package nl.samentel.hub.spark.link;

import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.cluster.Matcher;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.spark.ClosedCluster;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Links records on a Spark cluster; the same links that {@link Linkage#link(LinkageInput, LinkageProfile)} makes. */
public final class SparkLinkage {
    private final JavaSparkContext context;

    private SparkLinkage(JavaSparkContext context) {
        this.context = context;
    }

    /**
     * Uses the cluster of an application that was started.
     *
     * @throws IllegalArgumentException if the application's settings do not keep rows from others; the message names the setting
     */
    public static SparkLinkage on(SparkSession application) {
        ClosedCluster.check(application.sparkContext().getConf());
        return new SparkLinkage(JavaSparkContext.fromSparkContext(application.sparkContext()));
    }

    /**
     * Links all records of an input.
     *
     * @throws SparkLinkageException if Spark refuses
     */
    public LinkageResult link(LinkageInput input, LinkageProfile profile) throws SparkLinkageException {
        try {
            return Linkage.link(input, profile, this::match);
        } catch (Exception e) { // declared nowhere, as Spark is written in Scala; its message may repeat a value
            throw new SparkLinkageException(e);
        }
    }

    /** Executors make the scheme themselves, and go through the pairs once: no source may promise one record of each person. */
    Matching match(TaggedRecords records, Scheme scheme, Start start, Promises promises, int cap) {
        if (promises.any() || !scheme.equals(DutchScheme.scheme())) {
            throw new IllegalArgumentException("Spark links by the Dutch scheme, records of sources without promises.");
        }
        try (SparkPairing pairing = SparkPairing.of(context, records, promises, cap)) {
            return Matcher.match(pairing, records, scheme, start, promises);
        }
    }
}
