package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A site of the end-to-end tests: everything real, a region of a few thousand people, files in the build folder. */
final class SmallSite implements AutoCloseable {
    static final int INHABITANTS = 4_000;
    static final long SEED = 7;

    private final Folders folders;
    private final Site site;
    private final Region region;

    SmallSite(String name) {
        this(name, INHABITANTS);
    }

    SmallSite(String name, int inhabitants) {
        folders = folders(name);
        Folders.delete(folders.work());
        site = new Site(folders);
        region = new Region(folders, SEED, inhabitants);
    }

    /** Starts the servers, makes the extracts, and goes through the gates until every partner can deliver. */
    void open() {
        site.startPostgres();
        site.startKeycloak();
        site.startHub();
        region.make();
        var manager = new Datalab(site.as("mia"));
        manager.draft();
        manager.fixQuestions();
        Deliveries.quietly(partner -> {
            office(partner).begin(site.hub().url(), site.keycloak().tokenUrl());
            manager.admit(office(partner).request());
            return office(partner).join();
        });
        Inquiry.run(manager, this::office);
        manager.prepare();
        var digest = manager.propose().path("digest").asText();
        manager.permit();
        Deliveries.quietly(partner -> {
            office(partner).sign(digest);
            return "";
        });
        shareKeys();
        manager.collect();
    }

    /** Lets every partner sign the agreement again with the next epoch, and gives them its keys. */
    void nextEpoch(int epoch) {
        var digest = new Datalab(site.as("mia")).propose(epoch).path("digest").asText();
        Deliveries.quietly(partner -> {
            // Some were left behind the network that broke.
            office(partner).settle(site.hub().url(), site.keycloak().tokenUrl());
            office(partner).sign(digest);
            return "";
        });
        shareKeys();
    }

    private void shareKeys() {
        office(PartnerOffice.CUSTODIAN).issueKeys();
        Deliveries.quietly(partner -> {
            if (partner != PartnerOffice.CUSTODIAN) {
                office(partner).receiveKeys();
            }
            return "";
        });
    }

    PartnerOffice office(Partner partner) {
        return new PartnerOffice(folders, partner);
    }

    Site site() {
        return site;
    }

    Region region() {
        return region;
    }

    Folders folders() {
        return folders;
    }

    /** Returns the sealed deliveries of a partner. */
    List<JsonNode> sealed(Partner partner) {
        var deliveries = site.as("mia").get("/datalabs/" + Site.DATALAB + "/deliveries");
        var list = deliveries.isArray() ? deliveries : deliveries.path("deliveries");
        return StreamSupport.stream(list.spliterator(), false)
                .filter(delivery -> delivery.path("partner").asText().equals(partner.name()))
                .filter(delivery -> delivery.path("state").asText().equals("SEALED"))
                .toList();
    }

    /** Runs the connector; returns its exit code. */
    int run(String name, List<String> arguments) {
        return new Connector(folders).run(name, Map.of(), arguments);
    }

    /** Returns the end of what a run printed. */
    String log(String name) {
        return String.join("\n", LogText.last(folders.log(name), 20));
    }

    String wholeLog(String name) {
        return String.join("\n", LogText.all(folders.log(name)));
    }

    /** Takes back a row of an extract; some rows were never delivered, and then the next one is tried. */
    int withdrawOneRow() throws IOException {
        var office = office(Partner.VTF);
        var charset = Charset.forName("windows-1252");
        var extract = Path.of(office.files().stream()
                .filter(name -> name.contains("vtf_meldingen"))
                .findFirst()
                .orElseThrow());
        var lines = Files.readAllLines(extract, charset);
        var file = folders.work().resolve("objection.csv");
        var exit = 1;
        for (int row = 1; row <= 10 && exit == 1; row++) {
            Files.write(file, List.of(lines.get(0), lines.get(row)), charset);
            exit = run(
                    "VTF-withdraw",
                    List.of(
                            "withdraw",
                            "--yes",
                            "--home",
                            office.home().toString(),
                            "--records",
                            "meldingen=" + file,
                            "--reason",
                            "a person objected"));
        }
        return exit;
    }

    static Folders folders(String name) {
        return new Folders(Folders.checkout(), Path.of("target", name).toAbsolutePath());
    }

    @Override
    public void close() {
        site.close();
    }
}
