package nl.samentel.hub.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * A real master and two workers of Spark on the loopback address. They end, and what they wrote goes, when this closes or when
 * the program that started them ends.
 */
public final class StandaloneCluster implements AutoCloseable {
    public static final int WORKERS = 2;
    static final String HOST = "127.0.0.1";

    private static final String SECRET = "a-secret-of-the-test";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");

    private final Use use;
    private final Path folder;
    private final List<SparkProcess> processes = new ArrayList<>();
    private String address = "";

    private StandaloneCluster(Use use, Path folder) {
        this.use = use;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What a cluster is for; compiling thoroughly costs a short test more than it saves. */
    public enum Use {
        TEST("1g", "-XX:TieredStopAtLevel=1"),
        BENCHMARK("2g", "-XX:+TieredCompilation");

        private final String memory;
        private final String compiling;

        Use(String memory, String compiling) {
            this.memory = memory;
            this.compiling = compiling;
        }
    }

    /** Starts the processes, which keep what they need in a new folder under {@code target}. */
    public static StandaloneCluster start(Use use) throws IOException, InterruptedException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        StandaloneCluster cluster = new StandaloneCluster(use, Files.createTempDirectory(target, "spark"));
        try {
            cluster.launch();
            return cluster;
        } catch (IOException | InterruptedException e) {
            cluster.close();
            throw e;
        }
    }

    private void launch() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("jars"));
        String settings = Files.writeString(folder.resolve("daemon.conf"), """
                        spark.authenticate true
                        spark.authenticate.secret %s
                        spark.network.crypto.enabled true
                        spark.network.crypto.authEngineVersion 2
                        spark.network.crypto.saslFallback false
                        spark.master.rest.enabled false
                        """.formatted(SECRET))
                .toString();
        List<String> arguments = List.of("--properties-file", settings);
        SparkProcess master = SparkProcess.start(folder, "master", "master.Master", arguments);
        processes.add(master);
        address = master.await(ADDRESS, PATIENCE);
        for (int i = 0; i < WORKERS; i++) {
            String name = "worker" + i;
            List<String> worker = new ArrayList<>(arguments);
            worker.addAll(List.of("--cores", "1", "--memory", use.memory));
            worker.addAll(List.of("--work-dir", folder.resolve(name).toString(), address));
            processes.add(SparkProcess.start(folder, name, "worker.Worker", worker));
        }
    }

    /** Starts an application that waits for both workers. */
    public SparkSession application() throws IOException {
        SparkConf settings = ClosedCluster.applyTo(new SparkConf())
                .setMaster(address)
                .setAppName("samentel")
                .set("spark.authenticate.secret", SECRET)
                .set("spark.driver.host", HOST)
                .set("spark.driver.bindAddress", HOST)
                .set("spark.local.dir", folder.resolve("local").toString())
                .set("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .set("spark.executor.memory", use.memory)
                .set("spark.executor.extraClassPath", SparkProcess.samentel())
                .set("spark.executor.extraJavaOptions", SparkProcess.logging(folder) + " " + use.compiling)
                .set("spark.sql.shuffle.partitions", String.valueOf(WORKERS))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", PATIENCE.toSeconds() + "s");
        return SparkSession.builder().config(settings).getOrCreate();
    }

    @Override
    public void close() {
        processes.forEach(SparkProcess::close);
        processes.clear();
        try {
            if (Files.exists(folder)) {
                FileUtils.deleteDirectory(folder.toFile());
            }
        } catch (IOException e) {
            System.err.println("Something is left in " + folder);
        }
    }
}
