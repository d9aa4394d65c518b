package nl.samentel.connector.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.PersonSet;

/** What this connector signed and blinded under preliminary agreements, so that no hub can have it do it twice. */
final class InquiryPins {
    private final StateFiles files;
    private final String datalab;

    InquiryPins(Settings settings) {
        this.files = new StateFiles(settings.home().agreement());
        this.datalab = settings.hub().datalab();
    }

    boolean signed(Digest inquiry) throws CommandFailure {
        return digests().contains(inquiry.hex());
    }

    void sign(Digest inquiry) throws CommandFailure {
        if (!signed(inquiry)) {
            List<String> all = new ArrayList<>(digests());
            all.add(inquiry.hex());
            write(name("inquiries"), all);
        }
    }

    /** Forgets a signature after it was revoked, so that nothing is sent whatever the hub shows. */
    void revoke(Digest inquiry) throws CommandFailure {
        List<String> rest = new ArrayList<>(digests());
        rest.remove(inquiry.hex());
        write(name("inquiries"), rest);
    }

    private List<String> digests() throws CommandFailure {
        return files.readJson(name("inquiries"), String[].class).map(List::of).orElse(List.of());
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
