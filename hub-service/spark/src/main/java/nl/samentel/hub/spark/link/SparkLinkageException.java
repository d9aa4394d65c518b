package nl.samentel.hub.spark.link;

/** Says that Spark did not link. Its own message may repeat a value, so that only the kind of failure is told. */
public final class SparkLinkageException extends Exception {
    private static final long serialVersionUID = 1L;

    SparkLinkageException(Exception failure) {
        super("Spark did not link: " + failure.getClass().getSimpleName() + ".");
    }
}
