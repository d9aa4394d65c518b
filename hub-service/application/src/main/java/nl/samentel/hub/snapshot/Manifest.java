package nl.samentel.hub.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotManifest;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.linkage.LinkageProfile;

/** Says what a snapshot was made from, as canonical JSON (RFC 8785: keys in order, no blanks) with its digest. */
final class Manifest {
    private final SnapshotManifest sealed;
    private final String json;

    private Manifest(SnapshotManifest sealed, String json) {
        this.sealed = sealed;
        this.json = json;
    }

    /**
     * Says it.
     *
     * @param code version of this program
     * @param lineage where the ids come from
     */
    static Manifest of(
            SnapshotRun run,
            Terms terms,
            List<Delivery> inputs,
            List<Question> questions,
            String code,
            Lineage lineage) {
        List<String> definitions = questions.stream()
                .map(q -> q.id() + "/" + q.version() + "/" + q.digest())
                .toList();
        LinkageProfile profile = LinkageProfile.DEFAULT;
        String linkage = LinkageProfile.RULES + " " + profile.maxRecordsPerTag() + " " + profile.maxRecordsPerPerson()
                + " " + profile.maxAdultsPerAddress();
        List<String> receipts =
                inputs.stream().map(d -> d.receipt().orElseThrow()).toList();
        String json = "{\"agreement\":" + text(terms.digest())
                + ",\"code\":" + text(code)
                + ",\"continues\":" + lineage.earlier().map(Manifest::earlier).orElse("null")
                + ",\"datalab\":" + text(terms.datalab().code())
                + ",\"definitions\":" + texts(definitions)
                + ",\"disclosure\":" + disclosure(terms.profile())
                + ",\"epoch\":" + terms.epoch()
                + ",\"id\":" + text(run.id().toString())
                + ",\"inputs\":" + inputs.stream().map(Manifest::input).collect(Collectors.joining(",", "[", "]"))
                + ",\"line\":" + text(lineage.line())
                + ",\"linkage\":" + text(linkage)
                + ",\"schema\":" + text(terms.schemaFingerprint()) + "}";
        return new Manifest(
                new SnapshotManifest(run.id().toString(), terms.datalab().code(), receipts, definitions, linkage),
                json);
    }

    private static String disclosure(DisclosureProfile profile) {
        return Stream.of(
                        profile.minPersons(),
                        profile.minHouseholds(),
                        profile.perPerson(),
                        profile.noise().deviation(),
                        (int) profile.noise().variance(),
                        profile.noise().blocked())
                .map(String::valueOf)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String earlier(Lineage.Earlier run) {
        return "{\"history\":" + text(run.history())
                + ",\"manifest\":" + text(run.manifestDigest())
                + ",\"snapshot\":" + text(run.snapshot().toString()) + "}";
    }

    private static String input(Delivery delivery) {
        return "{\"delivery\":" + text(delivery.id().toString())
                + ",\"digest\":" + text(delivery.digest().orElseThrow())
                + ",\"partner\":" + text(delivery.partner().code())
                + ",\"receipt\":" + text(delivery.receipt().orElseThrow()) + "}";
    }

    private static String texts(List<String> values) {
        return values.stream().map(Manifest::text).collect(Collectors.joining(",", "[", "]"));
    }

    /** All texts here are ids, codes, digests and versions; anything else is refused instead of escaped. */
    private static String text(String value) {
        if (!value.matches("[A-Za-z0-9 ._/+-]*")) {
            throw new IllegalArgumentException("A manifest holds ids, codes and versions only.");
        }
        return "\"" + value + "\"";
    }

    SnapshotManifest sealed() {
        return sealed;
    }

    String json() {
        return json;
    }

    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
