package nl.samentel.connector.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samentel.connector.hub.Announcement;
import nl.samentel.connector.hub.Datalab;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * Compares what this connector is set to with what the hub says of the datalab, before anything is read: a wrong purpose
 * or epoch would give tags that silently link to nothing.
 */
final class Agreement {
    private final Settings settings;
    private final Datalab datalab;

    private Agreement(Settings settings, Datalab datalab) {
        this.settings = settings;
        this.datalab = datalab;
    }

    static Agreement check(Settings settings, Datalab datalab) throws CommandFailure {
        if (!datalab.state().equals("COLLECTING")) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.not-collecting");
        }
        if (datalab.fingerprint().isPresent() && !datalab.fingerprint().get().equals(EventSchema.fingerprint())) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.schema-differs");
        }
        if (datalab.purpose().isPresent()
                && !datalab.purpose().get().equals(settings.hub().purpose())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "deliver.purpose", settings.home().settingsFile());
        }
        if (datalab.epoch() > 0 && datalab.epoch() != settings.keys().epoch()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "deliver.epoch",
                    settings.home().settingsFile(),
                    settings.keys().epoch(),
                    datalab.epoch());
        }
        return new Agreement(settings, datalab);
    }

    /** Returns the role, without tag types that the datalab does not have from this partner. */
    PartnerRole role() {
        PartnerRole role = PartnerRoles.find(settings.role()).orElseThrow();
        if (datalab.tagTypes().isEmpty()) {
            return role;
        }
        Set<TagType> types = EnumSet.copyOf(role.tagTypes());
        types.retainAll(datalab.tagTypes());
        return new PartnerRole(
                role.code(), role.nl(), role.en(), role.legalEntity(), role.eventTypes(), role.attributes(), types);
    }

    List<Announcement.Label> labels(Tagger tagger) {
        List<Announcement.Label> labels = new ArrayList<>();
        for (TagType type : EnumSet.allOf(TagType.class)) {
            if (role().tagTypes().contains(type)) {
                labels.add(new Announcement.Label(tagger.label(type), tagger.keyCheckValue(type)));
            }
        }
        return labels;
    }
}
