package nl.samentel.connector.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.signature.SigningInput;

/** What this connector signed and blinded under preliminary agreements, so that no hub can have it do it twice. */
final class InquiryPins {
    private final StateFiles files;
    private final String datalab;

    InquiryPins(Settings settings) {
        this.files = new StateFiles(settings.home().agreement());
        this.datalab = settings.hub().datalab();
    }

    /**
     * A preliminary agreement that this partner signed and did not revoke.
     *
     * @param number its number
     * @param digest digest of the document
     */
    record Signed(int number, String digest) {
        /** Returns what is signed to revoke it, whatever the hub shows by now. */
        SigningInput revocationInput() {
            return new SigningInput(Inquiry.REVOCATION_PURPOSE, new Digest(digest));
        }
    }

    boolean signed(Digest inquiry) throws CommandFailure {
        return signed().stream().anyMatch(s -> s.digest().equals(inquiry.hex()));
    }

    List<Signed> signed() throws CommandFailure {
        return files.readJson(name("inquiries"), Signed[].class).map(List::of).orElse(List.of());
    }

    void sign(int number, Digest inquiry) throws CommandFailure {
        if (!signed(inquiry)) {
            List<Signed> all = new ArrayList<>(signed());
            all.add(new Signed(number, inquiry.hex()));
            write(name("inquiries"), all);
        }
    }

    /** Forgets all signatures after they were revoked, so that nothing is sent whatever the hub shows. */
    void revoked() throws CommandFailure {
        files.delete(name("inquiries"));
    }

    /**
     * Remembers which points of another partner were blinded with a key.
     *
     * @return false if other points were blinded with it before
     */
    boolean blinds(Digest inquiry, PersonSet theirs, PersonSet own, Digest points) throws CommandFailure {
        String file = "blinded-" + inquiry.hex().substring(0, 16) + ".json";
        Map<String, String> blinded = new TreeMap<>();
        files.readJson(file, Map.class).ifPresent(m -> m.forEach((k, v) -> blinded.put("" + k, "" + v)));
        String before = blinded.putIfAbsent(theirs.name() + "|" + own.name(), points.hex());
        if (before == null) {
            write(file, blinded);
        }
        return before == null || before.equals(points.hex());
    }

    private void write(String file, Object content) throws CommandFailure {
        files.prepare("");
        files.writeJson(file, content);
    }

    private String name(String kind) {
        return kind + "-" + datalab + ".json";
    }
}
