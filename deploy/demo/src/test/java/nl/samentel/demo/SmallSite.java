package nl.samentel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A site of the end-to-end tests: everything real, a region of a few thousand people, files in the build folder. */
final class SmallSite implements AutoCloseable {
    static final int INHABITANTS = 4_000;
    static final long SEED = 7;

    private final Folders folders;
    private final Site site;
    private final Region region;

    SmallSite(String name) {
        folders = folders(name);
        Folders.delete(folders.work());
        borrowKeys();
        site = new Site(folders);
        region = new Region(folders, SEED, INHABITANTS);
    }

    /** Takes keys over from the demo's run in this build, as a second run of the demo would: making them takes long. */
    private void borrowKeys() {
        var demo = folders("demo-run");
        for (var partner : Partner.values()) {
            copy(demo.partner(partner), folders.partner(partner), "keys.bcfks");
            copy(demo.partner(partner), folders.partner(partner), "identity.bcfks");
            copy(demo.partner(partner), folders.partner(partner), "passphrase");
        }
    }

    private static void copy(Path from, Path to, String name) {
        try {
            if (Files.exists(from.resolve(name))) {
                Files.createDirectories(to.resolve(name).getParent());
                Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        office(PartnerOffice.CUSTODIAN).issueKeys();
        Deliveries.quietly(partner -> {
            if (partner != PartnerOffice.CUSTODIAN) {
                office(partner).receiveKeys();
            }
            return "";
        });
        manager.collect();
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

    static Folders folders(String name) {
        return new Folders(Folders.checkout(), Path.of("target", name).toAbsolutePath());
    }

    @Override
    public void close() {
        site.close();
    }
}
